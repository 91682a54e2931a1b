import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { KeepOpen, Reasoned, TickOff } from '#app/domain/decision/input.ts'
import type { DecisionDeed } from '#app/domain/decision/rules.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import type { EditAnswer } from '#app/db/edit-answer.ts'
import { treatDecisionPoint } from '#app/db/meeting/point-treating.server.ts'
import {
  changingDecision,
  recordDeed,
  refusedDeed,
  toldChanges,
  whyNotAtMeeting,
  type ChangingDecision,
} from './deed.server.ts'
import { tellKeptOpen } from './telling.server.ts'

/** Null is answered when the viewer may not, or there is no such decision. */
type Answer = Promise<EditAnswer | null>

/** The group notes that it is done. It need not have been reported. */
export const tickOff = (viewer: SignedIn, id: number, { version, meetingId, note }: TickOff, now: Date): Answer =>
  change(
    viewer,
    id,
    { deed: 'ticked-off', version, meetingId },
    (tx, decision) => recordDeed(tx, viewer, 'ticked-off', decision, { text: note, meetingId }, now),
    now,
  )

/** The group lets it hold on, perhaps with a new last day. What was reported as done is kept in the steps alone. */
export const keepOpen = (viewer: SignedIn, id: number, input: KeepOpen, now: Date): Answer => {
  const { version, meetingId, reason, dueOn } = input
  return change(
    viewer,
    id,
    { deed: 'kept-open', version, meetingId },
    async (tx, decision) => {
      const day = dueOn ?? decision.dueOn
      const organisations = decision.organisations.map(({ organisation }) => organisation.name)
      const changes = toldChanges(decision, { ...decision, organisations, dueOn: day })
      await tx.decision.update({ where: { id }, data: { dueOn: day } })
      const told = { text: reason, meetingId, changes, dueOn: changes.length === 0 ? null : day }
      await recordDeed(tx, viewer, 'kept-open', decision, told, now)
      await tellKeptOpen(tx, viewer, { ...decision, dueOn: day }, reason, now)
    },
    now,
  )
}

/** The group revokes it. */
export const drop = (viewer: SignedIn, id: number, { version, meetingId, reason }: Reasoned, now: Date): Answer =>
  change(
    viewer,
    id,
    { deed: 'dropped', version, meetingId },
    (tx, decision) => recordDeed(tx, viewer, 'dropped', decision, { text: reason, meetingId }, now),
    now,
  )

/** The group lets it hold again after it was ticked off or revoked; it has to be done and reported anew. */
export const reopen = (viewer: SignedIn, id: number, { version, meetingId, reason }: Reasoned, now: Date): Answer =>
  change(
    viewer,
    id,
    { deed: 'reopened', version, meetingId },
    async (tx, decision) => {
      await recordDeed(tx, viewer, 'reopened', decision, { text: reason, meetingId }, now)
      await tellKeptOpen(tx, viewer, decision, reason, now)
    },
    now,
  )

/** Does a deed; where it is done at a meeting, the meeting's point about the decision is gone through by that. */
function change(
  viewer: SignedIn,
  id: number,
  { deed, version, meetingId }: { deed: DecisionDeed; version: number; meetingId: number | null },
  record: (tx: Tx, decision: ChangingDecision) => Promise<void>,
  now: Date,
): Answer {
  if (!can(viewer, 'decision.write')) return Promise.resolve(null)
  return write(async (tx): Promise<EditAnswer | null> => {
    const decision = await changingDecision(tx, viewer, id)
    if (decision === null) return null
    const refused = refusedDeed(deed, decision, version)
    if (refused !== undefined) return refused
    const why = await whyNotAtMeeting(tx, decision, meetingId)
    if (why !== undefined) return { ok: false, field: 'meetingId', why }
    await record(tx, decision)
    if (meetingId !== null) await treatDecisionPoint(tx, viewer, { meetingId, decisionId: id }, now)
    return { ok: true }
  })
}
