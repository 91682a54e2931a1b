import { z } from 'zod'
import { longestReason } from '#app/domain/observation/provenance.ts'
import { counted } from '#app/domain/swedish.ts'
import type { ImportState } from './state.ts'

/** One revision of a cell, as undoing looks at it. */
export interface CellRevision {
  id: number
  revision: number
  isCurrent: boolean
  /** The import that wrote it, or whose value it brings back. */
  importId: number | null
  /** The import has been undone. */
  isUndone: boolean
  /** The cell had a value when it was written. */
  hadBefore: boolean
}

/** What undoing an import does with one cell. */
export type CellUndoing =
  /** The import's value is current; an earlier one comes back, as a new revision. */
  | { kind: 'restored'; currentId: number; fromId: number }
  /** The import's value is current and was the first; the cell has no value from now on. */
  | { kind: 'ended'; currentId: number }
  /** Somebody has given the cell another value since. */
  | { kind: 'since'; currentId: number | undefined }

/**
 * What undoing does with a cell that the import wrote. What comes back is what stood there before the import; where
 * that was written by an import which has been undone meanwhile, what stood there before that one.
 *
 * @param revisions all of the cell's
 */
export function undoCell(revisions: readonly CellRevision[], importId: number): CellUndoing {
  const current = revisions.find(({ isCurrent }) => isCurrent)
  if (current?.importId !== importId) return { kind: 'since', currentId: current?.id }
  const byNumber = new Map(revisions.map((one) => [one.revision, one]))
  for (let undone: number | null = importId; undone !== null;) {
    const origin = originOf(revisions, undone)
    const before: CellRevision | undefined = origin?.hadBefore === true ? byNumber.get(origin.revision - 1) : undefined
    if (before === undefined) return { kind: 'ended', currentId: current.id }
    if (!before.isUndone) return { kind: 'restored', currentId: current.id, fromId: before.id }
    undone = before.importId
  }
  return { kind: 'ended', currentId: current.id }
}

/** What the import itself wrote; later revisions of it bring that back. */
const originOf = (revisions: readonly CellRevision[], importId: number): CellRevision | undefined =>
  revisions
    .filter((one) => one.importId === importId)
    .reduce<CellRevision | undefined>(
      (first, one) => (first === undefined || one.revision < first.revision ? one : first),
      undefined,
    )

/** How many cells undoing would do what with. */
export interface UndoCounts {
  restored: number
  ended: number
  since: number
}

/** What somebody says when an import is to be undone. */
export const undoInput = z.object({
  reason: z
    .string()
    .trim()
    .min(1, 'Skriv varför importen ångras. Skälet står kvar vid värdena.')
    .max(longestReason, `Skälet får vara högst ${longestReason} tecken.`),
  /** Leave the values that somebody has changed since. */
  leave: z.preprocess((value) => value === 'on' || value === true, z.boolean()),
})
export type UndoInput = z.infer<typeof undoInput>

/** Why an import cannot be undone, whatever is said. */
export const whyNotUndoable = (state: ImportState, counts: UndoCounts | null): string | undefined => {
  if (state !== 'done') return 'Bara en import som är inläst kan ångras.'
  if (counts !== null && counts.restored + counts.ended === 0) {
    return 'Alla värden som importen läste in har ändrats sedan dess. Det finns inget att ångra.'
  }
  return undefined
}

/** Why it is not undone as somebody has said. */
export const whyNotLeft = ({ since }: UndoCounts, { leave }: Pick<UndoInput, 'leave'>): string | undefined =>
  since === 0 || leave
    ? undefined
    : `${counted(since, 'värde', 'värden', 'neuter')} har ändrats efter importen. Kryssa i rutan om de ska lämnas som de är.`

/** The reason that stands with the values that come back. */
export const undoneReason = (title: string, reason: string): string => `Importen ”${title}” ångrades: ${reason}`
