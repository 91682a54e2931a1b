import { forwardRef } from 'react'
import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { FieldMessages, LabelText, describedBy } from './field-parts.tsx'
import type { FieldTexts } from './field-parts.tsx'

export type CheckboxRowProps = FieldTexts &
  Omit<ComponentPropsWithoutRef<'input'>, keyof FieldTexts | 'type' | 'children'> & {
    /** Fields that belong to the tick; always visible, so they work without JavaScript. */
    children?: ReactNode | undefined
  }

/** A tick with a label that is easy to hit. */
export const CheckboxRow = forwardRef<HTMLInputElement, CheckboxRowProps>(function CheckboxRow(
  { id, label, hint, error, optional, children, ...input },
  ref,
) {
  return (
    <div className={classNames('field', error ? 'field-invalid' : undefined)}>
      <FieldMessages id={id} error={error} />
      <div className="choice">
        <label className="choice-row" htmlFor={id}>
          <input
            {...input}
            ref={ref}
            type="checkbox"
            id={id}
            aria-invalid={error ? true : undefined}
            aria-describedby={describedBy(id, { hint, error }, input['aria-describedby'])}
          />
          <span>
            <span className="choice-label">
              <LabelText label={label} optional={optional} />
            </span>
            {hint ? (
              <span className="choice-text" id={`${id}-hint`}>
                {hint}
              </span>
            ) : null}
          </span>
        </label>
        {children ? <div className="choice-nested">{children}</div> : null}
      </div>
    </div>
  )
})
