import type { ReactNode } from 'react'

/** Says where a field's content comes from, beside its label: "Från 2025". Read out with the label. */
export function FieldMark({ children }: { children: ReactNode }) {
  return <span className="field-mark">{children}</span>
}
