import type { ReactNode } from 'react'
import { Select } from '#app/ui/form/select.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'

/** A source edition that may be chosen. */
export interface CitableSource {
  id: number
  slug: string
  name: string
}

interface FieldOf {
  id: string
  name: string
  error: string | undefined
  autoFocus: boolean
  defaultValue?: string
}

/**
 * The source edition that something stands in, and where in it. A source that is missing is added in a tab of its own, so
 * that nothing typed is lost; the list has it when the form comes back.
 */
export function CitedSource(props: {
  source: FieldOf
  locator: FieldOf
  choices: readonly { value: string; label: string }[]
  /** Of the place in the source. */
  hint: string
  /** What brings the list up to date, where the form is not sent as long as no source is chosen. */
  renewal?: ReactNode
}) {
  const { source, locator, choices, hint, renewal } = props
  return (
    <>
      <Select
        {...source}
        label="Källa"
        hint={
          <>
            Saknas källan?{' '}
            <a href="/samordning/kallor/ny" target="_blank" rel="noopener">
              Lägg upp den i en ny flik
            </a>{' '}
            {renewal === undefined
              ? 'och tryck sedan på knappen längst ned här. Då finns källan i listan, och det du skrev är kvar.'
              : 'och uppdatera sedan listan här. Det du skrev är kvar.'}
          </>
        }
        placeholder="Välj källa"
        options={choices}
      />
      {renewal}
      <TextField {...locator} label="Plats i källan" hint={hint} />
    </>
  )
}
