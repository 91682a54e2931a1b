import type { Path } from 'react-hook-form'
import type { CommitmentInput } from '#app/domain/commitment/input.ts'

/** What a control is given by the form; see components/use-checked-form. */
export type Field = (name: Path<CommitmentInput>) => {
  id: string
  name: string
  error: string | undefined
  autoFocus: boolean
}

/** What the parts of the form are given. */
export interface PartProps {
  values: CommitmentInput
  field: Field
}
