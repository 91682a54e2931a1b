import type { ReactNode } from 'react'
import { Button, ButtonRow } from './button.tsx'

export type FilterFormProps = {
  /** The page itself: the choices end up in its address. */
  action: string
  /** What a screen reader calls the form. */
  label: string
  children: ReactNode
  button: string
  /** Where nothing is chosen; shown when something is. */
  clear?: { href: string; label: string } | undefined
}

/** Narrows what the page shows. A plain GET form: works without scripts, and the address can be shared. */
export function FilterForm({ action, label, children, button, clear }: FilterFormProps) {
  return (
    <form className="filter-form" method="get" action={action} role="search" aria-label={label}>
      {children}
      <ButtonRow>
        <Button kind="secondary">{button}</Button>
        {clear ? <a href={clear.href}>{clear.label}</a> : null}
      </ButtonRow>
    </form>
  )
}
