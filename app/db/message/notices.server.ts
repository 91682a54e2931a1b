import { thePublic, type Role } from '#app/domain/access/roles.ts'
import { compose, type Composed, type Notice } from '#app/domain/message/compose.ts'
import type { MessageFacts, MessageKind } from '#app/domain/message/kind.ts'
import { landing } from '#app/domain/message/landing.ts'
import { whyNotWorthSending } from '#app/domain/message/relevance.ts'
import { leftInWords } from '#app/domain/message/template.ts'
import { lastDay, takesAnswers, type Standing } from '#app/domain/reporting-round/standing.ts'
import { reportStates, type ReportState } from '#app/domain/status-report/state.ts'
import { isoWeek } from '#app/domain/stockholm-clock.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { read } from '#app/db/database.server.ts'
import { listOwedBy } from '#app/db/round/owed.server.ts'
import { findRound, type Round } from '#app/db/round/rounds.server.ts'
import { whyLinkRefused } from '#app/db/user/answer-links.server.ts'
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

/** How things stand now with what the notices tell of, and what fills in their wording. */
export async function weighNotices(stored: readonly StoredNotice[], site: string, now: Date): Promise<WeighedNotice[]> {
  const wordings = await wordingsNow(read())
  const weighed: WeighedNotice[] = []
  for (const one of stored) {
    const kind = one.kind as MessageKind
    const facts = factsOf(one)
    const account = await read().user.findUnique({ where: { email: one.email }, select: { role: true } })
    const part = await partOf(one.roundId, facts, now)
    weighed.push({
      id: one.id,
      notice: {
        wording: wordings[kind],
        filling: {
          ...facts,
          name: one.name,
          link: landing(kind, facts, account?.role as Role | undefined, site),
          ...(part.left === undefined ? {} : { left: leftInWords(part.left, part.owed) }),
        },
      },
      dropped: whyNotWorthSending({
        kind,
        phase: part.round?.phase,
        takesAnswers: part.standing === undefined || takesAnswers(part.standing),
        left: part.left?.length,
        linkEnded: await linkEnded(facts.answerLinkId, now),
        reportState: part.reportState,
        isSameLastDay:
          part.standing === undefined || facts.dueOn === undefined || lastDay(part.standing) === facts.dueOn,
        isSameWeek: isoWeek(calendarDate(one.createdAt)) === isoWeek(calendarDate(now)),
      }),
    })
  }
  return weighed
}

/** The message of those that are worth sending; undefined when none is. All are for the same person. */
export async function composeNotices(
  notices: readonly Notice[],
  to: { email: string; site: string; partnership: string },
): Promise<Composed | undefined> {
  const [first, ...more] = notices
  if (first === undefined) return undefined
  const account = await read().user.findUnique({ where: { email: to.email }, select: { disabledAt: true } })
  return compose([first, ...more], {
    partnership: to.partnership,
    chooseAt: account !== null && account.disabledAt === null ? `${to.site}/min-sida/utskick` : undefined,
  })
}

interface Part {
  round: Round | undefined
  standing: Standing | undefined
  /** Labels of the commitments that are left; undefined when it is about no organisation's part. */
  left: string[] | undefined
  owed: number
  reportState: ReportState | undefined
}

async function partOf(roundId: number | null, facts: MessageFacts, now: Date): Promise<Part> {
  const nothing = { standing: undefined, left: undefined, owed: 0, reportState: undefined }
  const slug =
    roundId === null
      ? undefined
      : (await read().reportingRound.findUnique({ where: { id: roundId }, select: { slug: true } }))?.slug
  const round = slug === undefined ? null : await findRound(thePublic, slug)
  if (round === null) return { round: undefined, ...nothing }
  const { organisationId } = facts
  if (organisationId === undefined) return { round, ...nothing }
  const [owed, extension] = await Promise.all([
    listOwedBy(thePublic, round, organisationId, now),
    read().roundExtension.findFirst({ where: { roundId: round.id, organisationId }, orderBy: { id: 'desc' } }),
  ])
  return {
    round,
    standing: {
      phase: round.phase,
      dueOn: round.dueOn,
      extendedTo: extension?.until ?? null,
      lateAnswers: round.lateAnswers,
      isAsked: true,
      today: calendarDate(now),
    },
    left: owed.filter(({ state }) => !reportStates[state].counted).map(({ commitment }) => commitment.label),
    owed: owed.length,
    reportState: owed.find(({ commitment }) => commitment.slug === facts.commitmentSlug)?.state,
  }
}

/** Why an answer link opens nothing any longer; undefined for one in force, or none. */
export const linkEnded = async (linkId: number | undefined, now: Date): Promise<string | undefined> =>
  linkId === undefined ? undefined : await whyLinkRefused(read(), linkId, now)
