import { followUpAddresses } from '#app/domain/follow-up/addresses.ts'
import { goalLabel, type GoalKind } from '#app/domain/goal/goal.ts'
import type { HistorySubject } from '#app/domain/history/subject.ts'
import { meetingAddresses, steeringPages } from '#app/domain/steering/addresses.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import { editionPath } from '#app/domain/plan/plan.ts'
import type { Reader, Tx } from '#app/db/database.server.ts'

/** What something in the history is called, and where those who work with it find it. */
export interface NamedSubject {
  name: string
  href?: string | undefined
}

type Find = (from: Reader | Tx, id: string) => Promise<NamedSubject | null>

const byNumber =
  <Row>(find: (from: Reader | Tx, id: number) => Promise<Row | null>, describe: (row: Row) => NamedSubject): Find =>
  async (from, id) => {
    const row = /^\d{1,9}$/.test(id) ? await find(from, Number(id)) : null
    return row === null ? null : describe(row)
  }

const subjects: Record<HistorySubject, Find> = {
  plan: byNumber(
    (from, id) => from.plan.findUnique({ where: { id }, select: { title: true, slug: true } }),
    ({ title, slug }) => ({ name: title, href: editionPath(slug) }),
  ),
  goal: byNumber(
    (from, id) => from.goal.findUnique({ where: { id }, include: { plan: { select: { slug: true, title: true } } } }),
    ({ plan, ...goal }) => ({
      name: `${goalLabel({ ...goal, kind: goal.kind as GoalKind })}, ${plan.title}`,
      href: `${editionPath(plan.slug)}/mal/${goal.id}`,
    }),
  ),
  commitment: byNumber(
    (from, id) =>
      from.commitment.findUnique({
        where: { id },
        select: { id: true, label: true, goal: { select: { plan: { select: { slug: true } } } } },
      }),
    ({ id, label, goal }) => ({ name: label, href: `${editionPath(goal.plan.slug)}/atagande/${id}` }),
  ),
  indicator: byNumber(
    (from, id) => from.indicator.findUnique({ where: { id }, select: { shortName: true, slug: true } }),
    ({ shortName, slug }) => ({ name: shortName, href: `/samordning/indikatorer/${slug}` }),
  ),
  series: byNumber(
    (from, id) =>
      from.series.findUnique({
        where: { id },
        select: { slug: true, shortLabel: true, indicator: { select: { slug: true, shortName: true } } },
      }),
    ({ slug, shortLabel, indicator }) => ({
      name: `${indicator.shortName}: ${shortLabel}`,
      href: `/samordning/indikatorer/${indicator.slug}/serier/${slug}`,
    }),
  ),
  source: byNumber(
    (from, id) => from.source.findUnique({ where: { id }, select: { id: true, publisher: true, title: true } }),
    ({ id, publisher, title }) => ({ name: `${publisher}: ${title}`, href: `/samordning/kallor/${id}` }),
  ),
  round: byNumber(
    (from, id) => from.reportingRound.findUnique({ where: { id }, select: { title: true, slug: true } }),
    ({ title, slug }) => ({ name: title, href: followUpAddresses(slug).preview }),
  ),
  meeting: byNumber(
    (from, id) => from.meeting.findUnique({ where: { id }, select: { id: true, title: true, heldOn: true } }),
    ({ id, title, heldOn }) => ({ name: `${title} ${formatCalendarDate(heldOn)}`, href: meetingAddresses(id).show }),
  ),
  decision: byNumber(
    (from, id) => from.decision.findUnique({ where: { id }, select: { id: true, what: true } }),
    ({ id, what }) => ({ name: what, href: steeringPages(undefined).decision(id) }),
  ),
  'meeting-link': byNumber(
    (from, id) =>
      from.meetingLink.findUnique({
        where: { id },
        select: { name: true, meeting: { select: { heldOn: true } } },
      }),
    ({ name, meeting }) => ({ name: `${name}, sammanträdet ${formatCalendarDate(meeting.heldOn)}` }),
  ),
  import: byNumber(
    (from, id) => from.import.findUnique({ where: { id }, select: { id: true, title: true } }),
    ({ id, title }) => ({ name: title, href: `/samordning/import/${id}` }),
  ),
  'source-case': byNumber(
    (from, id) => from.sourceCase.findUnique({ where: { id }, select: { id: true, title: true } }),
    ({ id, title }) => ({ name: title, href: `/samordning/kallbevakning/${id}` }),
  ),
  gathering: byNumber(
    (from, id) => from.gathering.findUnique({ where: { id }, select: { slug: true, title: true } }),
    ({ slug, title }) => ({ name: title, href: `/samordning/sammankomster/${slug}` }),
  ),
  survey: byNumber(
    (from, id) => from.survey.findUnique({ where: { id }, select: { slug: true, title: true } }),
    ({ slug, title }) => ({ name: title, href: `/samordning/enkater/${slug}` }),
  ),
  grant: byNumber(
    (from, id) => from.grant.findUnique({ where: { id }, select: { id: true, year: true, recipient: true } }),
    ({ id, year, recipient }) => ({ name: `${recipient} ${year}`, href: `/samordning/utvecklingsmedel/${id}` }),
  ),
  'status-report': byNumber(
    (from, id) =>
      from.statusReport.findUnique({
        where: { id },
        select: {
          id: true,
          round: { select: { year: true } },
          organisation: { select: { name: true } },
          commitment: { select: { label: true } },
        },
      }),
    ({ id, round, organisation, commitment }) => ({
      name: `${organisation.name} ${round.year}: ${commitment.label}`,
      href: `/samordning/lagesrapporter/${id}`,
    }),
  ),
  'follow-up': byNumber(
    (from, id) => from.annualFollowUp.findUnique({ where: { id }, select: { round: { select: { year: true } } } }),
    ({ round }) => ({
      name: `Årsuppföljning ${round.year}`,
      href: followUpAddresses(round.year).outline,
    }),
  ),
  organisation: byNumber(
    (from, id) => from.organisation.findUnique({ where: { id }, select: { name: true, slug: true } }),
    ({ name, slug }) => ({ name, href: `/aktorer/${slug}` }),
  ),
  'contact-person': byNumber(
    (from, id) =>
      from.contactPerson.findUnique({
        where: { id },
        select: { name: true, organisation: { select: { name: true } } },
      }),
    ({ name, organisation }) => ({ name: `${name}, ${organisation.name}` }),
  ),
  'answer-link': byNumber(
    (from, id) =>
      from.answerLink.findUnique({
        where: { id },
        select: { name: true, organisation: { select: { name: true } }, round: { select: { year: true } } },
      }),
    ({ name, organisation, round }) => ({ name: `${name}, ${organisation.name} ${round.year}` }),
  ),
  message: byNumber(
    (from, id) => from.outgoingMessage.findUnique({ where: { id }, select: { subject: true } }),
    ({ subject }) => ({ name: subject }),
  ),
  'message-template': byNumber(
    (from, id) => from.messageTemplate.findUnique({ where: { id }, select: { subject: true } }),
    ({ subject }) => ({ name: subject }),
  ),
  user: async (from, id) => {
    const row = await from.user.findUnique({ where: { id }, select: { name: true } })
    return row === null ? null : { name: row.name }
  },
  installation: async () => Promise.resolve({ name: 'Installationen' }),
}

/** What the subject of an event is called now, and where it is; null when it is not there. */
export const findHistorySubject: (
  from: Reader | Tx,
  type: HistorySubject,
  id: string,
) => Promise<NamedSubject | null> = (from, type, id) => subjects[type](from, id)
