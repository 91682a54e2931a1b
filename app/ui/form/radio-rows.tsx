import { forwardRef } from 'react'
import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { Mark } from '../mark.tsx'
import type { MarkShape, MarkTone } from '../mark.tsx'
import { Fieldset } from './fieldset.tsx'
import type { FieldTexts } from './field-parts.tsx'

export type RadioOption = {
  value: string
  label: ReactNode
  /** What choosing this means, in a sentence. */
  explanation?: ReactNode | undefined
  mark?: { shape: MarkShape; tone: MarkTone } | undefined
  disabled?: boolean | undefined
  /** Further fields that belong to this choice; always visible, so they work without JavaScript. */
  nested?: ReactNode | undefined
}

export type RadioRowsProps = FieldTexts &
  Omit<ComponentPropsWithoutRef<'input'>, keyof FieldTexts | 'type' | 'value' | 'defaultValue' | 'children'> & {
    options: readonly RadioOption[]
    defaultValue?: string | undefined
    /** Sets the label as a heading. */
    large?: boolean | undefined
  }

/**
 * One of a few, as rows that are easy to hit, each with its explanation. The first radio has the field's id, so that the
 * error summary can lead to it; the others are `id-2`, `id-3`. The rest of the props, and the ref, go to every radio.
 */
export const RadioRows = forwardRef<HTMLInputElement, RadioRowsProps>(function RadioRows(
  { id, label, hint, error, optional, options, defaultValue, large, ...input },
  ref,
) {
  return (
    <Fieldset id={id} legend={label} hint={hint} error={error} optional={optional} large={large}>
      <div className="choices">
        {options.map((option, index) => {
          const optionId = index === 0 ? id : `${id}-${index + 1}`
          return (
            <div className="choice" key={option.value}>
              <label className="choice-row" htmlFor={optionId}>
                <input
                  {...input}
                  {...(defaultValue === undefined ? {} : { defaultChecked: option.value === defaultValue })}
                  ref={ref}
                  type="radio"
                  id={optionId}
                  value={option.value}
                  disabled={option.disabled ?? input.disabled}
                  aria-describedby={option.explanation ? `${optionId}-text` : undefined}
                />
                {option.mark ? <Mark shape={option.mark.shape} tone={option.mark.tone} /> : null}
                <span>
                  <span className="choice-label">{option.label}</span>
                  {option.explanation ? (
                    <span className="choice-text" id={`${optionId}-text`}>
                      {option.explanation}
                    </span>
                  ) : null}
                </span>
              </label>
              {option.nested ? <div className="choice-nested">{option.nested}</div> : null}
            </div>
          )
        })}
      </div>
    </Fieldset>
  )
})
