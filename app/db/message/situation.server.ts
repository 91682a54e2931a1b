import { thePublic, type Role } from '#app/domain/access/roles.ts'
import type { FollowUpPhase } from '#app/domain/follow-up/adoption/phase.ts'
import type { MessageFacts } from '#app/domain/message/kind.ts'
import type { DecisionNow } from '#app/domain/message/relevance.ts'
import { lastDay, takesAnswers } from '#app/domain/reporting-round/standing.ts'
import type { RoundPhase } from '#app/domain/reporting-round/phase.ts'
import { reportStates, type ReportState } from '#app/domain/status-report/state.ts'
import type { LinkStanding } from '#app/domain/survey/life.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { read } from '#app/db/database.server.ts'
import { lookUpDecisions } from '#app/db/decision/decision-notices.server.ts'
import { lookUpSurveys } from '#app/db/survey/survey-standings.server.ts'
import { listOwed, listOwedBy, type OwedReport } from '#app/db/round/owed.server.ts'
import { endedMeetingLinks } from '#app/db/meeting/meeting-readers.server.ts'
import { findRound, type Round } from '#app/db/round/rounds.server.ts'
import { whyLinkRefused } from '#app/db/user/answer-links.server.ts'

/** An organisation's part of a round as it stands, or a round as a whole; undefined what is about no such thing. */
export interface Part {
  phase: RoundPhase | undefined
  /** How far the round's annual follow-up has come; undefined while nobody has begun it. */
  followUp: FollowUpPhase | undefined
  takesAnswers: boolean
  /** YYYY-MM-DD, the organisation's. */
  lastDay: string | undefined
  /** Labels of the commitments that are left; undefined when it is about no organisation's part. */
  left: string[] | undefined
  owed: number
  stateOf: (commitmentSlug: string | undefined) => ReportState | undefined
}

/** How things stand with everything that some notices tell of, looked up once each. */
export interface Situation {
  roleOf: (email: string) => Role | undefined
  partOf: (roundId: number | null, organisationId: number | undefined) => Part
  /** Why an answer link opens nothing any longer; undefined for one in force, or none. */
  linkEnded: (linkId: number | undefined) => string | undefined
  /** Why a link to a meeting opens nothing any longer; undefined for one in force, or none. */
  meetingLinkEnded: (linkId: number | undefined) => string | undefined
  /** How a survey stands for the person that it was sent to; undefined for what is about no survey. */
  surveyOf: (facts: MessageFacts) => LinkStanding | undefined
  /** How a decision stands for the organisation and the person; undefined for what is about no decision. */
  decisionOf: (facts: MessageFacts, email: string) => DecisionNow | undefined
}

const nothing: Part = {
  phase: undefined,
  followUp: undefined,
  takesAnswers: true,
  lastDay: undefined,
  left: undefined,
  owed: 0,
  stateOf: () => undefined,
}

/**
 * Looks up how things stand with what the notices tell of. The number of reads follows the rounds and the personal links
 * among them, not the notices.
 */
export async function lookUp(
  notices: readonly { email: string; roundId: number | null; facts: MessageFacts }[],
  now: Date,
): Promise<Situation> {
  const accounts = await read().user.findMany({
    where: { email: { in: [...new Set(notices.map(({ email }) => email))] } },
    select: { email: true, role: true },
  })
  const roleByEmail = new Map(accounts.map(({ email, role }) => [email, role as Role]))
  const ends = new Map<number, string | undefined>()
  for (const id of new Set(notices.flatMap(({ facts }) => facts.answerLinkId ?? []))) {
    ends.set(id, await linkEnded(id, now))
  }
  const meetingEnds = await endedMeetingLinks(
    notices.flatMap(({ facts }) => facts.meetingLinkId ?? []),
    now,
  )
  const partsByRound = new Map<number, (organisationId: number | undefined) => Part>()
  for (const id of new Set(notices.flatMap(({ roundId }) => roundId ?? []))) {
    const organisations = notices.flatMap(({ roundId, facts }) => (roundId === id ? (facts.organisationId ?? []) : []))
    const parts = await partsOfRound(id, new Set(organisations), now)
    if (parts !== undefined) partsByRound.set(id, parts)
  }
  return {
    roleOf: (email) => roleByEmail.get(email),
    partOf: (roundId, organisationId) =>
      (roundId === null ? undefined : partsByRound.get(roundId)?.(organisationId)) ?? nothing,
    linkEnded: (linkId) => (linkId === undefined ? undefined : ends.get(linkId)),
    meetingLinkEnded: (linkId) => (linkId === undefined ? undefined : meetingEnds.get(linkId)),
    surveyOf: await lookUpSurveys(
      notices.map(({ facts }) => facts),
      now,
    ),
    decisionOf: await lookUpDecisions(
      notices.map(({ facts }) => facts),
      now,
    ),
  }
}

/** Why an answer link opens nothing any longer; undefined for one in force. */
export const linkEnded = (linkId: number, now: Date): Promise<string | undefined> => whyLinkRefused(read(), linkId, now)

async function partsOfRound(
  roundId: number,
  organisationIds: ReadonlySet<number>,
  now: Date,
): Promise<((organisationId: number | undefined) => Part) | undefined> {
  const row = await read().reportingRound.findUnique({
    where: { id: roundId },
    select: { slug: true, followUp: { select: { phase: true } } },
  })
  const round = row === null ? null : await findRound(thePublic, row.slug)
  if (round === null) return undefined
  const extensions = await read().roundExtension.findMany({ where: { roundId }, orderBy: { id: 'asc' } })
  // The newest extension holds, so the last one of an organisation stays.
  const extendedTo = new Map(extensions.map(({ organisationId, until }) => [organisationId, until]))
  const owed = new Map<number, OwedReport[]>()
  for (const one of await owedIn(round, [...organisationIds], now)) {
    owed.set(one.organisation.id, [...(owed.get(one.organisation.id) ?? []), one])
  }
  const followUp = row?.followUp?.phase as FollowUpPhase | undefined
  const parts = new Map(
    [...organisationIds].map((id) => [
      id,
      { ...asPart(round, owed.get(id) ?? [], extendedTo.get(id) ?? null, now), followUp },
    ]),
  )
  return (id) => (id === undefined ? { ...nothing, phase: round.phase, followUp } : (parts.get(id) ?? nothing))
}

/** One organisation is read by itself, several by reading the round once. */
const owedIn = async (round: Round, organisationIds: readonly number[], now: Date): Promise<OwedReport[]> => {
  const [first, ...more] = organisationIds
  if (first === undefined) return []
  return more.length === 0 ? listOwedBy(thePublic, round, first, now) : listOwed(thePublic, round, now)
}

function asPart(
  round: Round,
  owed: readonly OwedReport[],
  extendedTo: string | null,
  now: Date,
): Omit<Part, 'followUp'> {
  const { phase, dueOn, lateAnswers } = round
  const standing = { phase, dueOn, extendedTo, lateAnswers, isAsked: true, today: calendarDate(now) }
  const states = new Map(owed.map(({ commitment, state }) => [commitment.slug, state]))
  return {
    phase,
    takesAnswers: takesAnswers(standing),
    lastDay: lastDay(standing),
    left: owed.filter(({ state }) => !reportStates[state].counted).map(({ commitment }) => commitment.label),
    owed: owed.length,
    stateOf: (slug) => (slug === undefined ? undefined : states.get(slug)),
  }
}
