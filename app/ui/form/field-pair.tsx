import type { ReactNode } from 'react'

/** Fields that make one row; under each other where there is no room. */
export function FieldPair({ children }: { children: ReactNode }) {
  return <div className="field-pair">{children}</div>
}
