import { forwardRef } from 'react'
import type { ComponentPropsWithoutRef } from 'react'
import { classNames } from '../class-names.ts'
import { FieldFrame, describedBy } from './field-parts.tsx'
import type { FieldTexts } from './field-parts.tsx'

export type SelectOption = { value: string; label: string; disabled?: boolean | undefined }

export type SelectProps = FieldTexts &
  Omit<ComponentPropsWithoutRef<'select'>, keyof FieldTexts> & {
    options: readonly SelectOption[]
    /** Text of the empty first choice, such as "Välj organisation". */
    placeholder?: string | undefined
  }

/** One of many; for few choices radio rows are better. */
export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(
  { id, label, hint, error, optional, options, placeholder, className, ...input },
  ref,
) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      <select
        {...input}
        ref={ref}
        id={id}
        className={classNames('input', className)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { hint, error }, input['aria-describedby'])}
      >
        {placeholder !== undefined ? <option value="">{placeholder}</option> : null}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
})
