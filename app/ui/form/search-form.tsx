import { Button } from './button.tsx'
import { TextField } from './text-field.tsx'

export type SearchFormProps = {
  action: string
  /** What a screen reader calls the form. */
  label: string
  field: { id: string; name: string; label: string; value: string; maxLength: number }
  button: string
}

/** One field and its button, side by side. A plain GET form: works without scripts, and the address can be shared. */
export function SearchForm({ action, label, field, button }: SearchFormProps) {
  const { value, ...rest } = field
  return (
    <form className="search-form" method="get" action={action} role="search" aria-label={label}>
      <TextField {...rest} type="search" defaultValue={value} autoComplete="off" enterKeyHint="search" />
      <Button>{button}</Button>
    </form>
  )
}
