import type { ReactNode } from 'react'

/** Two fields that make one row, a wide and a narrow one; under each other where there is no room. */
export function FieldPair({ children }: { children: ReactNode }) {
  return <div className="field-pair">{children}</div>
}
