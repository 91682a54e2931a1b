import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { DoneReport } from '#app/domain/decision/input.ts'
import { reporterName, whyNotReport } from '#app/domain/decision/rules.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import { staleAnswer, type EditAnswer } from '#app/db/edit-answer.ts'
import { changingDecision, recordDeed, type ChangingDecision } from './deed.server.ts'
import { tellReported } from './telling.server.ts'

/**
 * Says for an organisation that it has done what was decided. A coordinator may write it for them, and that is told.
 *
 * @returns null when the viewer may not, or the decision does not concern the organisation
 */
export const reportDone = (
  viewer: SignedIn,
  id: number,
  organisationId: number,
  { version, note }: DoneReport,
  now: Date,
): Promise<EditAnswer | null> =>
  changeReport(viewer, { id, organisationId, version, deed: 'reported-done' }, async (tx, decision, row) => {
    const byName = reporterName(viewer)
    await tx.decisionOrganisation.update({
      where: { id: row.id },
      data: { reportedAt: now, reportedName: byName, note },
    })
    await recordDeed(tx, viewer, 'reported-done', decision, { text: note, organisationId, byName }, now)
    await tellReported(tx, viewer, decision, row.organisation, note, now)
  })

/**
 * Takes back that an organisation has done what was decided, while nobody has ticked it off.
 *
 * @returns null when the viewer may not, or the decision does not concern the organisation
 */
export const takeBack = (
  viewer: SignedIn,
  id: number,
  organisationId: number,
  { version }: { version: number },
  now: Date,
): Promise<EditAnswer | null> =>
  changeReport(viewer, { id, organisationId, version, deed: 'taken-back' }, async (tx, decision, row) => {
    await tx.decisionOrganisation.update({
      where: { id: row.id },
      data: { reportedAt: null, reportedName: null, note: '' },
    })
    const byName = reporterName(viewer)
    await recordDeed(tx, viewer, 'taken-back', decision, { organisationId, byName }, now)
  })

function changeReport(
  viewer: SignedIn,
  asked: { id: number; organisationId: number; version: number; deed: 'reported-done' | 'taken-back' },
  change: (tx: Tx, decision: ChangingDecision, row: ChangingDecision['organisations'][number]) => Promise<void>,
): Promise<EditAnswer | null> {
  const { id, organisationId, version, deed } = asked
  if (!can(viewer, 'decision.report', { organisationIds: [organisationId] })) return Promise.resolve(null)
  return write(async (tx): Promise<EditAnswer | null> => {
    const decision = await changingDecision(tx, viewer, id)
    const row = decision?.organisations.find((one) => one.organisationId === organisationId)
    if (decision === null || row === undefined) return null
    const why = whyNotReport(deed, decision.state, row)
    if (why !== undefined) return { ok: false, why }
    const stale = staleAnswer(version, decision.version)
    if (stale !== undefined) return stale
    await change(tx, decision, row)
    return { ok: true }
  })
}
