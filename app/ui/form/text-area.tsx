import { forwardRef } from 'react'
import type { ComponentPropsWithoutRef } from 'react'
import { classNames } from '../class-names.ts'
import { FieldFrame, describedBy } from './field-parts.tsx'
import type { FieldTexts } from './field-parts.tsx'

export type TextAreaProps = FieldTexts &
  Omit<ComponentPropsWithoutRef<'textarea'>, keyof FieldTexts | 'maxLength'> & {
    /** How many characters may be sent. Told in words; nothing is cut off while one writes. */
    limit?: number | undefined
    /** How many are written, if the page counts them: turns the limit into what is left. */
    length?: number | undefined
    /** Sets the label as a heading. */
    large?: boolean | undefined
  }

/** Several lines of text, with a character limit that helps instead of cutting. */
export const TextArea = forwardRef<HTMLTextAreaElement, TextAreaProps>(function TextArea(
  { id, label, hint, error, optional, limit, length, large, rows = 5, className, ...input },
  ref,
) {
  const left = limit !== undefined && length !== undefined ? limit - length : undefined
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional} large={large}>
      <textarea
        {...input}
        ref={ref}
        id={id}
        rows={rows}
        className={classNames('input', className)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { hint, error, limit }, input['aria-describedby'])}
      />
      {limit !== undefined ? (
        <p
          className={classNames('field-limit', left !== undefined && left < 0 && 'field-limit-over')}
          id={`${id}-limit`}
        >
          {limitText(limit, left)}
        </p>
      ) : null}
    </FieldFrame>
  )
})

const inSwedish = new Intl.NumberFormat('sv-SE')

function limitText(limit: number, left: number | undefined): string {
  if (left === undefined) return `Högst ${inSwedish.format(limit)} tecken.`
  if (left < 0) return `${-left} tecken för mycket.`
  return `${left} tecken kvar av ${inSwedish.format(limit)}.`
}
