import { forwardRef } from 'react'
import type { ReactNode } from 'react'

export type SummarisedError = { fieldId: string; message: ReactNode }
export type ErrorSummaryProps = {
  errors: readonly SummarisedError[]
  title?: ReactNode | undefined
  /** What is kept: "Det du skrev finns kvar." */
  children?: ReactNode | undefined
}

/** All that is wrong, above the form, each a link to its field. Draws nothing when nothing is wrong. */
export const ErrorSummary = forwardRef<HTMLDivElement, ErrorSummaryProps>(function ErrorSummary(
  { errors, title = 'Det finns något att rätta', children },
  ref,
) {
  if (errors.length === 0) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={ref}>
      <h2>{title}</h2>
      {children ? <p>{children}</p> : null}
      <ul role="list">
        {errors.map((error) => (
          <li key={error.fieldId}>
            <a href={`#${error.fieldId}`}>{error.message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
})
