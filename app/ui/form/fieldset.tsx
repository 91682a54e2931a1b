import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { FieldMessages, LabelText, describedBy } from './field-parts.tsx'

export type FieldsetProps = {
  id: string
  legend: ReactNode
  children: ReactNode
  hint?: ReactNode | undefined
  error?: ReactNode | undefined
  optional?: boolean | undefined
  /** Sets the legend as a heading of the form's part. */
  large?: boolean | undefined
}

/** Controls that belong together under one legend. */
export function Fieldset({ id, legend, children, hint, error, optional, large = false }: FieldsetProps) {
  return (
    <fieldset
      className={classNames('fieldset', error ? 'field-invalid' : undefined)}
      aria-describedby={describedBy(id, { hint, error })}
    >
      <legend className={large ? 'legend-large' : undefined}>
        <LabelText label={legend} optional={optional} />
      </legend>
      <div className="fieldset-body">
        <FieldMessages id={id} hint={hint} error={error} />
        {children}
      </div>
    </fieldset>
  )
}
