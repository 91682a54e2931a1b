import { compose, type Composed } from '#app/domain/message/compose.ts'
import { severalOf, type MessageFacts, type MessageKind } from '#app/domain/message/kind.ts'
import { landing, overview } from '#app/domain/message/landing.ts'
import { whyNotWorthSending } from '#app/domain/message/relevance.ts'
import type { Notice } from '#app/domain/message/several.ts'
import { leftInWords } from '#app/domain/message/template.ts'
import { isoWeek } from '#app/domain/stockholm-clock.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { read } from '#app/db/database.server.ts'
import { lookUp } from './situation.server.ts'
import { wordingsNow } from './templates.server.ts'

/** A stored notification, as far as its message depends on it. */
export interface StoredNotice {
  id: number
  kind: string
  email: string
  name: string
  roundId: number | null
  facts: string
  createdAt: Date
}

/** A stored notification, ready to be written out, or why it is no longer worth sending. */
export interface WeighedNotice {
  id: number
  notice: Notice
  dropped: string | undefined
}

export const factsOf = (stored: Pick<StoredNotice, 'facts'>): MessageFacts => JSON.parse(stored.facts) as MessageFacts

/** The personal links that are written out in a message: those of its own notices. */
export interface OwnLinks {
  answerLinks: readonly number[]
  surveyInvitations: readonly number[]
  meetingLinks: readonly number[]
}

export const linksOf = (stored: readonly Pick<StoredNotice, 'facts'>[]): OwnLinks => ({
  answerLinks: stored.flatMap((one) => factsOf(one).answerLinkId ?? []),
  surveyInvitations: stored.flatMap((one) => factsOf(one).surveyInvitationId ?? []),
  meetingLinks: stored.flatMap((one) => factsOf(one).meetingLinkId ?? []),
})

/**
 * How things stand now with what the notices tell of, and what fills in their wording; in their order. What several of
 * them tell of is looked up once.
 */
export async function weighNotices(stored: readonly StoredNotice[], site: string, now: Date): Promise<WeighedNotice[]> {
  const wordings = await wordingsNow(read())
  const told = stored.map((one) => ({ ...one, facts: factsOf(one) }))
  const situation = await lookUp(told, now)
  return told.map(({ id, email, name, roundId, facts, createdAt, ...one }): WeighedNotice => {
    const kind = one.kind as MessageKind
    const role = situation.roleOf(email)
    const part = situation.partOf(roundId, facts.organisationId)
    const several = severalOf(kind)
    return {
      id,
      notice: {
        kind,
        roundId,
        wording: wordings[kind],
        several: several === undefined ? undefined : wordings[several],
        filling: {
          ...facts,
          name,
          link: landing(kind, facts, role, site),
          ...(part.left === undefined ? {} : { left: leftInWords(part.left, part.owed) }),
        },
        overview: overview(kind, facts, role, site),
      },
      dropped: whyNotWorthSending({
        kind,
        phase: part.phase,
        followUp: part.followUp,
        takesAnswers: part.takesAnswers,
        left: part.left?.length,
        linkEnded: situation.linkEnded(facts.answerLinkId),
        meetingLinkEnded: situation.meetingLinkEnded(facts.meetingLinkId),
        survey: situation.surveyOf(facts),
        decision: situation.decisionOf(facts, email),
        reportState: part.stateOf(facts.commitmentSlug),
        isSameLastDay: part.lastDay === undefined || facts.dueOn === undefined || part.lastDay === facts.dueOn,
        isSameWeek: isoWeek(calendarDate(createdAt)) === isoWeek(calendarDate(now)),
      }),
    }
  })
}

/** Which of the addresses are those of people who can sign in. */
export async function signingIn(emails: readonly string[]): Promise<ReadonlySet<string>> {
  const accounts = await read().user.findMany({
    where: { email: { in: [...new Set(emails)] }, disabledAt: null },
    select: { email: true },
  })
  return new Set(accounts.map(({ email }) => email))
}

/** The message of those that are worth sending; undefined when none is. All are for the same person. */
export function composeNotices(
  notices: readonly Notice[],
  to: { signsIn: boolean; site: string; partnership: string },
): Composed | undefined {
  const [first, ...more] = notices
  if (first === undefined) return undefined
  return compose([first, ...more], {
    partnership: to.partnership,
    chooseAt: to.signsIn ? `${to.site}/min-sida/utskick` : undefined,
  })
}
