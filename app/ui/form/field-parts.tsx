import { classNames } from '../class-names.ts'
import type { ReactNode } from 'react'
import { Mark } from '../mark.tsx'

/** What every field says about itself. */
export type FieldTexts = {
  id: string
  name: string
  label: ReactNode
  hint?: ReactNode | undefined
  error?: ReactNode | undefined
  /** Adds "(frivilligt)" to the label. Required is the rule and is not marked. */
  optional?: boolean | undefined
}

/** The ids of the texts that describe a control, in reading order; undefined when there are none. */
export function describedBy(id: string, texts: { hint?: unknown; error?: unknown; limit?: unknown }, more?: string) {
  const ids = [
    texts.hint ? `${id}-hint` : undefined,
    texts.error ? `${id}-error` : undefined,
    texts.limit ? `${id}-limit` : undefined,
    more,
  ].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** The label's text, with "(frivilligt)" where it is. */
export function LabelText({ label, optional }: Pick<FieldTexts, 'label' | 'optional'>) {
  return (
    <>
      {label}
      {optional ? <span className="optional"> (frivilligt)</span> : null}
    </>
  )
}

/** Hint and error of a control: the hint under the label, the error right above the control. */
export function FieldMessages({ id, hint, error }: Pick<FieldTexts, 'id' | 'hint' | 'error'>) {
  return (
    <>
      {hint ? (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <p className="field-error" id={`${id}-error`}>
          <Mark shape="warning" />
          <span>
            <span className="hidden-visually">Fel: </span>
            {error}
          </span>
        </p>
      ) : null}
    </>
  )
}

/** A field of one control: the label above it, the hint under the label, the error right above the control. */
export function FieldFrame({
  id,
  label,
  hint,
  error,
  optional,
  large,
  children,
}: Omit<FieldTexts, 'name'> & { large?: boolean | undefined; children: ReactNode }) {
  return (
    <div className={classNames('field', error ? 'field-invalid' : undefined)}>
      <label className={classNames('field-label', large && 'legend-large')} htmlFor={id}>
        <LabelText label={label} optional={optional} />
      </label>
      <FieldMessages id={id} hint={hint} error={error} />
      {children}
    </div>
  )
}
