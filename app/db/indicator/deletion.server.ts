import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { whyNotDelete } from '#app/domain/use.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import type { EditAnswer } from '#app/db/edit-answer.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { usesOfIndicator, usesOfSeries } from './where-used.server.ts'

/** Removes an indicator that nothing uses. Null when there is none, or the viewer may not. */
export function deleteIndicator(viewer: SignedIn, id: number, now: Date): Promise<EditAnswer | null> {
  if (!can(viewer, 'indicator.edit')) return Promise.resolve(null)
  return write(async (tx): Promise<EditAnswer | null> => {
    const removed = await removeIndicator(tx, viewer, id, now)
    if (removed === null) return null
    return removed.why === undefined ? { ok: true } : { ok: false, why: removed.why }
  })
}

/**
 * Removes an indicator in the transaction of a change, with a row of history, or says why not where something uses it.
 * Null when there is none.
 */
export async function removeIndicator(
  tx: Tx,
  viewer: SignedIn,
  id: number,
  now: Date,
): Promise<{ why: string | undefined } | null> {
  const indicator = await tx.indicator.findUnique({ where: { id }, select: { name: true } })
  if (indicator === null) return null
  const why = whyNotDelete(await usesOfIndicator(tx, id))
  if (why !== undefined) return { why }
  // What is left are ties to drafts, and ties to outcomes, which say nothing without the indicator.
  await tx.goalIndicator.deleteMany({ where: { indicatorId: id } })
  await tx.commitmentIndicator.deleteMany({ where: { indicatorId: id } })
  await tx.indicatorOutcome.deleteMany({ where: { indicatorId: id } })
  await tx.series.deleteMany({ where: { indicatorId: id } })
  await tx.indicator.delete({ where: { id } })
  await recordEvent(tx, {
    actor: viewer,
    at: now,
    kind: 'indicator.deleted',
    subject: { type: 'indicator', id },
    message: indicator.name,
  })
  return { why: undefined }
}

/** Removes a series that nothing uses. Null when there is none, or the viewer may not. */
export function deleteSeries(viewer: SignedIn, id: number, now: Date): Promise<EditAnswer | null> {
  if (!can(viewer, 'indicator.edit')) return Promise.resolve(null)
  return write(async (tx): Promise<EditAnswer | null> => {
    const series = await tx.series.findUnique({ where: { id }, select: { label: true, indicatorId: true } })
    if (series === null) return null
    const why = whyNotDelete(await usesOfSeries(tx, id))
    if (why !== undefined) return { ok: false, why }
    await tx.series.delete({ where: { id } })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'series.deleted',
      subject: { type: 'indicator', id: series.indicatorId },
      message: series.label,
    })
    return { ok: true }
  })
}
