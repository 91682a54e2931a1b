import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { differences, type BulkRow, type Difference } from '#app/domain/commitment/bulk-row.ts'
import { whyNotRestore } from '#app/domain/commitment/bulk-rules.ts'
import { bulkChanges, countedCommitments, namesIn, type SavedBefore } from './bulk-edit-saving.server.ts'
import { loadBulkGrid, storeBulkRows, type BulkGrid } from './bulk-rows.server.ts'
import { read, write } from '#app/db/database.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { visiblePlans } from '#app/db/visible.server.ts'

/** A saved bulk edit, in words. */
export interface DescribedBulkEdit {
  id: number
  at: Date
  actorName: string
  undoneAt: Date | null
  undoneName: string | null
  commitments: { id: number; label: string; differences: Difference[] }[]
}

/** The plan's bulk edits, newest first, at most `most`. */
export async function listBulkEdits(viewer: SignedIn, grid: BulkGrid, most: number): Promise<DescribedBulkEdit[]> {
  const rows = await read().commitmentBulkEdit.findMany({
    where: { planId: grid.plan.id, plan: visiblePlans(viewer) },
    orderBy: { id: 'desc' },
    take: most,
  })
  return rows.map((row) => described(row, grid))
}

/** One of the plan's bulk edits, and why each row of it cannot be taken back, by commitment. */
export async function findBulkEdit(
  viewer: SignedIn,
  grid: BulkGrid,
  id: number,
): Promise<{ edit: DescribedBulkEdit; whyNot: Record<number, string> } | null> {
  const row = await read().commitmentBulkEdit.findFirst({
    where: { id, planId: grid.plan.id, plan: visiblePlans(viewer) },
  })
  return row === null ? null : { edit: described(row, grid), whyNot: refusals(row, grid) }
}

interface StoredEdit {
  id: number
  at: Date
  actorName: string
  before: string
  after: string
  undoneAt: Date | null
  undoneName: string | null
}

function described(row: StoredEdit, grid: BulkGrid): DescribedBulkEdit {
  const after = JSON.parse(row.after) as BulkRow[]
  return {
    id: row.id,
    at: row.at,
    actorName: row.actorName,
    undoneAt: row.undoneAt,
    undoneName: row.undoneName,
    commitments: (JSON.parse(row.before) as SavedBefore[]).flatMap((before) => {
      const became = after.find((one) => one.id === before.id)
      return became === undefined
        ? []
        : [{ id: before.id, label: before.label, differences: differences(before, became, namesIn(grid)) }]
    }),
  }
}

/** Why each row cannot be taken back as things stand, by commitment; empty when all can. */
function refusals({ before }: Pick<StoredEdit, 'before'>, grid: BulkGrid): Record<number, string> {
  const saved = JSON.parse(before) as SavedBefore[]
  const among = new Set(saved.map(({ id }) => id))
  const facts = {
    ...grid,
    isTaken: (goalId: number, position: number) =>
      grid.rows.some((row) => row.goalId === goalId && row.position === position && !among.has(row.id)),
  }
  return Object.fromEntries(
    saved.flatMap(({ savedAs, ...row }) => {
      const current = grid.rows.find(({ id }) => id === row.id)
      const why = whyNotRestore(row, savedAs, current, facts)
      return why === undefined ? [] : [[row.id, why]]
    }),
  )
}

/** How taking back a bulk edit went. What was refused wrote nothing. */
export type UndoResult =
  { ok: true } | { ok: false; why: 'undone' } | { ok: false; why: 'rows'; rows: Record<number, string> }

/**
 * Takes a bulk edit back: every row gets exactly what it held before, but for its version, and for its place where the
 * goal has been put in another order since; all of them or none. In one transaction with its history. Answers null when the viewer may see no such edit.
 */
export function undoBulkEdit(viewer: SignedIn, planSlug: string, id: number, now: Date): Promise<UndoResult | null> {
  if (!can(viewer, 'commitment.edit')) return Promise.resolve(null)
  return write(async (tx): Promise<UndoResult | null> => {
    const grid = await loadBulkGrid(tx, viewer, planSlug)
    if (grid === null) return null
    const edit = await tx.commitmentBulkEdit.findFirst({ where: { id, planId: grid.plan.id } })
    if (edit === null) return null
    if (edit.undoneAt !== null) return { ok: false, why: 'undone' }
    const rows = refusals(edit, grid)
    if (Object.keys(rows).length > 0) return { ok: false, why: 'rows', rows }
    const saved = JSON.parse(edit.before) as SavedBefore[]
    const current = saved.flatMap((row) => grid.rows.find((one) => one.id === row.id) ?? [])
    const restored = saved.map(({ savedAs, ...row }) => ({
      ...row,
      version: savedAs + 1,
      position: placeOf(row, current),
    }))
    await storeBulkRows(tx, current, restored)
    await tx.commitmentBulkEdit.update({ where: { id }, data: { undoneAt: now, undoneName: viewer.name } })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'commitment.bulk-undone',
      subject: { type: 'plan', id: grid.plan.id },
      message: countedCommitments(saved.length),
      data: { bulkEdit: id, commitments: saved.map((row) => row.id).join(' ') },
      changes: bulkChanges(current, restored, namesIn(grid)),
    })
    return { ok: true }
  })
}

/** Where a restored row stands: where it is now, unless it goes back to another goal. */
const placeOf = (row: BulkRow, current: readonly BulkRow[]): number =>
  current.find((one) => one.id === row.id && one.goalId === row.goalId)?.position ?? row.position
