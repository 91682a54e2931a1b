import { bulkRowInput, isTouched, type TypedRow } from './bulk-form.ts'
import { differences, withCells, type BulkCells, type BulkNames, type BulkRow, type Difference } from './bulk-row.ts'
import { whyNotPut, type BulkFacts } from './bulk-rules.ts'

/** What saving the typed grid would do. Fields are written as in the form: `rows.c12.startsOn`. */
export interface BulkReview {
  /** Cells that hold something else than they may, by field. */
  faults: Record<string, string>
  /** What is refused as things stand, by field. */
  refusals: Record<string, string>
  /** The rows to save: those that somebody has changed and that are without faults. */
  wanted: { id: number; version: number; cells: BulkCells }[]
  changes: { id: number; label: string; differences: Difference[] }[]
}

/** The field of a cell in the form. */
export const cellField = (id: number, cell: string): string => `rows.c${id}.${cell}`

/** Looks through the grid: only rows that somebody has changed count, so that others may change the rest meanwhile. */
export function reviewGrid(
  typed: readonly TypedRow[],
  stored: readonly BulkRow[],
  facts: BulkFacts,
  names: BulkNames,
): BulkReview {
  const review: BulkReview = { faults: {}, refusals: {}, wanted: [], changes: [] }
  for (const one of typed) {
    const row = stored.find(({ id }) => id === one.id)
    if (row === undefined || !isTouched(one)) continue
    const parsed = bulkRowInput.safeParse(one)
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        review.faults[cellField(row.id, String(issue.path[0] ?? 'goalId'))] ??= issue.message
      }
      continue
    }
    for (const [cell, why] of Object.entries(whyNotPut(row, parsed.data, facts))) {
      review.refusals[cellField(row.id, cell)] = why
    }
    review.wanted.push({ id: row.id, version: Number(one.version), cells: parsed.data })
    // Who and when are not shown, so they are not known here.
    const found = differences(row, withCells(row, parsed.data, facts.plan, { userId: '', at: '' }), names)
    if (found.length > 0) review.changes.push({ id: row.id, label: row.label, differences: found })
  }
  return review
}

/**
 * The grid to show again: rows that nobody has touched are as they are stored now, and those that somebody else has
 * changed meanwhile keep what is typed, to be saved over the newer version or not.
 */
export function settledGrid(
  typed: readonly TypedRow[],
  fresh: readonly TypedRow[],
): { rows: TypedRow[]; outdated: number[] } {
  const outdated: number[] = []
  const rows = fresh.map((now) => {
    const one = typed.find(({ id }) => id === now.id)
    if (one === undefined) return now
    if (one.version === now.version) return one
    if (!isTouched(one)) return { ...now, isTicked: one.isTicked }
    outdated.push(now.id)
    return { ...one, version: now.version, was: now.was }
  })
  return { rows, outdated }
}
