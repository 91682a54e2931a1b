import type { SteeringReader } from '#app/domain/access/roles.ts'
import { pointKinds } from '#app/domain/meeting/point.ts'
import type { AgendaPoint } from '#app/domain/meeting/meeting.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { read } from '#app/db/database.server.ts'
import { findDecision } from '#app/db/decision/decisions.server.ts'
import { listFollowUpStandings } from '#app/db/follow-up/phases.server.ts'
import { goalFacts } from './goal-facts.server.ts'
import { reportFacts } from './report-facts.server.ts'
import { silentFacts } from './silent-facts.server.ts'

type Facts<Of extends string, Found> = { of: Of } & { [Key in Of]: Found }

/** A year's follow-up, and whether it still waits for the group. */
async function followUpFacts(viewer: SteeringReader, roundId: number) {
  const found = (await listFollowUpStandings(viewer)).find((one) => one.roundId === roundId)
  if (found === undefined) return null
  const row = await read().annualFollowUp.findUnique({ where: { roundId }, select: { id: true } })
  return row === null ? null : { id: row.id, year: found.year, phase: found.phase }
}

/** An earlier decision: what, who, by when, and what they say of it. */
async function decisionFacts(viewer: SteeringReader, id: number, now: Date) {
  const found = await findDecision(viewer, id, calendarDate(now))
  if (found === null) return null
  const { what, number, state, standing, version, dueOn, caseNumber, meeting, organisations, about } = found
  return {
    what,
    number,
    state,
    standing,
    version,
    dueOn,
    caseNumber,
    meetingOn: meeting.heldOn,
    organisations,
    about: about.map(({ label, path }) => ({ label, path })),
  }
}

/** What a point is about as it stands right now; null where it is no longer there for the viewer. */
export type PointFacts =
  | { of: 'nothing' }
  | Facts<'report', Awaited<ReturnType<typeof reportFacts>>>
  | Facts<'decision', Awaited<ReturnType<typeof decisionFacts>>>
  | Facts<'goal', Awaited<ReturnType<typeof goalFacts>>>
  | Facts<'round', Awaited<ReturnType<typeof silentFacts>>>
  | Facts<'follow-up', Awaited<ReturnType<typeof followUpFacts>>>

/** Looks up what a point is about. */
export async function findPointFacts(
  viewer: SteeringReader,
  { kind, subject }: Pick<AgendaPoint, 'kind' | 'subject'>,
  now: Date,
): Promise<PointFacts> {
  const id = Number(subject)
  switch (pointKinds[kind].subject) {
    case 'report':
      return { of: 'report', report: await reportFacts(viewer, id, now) }
    case 'decision':
      return { of: 'decision', decision: await decisionFacts(viewer, id, now) }
    case 'goal':
      return { of: 'goal', goal: await goalFacts(viewer, id) }
    case 'round':
      return { of: 'round', round: await silentFacts(viewer, id, now) }
    case 'follow-up':
      return { of: 'follow-up', 'follow-up': await followUpFacts(viewer, id) }
    case 'nothing':
      return { of: 'nothing' }
  }
}
