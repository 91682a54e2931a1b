import { thePublic, type SignedIn } from '#app/domain/access/roles.ts'
import { meetingLinkLastDay } from '#app/domain/access/meeting-link.ts'
import { meetingName } from '#app/domain/meeting/meeting-name.ts'
import { compose, type Composed } from '#app/domain/message/compose.ts'
import {
  isSeveralKind,
  severalKinds,
  type MessageFacts,
  type MessageKind,
  type WordingKind,
} from '#app/domain/message/kind.ts'
import { landing, overview } from '#app/domain/message/landing.ts'
import { togetherKey, type Notice } from '#app/domain/message/several.ts'
import { leftInWords, type Wording } from '#app/domain/message/template.ts'
import { roundStandingInWords } from '#app/domain/message/weekly.ts'
import { reportStates, type ReportState } from '#app/domain/status-report/state.ts'
import { read } from '#app/db/database.server.ts'
import { visibleMeetings } from '#app/db/visible.server.ts'
import { listOwed, type OwedReport } from '#app/db/round/owed.server.ts'
import { listRounds } from '#app/db/round/rounds.server.ts'
import { factsOf } from './notices.server.ts'
import { findMailSettings } from './settings.server.ts'

/** A message as it would read now, and where its facts come from. */
export interface Preview extends Composed {
  /** "Region Stockholm i Uppföljning 2026". */
  about: string
}

const isLeft = ({ state }: { state: ReportState }): boolean => !reportStates[state].counted

/** How many reports a message of several shows as an example. */
const shownTogether = 3

/** The wording filled in with real facts: of the newest notices of the kind, otherwise of the newest round. */
export async function previewWording(
  viewer: SignedIn,
  wordingKind: WordingKind,
  wording: Wording,
  site: string,
  now: Date,
): Promise<Preview> {
  const isSeveral = isSeveralKind(wordingKind)
  const kind = isSeveralKind(wordingKind) ? severalKinds[wordingKind].of : wordingKind
  const [{ partnership }, rounds, newest] = await Promise.all([
    findMailSettings(),
    listRounds(viewer),
    read().notification.findMany({ where: { kind }, orderBy: { id: 'desc' }, take: 100 }),
  ])
  const meeting = await exampleMeeting(viewer)
  const [last] = newest
  const together = newest.filter((one) => last !== undefined && togetherKey(one) === togetherKey(last)).toReversed()
  const round = rounds.find(({ phase }) => phase === 'open') ?? rounds[0]
  const owed = round === undefined ? [] : await listOwed(thePublic, round, now)
  const organisationId = last === undefined ? undefined : factsOf(last).organisationId
  const one = owed.find(({ organisation }) => organisation.id === organisationId) ?? owed.find(isLeft)
  const own = owed.filter(({ organisation }) => organisation.id === one?.organisation.id)
  const example = (report: OwedReport | undefined): MessageFacts => ({
    organisation: report?.organisation.name ?? 'Organisationen',
    round: round?.title ?? 'Uppföljningen',
    commitment: report?.commitment.label ?? 'åtagandet',
    by: viewer.name,
    message: kind === 'weekly' ? weekly(owed, one) : 'Här står det som någon har skrivit.',
    ...(report === undefined ? {} : { dueOn: report.lastDay, commitmentSlug: report.commitment.slug }),
    ...(round === undefined ? {} : { roundSlug: round.slug, followUp: `Årsuppföljning ${round.year}` }),
    section: 'Sammanfattning',
    survey: 'Nytta av temautbildning',
    decision: 'Ta fram ett gemensamt förslag.',
    decisionWhen: 'Senast 31 december 2026.',
    ...meeting,
  })
  const facts: MessageFacts = { ...example(one), ...(last === undefined ? {} : factsOf(last)) }
  const several = together.length > 1 ? together.slice(0, shownTogether).map(factsOf) : manyOf(owed, one).map(example)
  const toNotice = ({
    answerLinkId: _own,
    surveyInvitationId: _ownSurvey,
    meetingLinkId: _ownMeeting,
    ...shown
  }: MessageFacts): Notice => {
    // A link of one person's own is no example for others.
    const role = kind === 'weekly' ? 'coordinator' : 'partner'
    const left = leftInWords(
      own.filter(isLeft).map(({ commitment }) => commitment.label),
      own.length,
    )
    const link = landing(kind, shown, role, site)
    return {
      kind,
      roundId: null,
      wording,
      several: isSeveral ? wording : undefined,
      filling: { ...shown, name: last?.name ?? 'Förnamn Efternamn', link, left },
      overview: overview(kind, shown, role, site),
    }
  }
  const [first = facts, ...more] = isSeveral ? several : [facts]
  return {
    about: (meetingMessageKinds.includes(kind) ? [first.meeting] : [first.organisation, first.round])
      .filter((part) => part !== undefined)
      .join(', '),
    ...compose([toNotice(first), ...more.map(toNotice)], {
      partnership,
      chooseAt: `${site}/min-sida/utskick`,
    }),
  }
}

/** Kinds that tell of a meeting, and of no organisation's part of a round. */
const meetingMessageKinds: readonly MessageKind[] = ['meeting-link', 'meeting-summary']

/** The newest meeting that the viewer may see; a made-up one where there is none. */
async function exampleMeeting(viewer: SignedIn): Promise<MessageFacts> {
  const meeting = (await read().meeting.findFirst({
    where: visibleMeetings(viewer),
    orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
    select: { id: true, title: true, heldOn: true },
  })) ?? { id: undefined, title: 'Styrgruppens sammanträde', heldOn: '2026-12-10' }
  return {
    meeting: meetingName(meeting).replaceAll('\u00a0', ' '),
    holdsUntil: meetingLinkLastDay(meeting.heldOn),
    ...(meeting.id === undefined ? {} : { meetingId: meeting.id }),
  }
}

const weekly = (owed: readonly OwedReport[], one: OwedReport | undefined): string =>
  roundStandingInWords({
    owed: owed.length,
    reported: owed.filter((report) => !isLeft(report)).length,
    waitingForReview: owed.filter(({ state }) => state === 'submitted').length,
    missing:
      one === undefined
        ? []
        : [
            {
              name: one.organisation.name,
              left: owed.filter((report) => isLeft(report) && report.organisation.id === one.organisation.id).length,
            },
          ],
    unreachable: [],
  })

/** Some reports of one organisation that owes several: the one at hand, otherwise the first. */
function manyOf(owed: readonly OwedReport[], one: OwedReport | undefined): OwedReport[] {
  const of = (id: number | undefined): OwedReport[] => owed.filter(({ organisation }) => organisation.id === id)
  const own = of(one?.organisation.id)
  const other = owed.find(({ organisation }) => of(organisation.id).length > 1)
  return (own.length > 1 ? own : of(other?.organisation.id)).slice(0, shownTogether)
}
