import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { DecisionChange, DecisionInput } from '#app/domain/decision/input.ts'
import { changeable } from '#app/domain/decision/rules.ts'
import { meetingStates, type MeetingState } from '#app/domain/meeting/state.ts'
import { formatList } from '#app/domain/swedish.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import type { EditAnswer } from '#app/db/edit-answer.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { visibleMeetings, visiblePlans } from '#app/db/visible.server.ts'
import { changingDecision, recordDeed, refusedDeed, toldChanges, type ChangingDecision } from './deed.server.ts'

/** What a decision is made of: what was written, at which meeting, and what it is about. */
export type NewDecision = DecisionInput & {
  meetingId: number
  /** The point of the meeting's agenda that it was made at. */
  pointId?: number | null
  goalId?: number | null
  commitmentId?: number | null
  followUpId?: number | null
}

const notOpen = 'Sammanträdet pågår inte, och då går det inte att skriva beslut i det.'
const noOrganisation = { ok: false, field: 'organisations', why: 'Välj vem som ska göra det i listan.' } as const
const notThere = { ok: false, why: 'Det som beslutet handlar om finns inte längre. Läs in sidan på nytt.' } as const

/**
 * Writes a decision in a meeting that is open, with the next number of the meeting.
 *
 * @returns null when the viewer may not, or there is no such meeting
 */
export function makeDecision(
  viewer: SignedIn,
  input: NewDecision,
  now: Date,
): Promise<EditAnswer<{ id: number; number: number }> | null> {
  if (!can(viewer, 'decision.write')) return Promise.resolve(null)
  return write(async (tx): Promise<EditAnswer<{ id: number; number: number }> | null> => {
    const { meetingId, pointId = null, goalId = null, commitmentId = null, followUpId = null } = input
    const { what, dueOn, caseNumber } = input
    const meeting = await tx.meeting.findFirst({ where: { AND: [{ id: meetingId }, visibleMeetings(viewer)] } })
    if (meeting === null) return null
    if (!meetingStates[meeting.state as MeetingState].takesDecisions) return { ok: false, why: notOpen }
    const about = { pointId, goalId, commitmentId, followUpId }
    if (!(await isThere(tx, viewer, { ...about, meetingId }))) return notThere
    const organisations = await namedOrganisations(tx, input.organisations)
    if (organisations === null) return noOrganisation
    const last = await tx.decision.aggregate({ where: { meetingId }, _max: { number: true } })
    const number = (last._max.number ?? 0) + 1
    const { id } = await tx.decision.create({
      data: {
        meetingId,
        number,
        ...about,
        what,
        dueOn,
        caseNumber,
        state: 'open',
        isDemo: meeting.isDemo,
        createdAt: now,
        createdName: viewer.name,
        organisations: { create: organisations.map((one) => ({ organisationId: one.id })) },
        steps: { create: { kind: 'made', at: now, byName: viewer.name, meetingId, dueOn } },
      },
      select: { id: true },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'decision.made',
      subject: { type: 'decision', id },
      data: { meetingId, number },
      changes: toldChanges(null, { what, organisations: organisations.map(({ name }) => name), dueOn, caseNumber }),
    })
    return { ok: true, id, number }
  })
}

/**
 * Changes a decision: all of it while its meeting is open, after that its last day and its number, with a reason.
 * Saving what is stored already changes nothing.
 *
 * @returns null when the viewer may not, or there is no such decision
 */
export function changeDecision(
  viewer: SignedIn,
  id: number,
  input: DecisionChange,
  now: Date,
): Promise<EditAnswer | null> {
  if (!can(viewer, 'decision.write')) return Promise.resolve(null)
  return write(async (tx): Promise<EditAnswer | null> => {
    const decision = await changingDecision(tx, viewer, id)
    if (decision === null) return null
    const refused = refusedDeed('changed', decision, input.version)
    if (refused !== undefined) return refused
    const isAll = input.what !== undefined
    if (isAll !== (changeable(decision.meeting) === 'all')) return { ok: false, why: otherForm }
    const organisations = isAll ? await namedOrganisations(tx, input.organisations) : namesOf(decision)
    if (organisations === null) return noOrganisation
    const { dueOn, caseNumber } = input
    const what = input.what ?? decision.what
    const after = { what, organisations: organisations.map(({ name }) => name), dueOn, caseNumber }
    const changes = toldChanges(decision, after)
    if (changes.length === 0) return { ok: true }
    if (dueOn !== null && dueOn < decision.meeting.heldOn) {
      return { ok: false, field: 'dueOn', why: 'Sista dagen kan inte ligga före sammanträdet.' }
    }
    const why = await putOrganisations(tx, decision, organisations)
    if (why !== undefined) return { ok: false, field: 'organisations', why }
    await tx.decision.update({ where: { id }, data: { what, dueOn, caseNumber } })
    const day = dueOn === decision.dueOn ? {} : { dueOn }
    await recordDeed(tx, viewer, 'changed', decision, { text: input.reason ?? '', ...day, changes }, now)
    return { ok: true }
  })
}

const otherForm =
  'Sammanträdet har öppnats eller avslutats sedan du öppnade sidan, och då är det annat som går att ändra. Läs in sidan på nytt.'

const namesOf = ({ organisations }: ChangingDecision) => organisations.map(({ organisation }) => organisation)

/** The organisations with these address parts, in the order of their names; null where one is not there. */
async function namedOrganisations(tx: Tx, slugs: readonly string[]): Promise<{ id: number; name: string }[] | null> {
  const rows = await tx.organisation.findMany({
    where: { slug: { in: [...slugs] } },
    orderBy: { id: 'asc' },
    select: { id: true, name: true },
  })
  return rows.length === 0 || rows.length !== new Set(slugs).size ? null : rows
}

/** Makes these the ones who shall do it. One that has said that it is done is not taken away; then the reason is answered. */
async function putOrganisations(
  tx: Tx,
  { id, organisations }: ChangingDecision,
  wanted: readonly { id: number }[],
): Promise<string | undefined> {
  const kept = new Set(wanted.map((one) => one.id))
  const left = organisations.filter(({ organisationId }) => !kept.has(organisationId))
  const reported = left.filter(({ reportedAt }) => reportedAt !== null).map(({ organisation }) => organisation.name)
  if (reported.length > 0) return `${formatList(reported)} har anmält beslutet som genomfört och kan inte tas bort.`
  await tx.decisionOrganisation.deleteMany({ where: { id: { in: left.map((one) => one.id) } } })
  const there = new Set(organisations.map(({ organisationId }) => organisationId))
  const added = wanted.filter((one) => !there.has(one.id))
  await tx.decisionOrganisation.createMany({
    data: added.map((one) => ({ decisionId: id, organisationId: one.id })),
  })
  return undefined
}

/** Whether everything that a decision is said to be about is there for the viewer, and its point is the meeting's own. */
async function isThere(
  tx: Tx,
  viewer: SignedIn,
  {
    meetingId,
    pointId,
    goalId,
    commitmentId,
    followUpId,
  }: Record<'pointId' | 'goalId' | 'commitmentId' | 'followUpId', number | null> & { meetingId: number },
): Promise<boolean> {
  const plan = visiblePlans(viewer)
  const found = [
    pointId === null || (await tx.agendaPoint.findFirst({ where: { id: pointId, meetingId } })),
    goalId === null || (await tx.goal.findFirst({ where: { id: goalId, plan } })),
    commitmentId === null || (await tx.commitment.findFirst({ where: { id: commitmentId, goal: { plan } } })),
    followUpId === null || (await tx.annualFollowUp.findFirst({ where: { id: followUpId } })),
  ]
  return found.every((one) => one !== null)
}
