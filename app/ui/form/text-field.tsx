import { forwardRef } from 'react'
import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { FieldFrame, describedBy } from './field-parts.tsx'
import type { FieldTexts } from './field-parts.tsx'

export type TextFieldProps = FieldTexts &
  Omit<ComponentPropsWithoutRef<'input'>, keyof FieldTexts | 'width'> & {
    /** The length hints at what to write: a year is short, a name is medium. */
    width?: 'short' | 'medium' | 'full' | undefined
    /** A unit after the field, such as "procent". Say it in the label or hint too. */
    suffix?: ReactNode | undefined
  }

/** One line of text. Works uncontrolled without JavaScript and with `register()` of react-hook-form. */
export const TextField = forwardRef<HTMLInputElement, TextFieldProps>(function TextField(
  { id, label, hint, error, optional, width = 'full', suffix, className, ...input },
  ref,
) {
  const control = (
    <input
      type="text"
      {...input}
      ref={ref}
      id={id}
      className={classNames('input', width !== 'full' && `input-${width}`, className)}
      aria-invalid={error ? true : undefined}
      aria-describedby={describedBy(id, { hint, error }, input['aria-describedby'])}
    />
  )
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      {suffix ? (
        <div className="with-suffix">
          {control}
          <span>{suffix}</span>
        </div>
      ) : (
        control
      )}
    </FieldFrame>
  )
})
