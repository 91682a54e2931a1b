import type { SignedIn } from '#app/domain/access/roles.ts'
import { decisionDeeds, whyNotDeed, type DecisionDeed } from '#app/domain/decision/rules.ts'
import { decisionStates, type DecisionState } from '#app/domain/decision/state.ts'
import { factChanges, type FieldChange } from '#app/domain/history/change.ts'
import { decisionFacts } from '#app/domain/decision/decision-changes.ts'
import { meetingStates, type MeetingState } from '#app/domain/meeting/state.ts'
import type { Tx } from '#app/db/database.server.ts'
import { staleAnswer, type EditAnswer } from '#app/db/edit-answer.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { visibleDecisions } from '#app/db/visible.server.ts'

const include = {
  meeting: { select: { id: true, heldOn: true, state: true } },
  organisations: {
    orderBy: { id: 'asc' },
    include: { organisation: { select: { id: true, slug: true, name: true } } },
  },
} as const

/** A decision inside a change of it, as the viewer may see it; null when it is not there for them. */
export async function changingDecision(tx: Tx, viewer: SignedIn, id: number) {
  const row = await tx.decision.findFirst({ where: { AND: [{ id }, visibleDecisions(viewer)] }, include })
  if (row === null) return null
  const { state, meeting, ...decision } = row
  return {
    ...decision,
    state: state as DecisionState,
    meeting: { ...meeting, takesDecisions: meetingStates[meeting.state as MeetingState].takesDecisions },
  }
}

export type ChangingDecision = NonNullable<Awaited<ReturnType<typeof changingDecision>>>

/** Why the deed is refused: the decision's state does not allow it, or somebody else has saved since it was read. */
export function refusedDeed(
  deed: DecisionDeed,
  decision: ChangingDecision,
  version: number,
): Extract<EditAnswer, { ok: false }> | undefined {
  const why = whyNotDeed(deed, decision.state)
  if (why !== undefined) return { ok: false, why }
  return staleAnswer(version, decision.version)
}

/** What a deed leaves behind beside the state that its row names. */
interface Told {
  text?: string
  organisationId?: number
  meetingId?: number | null
  /** A last day that it set. */
  dueOn?: string | null
  byName?: string
  changes?: readonly FieldChange[]
}

/** Takes the decision to the deed's state and the next version, with its one step and its one row of history. */
export async function recordDeed(
  tx: Tx,
  viewer: SignedIn,
  deed: DecisionDeed,
  { id, state }: Pick<ChangingDecision, 'id' | 'state'>,
  told: Told,
  now: Date,
): Promise<void> {
  const { to, kind, reports } = decisionDeeds[deed]
  const { text = '', organisationId, meetingId = null, dueOn = null, byName = viewer.name, changes = [] } = told
  const next = to ?? state
  const { version } = await tx.decision.update({
    where: { id },
    data: { state: next, version: { increment: 1 } },
    select: { version: true },
  })
  if (reports === 'all-cleared') {
    await tx.decisionOrganisation.updateMany({
      where: { decisionId: id },
      data: { reportedAt: null, reportedName: null, note: '' },
    })
  }
  await tx.decisionStep.create({
    data: {
      decisionId: id,
      kind: deed,
      at: now,
      byName,
      organisationId: organisationId ?? null,
      meetingId,
      text,
      dueOn,
    },
  })
  const stateChange =
    next === state ? [] : [{ label: 'Läge', before: decisionStates[state].label, after: decisionStates[next].label }]
  await recordEvent(tx, {
    actor: viewer,
    at: now,
    kind,
    subject: { type: 'decision', id },
    message: text,
    data: { version, ...(organisationId === undefined ? {} : { organisationId }) },
    changes: [...stateChange, ...changes],
  })
}

/** What differs in a decision, as its history tells it. */
export function toldChanges(
  before: ChangingDecision | null,
  after: { what: string; organisations: readonly string[]; dueOn: string | null; caseNumber: string },
): FieldChange[] {
  const was =
    before === null
      ? null
      : { ...before, organisations: before.organisations.map(({ organisation }) => organisation.name) }
  return factChanges(decisionFacts, was, after)
}

/** Why a deed cannot be done at the meeting; undefined where it can, or where none is named. */
export async function whyNotAtMeeting(
  tx: Tx,
  decision: ChangingDecision,
  meetingId: number | null,
): Promise<string | undefined> {
  if (meetingId === null) return undefined
  const meeting = await tx.meeting.findUnique({ where: { id: meetingId }, select: { heldOn: true, state: true } })
  if (meeting === null) return 'Sammanträdet finns inte.'
  if (!meetingStates[meeting.state as MeetingState].takesDecisions) {
    return 'Sammanträdet pågår inte. Välj ett som pågår, eller inget.'
  }
  return meeting.heldOn < decision.meeting.heldOn ? 'Sammanträdet hölls före beslutet.' : undefined
}
