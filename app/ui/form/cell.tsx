import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { describedBy, FieldMessages } from './field-parts.tsx'
import type { SelectOption } from './select.tsx'

/** What a control in a table says: its label is not drawn, since the row and the column name it. */
type CellTexts = { id: string; name: string; label: string; error?: ReactNode | undefined }

/** One line of text in a cell. */
export function CellInput({ id, label, error, ...input }: CellTexts & ComponentPropsWithoutRef<'input'>) {
  return (
    <>
      <FieldMessages id={id} error={error} />
      <input
        type="text"
        {...input}
        id={id}
        className="input"
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { error })}
      />
    </>
  )
}

/** One of many in a cell. */
export function CellSelect({
  id,
  label,
  error,
  options,
  ...input
}: CellTexts & ComponentPropsWithoutRef<'select'> & { options: readonly SelectOption[] }) {
  return (
    <>
      <FieldMessages id={id} error={error} />
      <select
        {...input}
        id={id}
        className="input"
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { error })}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </>
  )
}

/** A tick in a cell. Without `text` only the box is drawn. */
export function CellTick({
  id,
  label,
  text,
  ...input
}: Omit<CellTexts, 'error'> & ComponentPropsWithoutRef<'input'> & { text?: string | undefined }) {
  return (
    <label className="cell-tick" htmlFor={id}>
      <input {...input} type="checkbox" id={id} aria-label={label} />
      {text === undefined ? null : <span aria-hidden="true">{text}</span>}
    </label>
  )
}
