import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import {
  differences,
  withCells,
  type BulkCells,
  type BulkNames,
  type BulkRow,
} from '#app/domain/commitment/bulk-row.ts'
import { whyNotPut } from '#app/domain/commitment/bulk-rules.ts'
import type { FieldChange } from '#app/domain/history/change.ts'
import { counted } from '#app/domain/swedish.ts'
import { loadBulkGrid, storeBulkRows, type BulkGrid } from './bulk-rows.server.ts'
import { write } from '#app/db/database.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'

/** A row as it was, and the version that the change gave it. */
export interface SavedBefore extends BulkRow {
  savedAs: number
}

/** How a bulk edit went. What was refused wrote nothing. */
export type BulkResult =
  | { ok: true; id: number }
  /** Everything asked for was already so. */
  | { ok: true; id: undefined }
  /** What cannot be done, by commitment and cell; and the commitments that somebody else has changed. */
  | { ok: false; errors: Map<number, Partial<Record<keyof BulkCells, string>>>; outdated: number[] }

/** A commitment to change, as somebody wants it, and the version that they looked at. */
export interface WantedRow {
  id: number
  version: number
  cells: BulkCells
}

export const namesIn = ({ goals, organisation }: Pick<BulkGrid, 'goals' | 'organisation'>): BulkNames => ({
  goal: (id) => goals.find((goal) => goal.id === id)?.label ?? 'ett mål som inte finns längre',
  organisation,
})

/**
 * Puts the cells in the rows: all of them or none. In one transaction with one row that can be undone and one of
 * history. Answers null when the viewer may see no such plan.
 */
export function saveBulkEdit(
  viewer: SignedIn,
  planSlug: string,
  wanted: readonly WantedRow[],
  now: Date,
): Promise<BulkResult | null> {
  if (!can(viewer, 'commitment.edit')) return Promise.resolve(null)
  return write(async (tx): Promise<BulkResult | null> => {
    const grid = await loadBulkGrid(tx, viewer, planSlug)
    if (grid === null) return null
    const names = namesIn(grid)
    const errors = new Map<number, Partial<Record<keyof BulkCells, string>>>()
    const outdated: number[] = []
    const before: BulkRow[] = []
    const after: BulkRow[] = []
    for (const { id, version, cells } of wanted) {
      const row = grid.rows.find((one) => one.id === id)
      if (row === undefined || row.version !== version) {
        outdated.push(id)
        continue
      }
      const why = { ...whyNotPut(row, cells, grid), ...unknownIn(cells, grid) }
      if (Object.keys(why).length > 0) errors.set(id, why)
      const changed = withCells(row, cells, grid.plan, { userId: viewer.userId, at: now.toISOString() })
      if (differences(row, changed, names).length === 0) continue
      before.push(row)
      after.push({ ...changed, version: row.version + 1, position: placeOf(changed, row, grid.rows, after) })
    }
    if (errors.size > 0 || outdated.length > 0) return { ok: false, errors, outdated }
    if (after.length === 0) return { ok: true, id: undefined }

    const stored = await storeBulkRows(tx, before, after)
    const edit = await tx.commitmentBulkEdit.create({
      data: {
        planId: grid.plan.id,
        at: now,
        actorId: viewer.userId,
        actorName: viewer.name,
        before: JSON.stringify(before.map((row): SavedBefore => ({ ...row, savedAs: row.version + 1 }))),
        after: JSON.stringify(stored),
      },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'commitment.bulk-edited',
      subject: { type: 'plan', id: grid.plan.id },
      message: countedCommitments(after.length),
      data: { bulkEdit: edit.id, commitments: after.map((row) => row.id).join(' ') },
      changes: bulkChanges(before, after, names),
    })
    return { ok: true, id: edit.id }
  })
}

/** What differs in each of the rows, the commitment's heading before each cell's. */
export const bulkChanges = (before: readonly BulkRow[], after: readonly BulkRow[], names: BulkNames): FieldChange[] =>
  before.flatMap((row) => {
    const became = after.find(({ id }) => id === row.id)
    const changed = became === undefined ? [] : differences(row, became, names)
    return changed.map(({ field, from, to }) => ({ label: `${row.label}: ${field}`, before: from, after: to }))
  })

export const countedCommitments = (count: number): string => counted(count, 'åtagande', 'åtaganden', 'neuter')

/** Goals and organisations that are not there, by cell. */
function unknownIn(cells: BulkCells, grid: BulkGrid): Partial<Record<keyof BulkCells, string>> {
  const known = new Set(grid.organisations.map(({ id }) => id))
  return {
    ...(grid.goals.some((goal) => goal.id === cells.goalId) ? {} : { goalId: 'Målet finns inte i planen.' }),
    ...([...cells.actors.keys()].every((id) => known.has(id)) ? {} : { actors: 'Organisationen finns inte längre.' }),
  }
}

/** A row that moves goes last in its new goal. */
function placeOf(row: BulkRow, was: BulkRow, all: readonly BulkRow[], moved: readonly BulkRow[]): number {
  if (row.goalId === was.goalId) return was.position
  const there = [...all, ...moved].filter((one) => one.goalId === row.goalId)
  return Math.max(0, ...there.map((one) => one.position)) + 1
}
