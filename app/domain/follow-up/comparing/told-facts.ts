import { goalLabel } from '#app/domain/goal/goal.ts'
import { reportStates, type ReportState } from '#app/domain/status-report/state.ts'
import type { FollowUpData, ReportContent } from '#app/domain/follow-up/edition/content.ts'
import { facts, type ToldFact } from './told-fact.ts'
import { indicatorFacts, sourceFacts } from './told-indicator-facts.ts'

/** What a follow-up says, of an edition or of today: everything but what somebody has written in it. */
export interface Told {
  partnership: string
  plan: ReportContent['plan']
  data: Omit<FollowUpData, 'claims'>
}

/** Everything that a follow-up says, one fact a row. */
export function toldFacts(told: Told): ToldFact[] {
  const { data } = told
  return [
    ...planFacts(told),
    ...data.goals.flatMap((goal) => goalFacts(goal, data)),
    ...data.commitments.flatMap((commitment) => commitmentFacts(commitment, data)),
    ...data.organisations.flatMap(organisationFacts),
    ...data.reports.flatMap((report) => reportFacts(report, data)),
    ...data.indicators.flatMap((indicator) => indicatorFacts(indicator, data)),
    ...areaFacts(data),
    ...data.sources.flatMap(sourceFacts),
  ]
}

function planFacts({ partnership, plan }: Told): ToldFact[] {
  const head = { group: 'wording', of: [], subject: 'Planen', href: `/planer/${plan.slug}` } as const
  return [
    ...facts({ ...head, of: [] }, 'plan', [
      ['title', 'Titel', plan.title],
      ['period', 'Period', `${plan.periodFrom}–${plan.periodTo}`],
      ['adopted', 'Beslutsdag', plan.adoptedOn],
      ['case', 'Diarienummer', plan.caseNumber],
    ]),
    ...facts({ group: 'name', of: [], subject: 'Samverkan' }, 'partnership', [['name', 'Namn', partnership]]),
  ]
}

type Of<Name extends keyof FollowUpData> = FollowUpData[Name][number]

/** "Mål 7: Systematisk kunskapsutveckling", of a goal as data. */
export const goalTitle = (goal: Pick<Of<'goals'>, 'key' | 'number' | 'shortTitle'>): string =>
  goalLabel({ ...goal, kind: goal.key.startsWith('delmal-') ? 'sub-goal' : 'goal' })

function goalFacts(goal: Of<'goals'>, data: Told['data']): ToldFact[] {
  const key = `goal/${goal.key}`
  const head = { subject: goalTitle(goal), href: `/${goal.key.replace('-', '/')}` }
  return [
    { ...head, group: 'wording', key, of: [], what: 'Målets lydelse', text: goal.title },
    ...facts({ ...head, group: 'name', of: [key] }, key, [['short', 'Kort namn', goal.shortTitle]]),
    ...goal.indicators.map((slug): ToldFact => ({
      ...head,
      group: 'indicator',
      key: `${key}/indicator/${slug}`,
      of: [key, `indicator/${slug}`],
      what: 'Mäts av indikatorn',
      text: data.indicators.find((one) => one.slug === slug)?.shortName ?? slug,
      is: slug,
    })),
  ]
}

/** "Åtagande 3: Barn i skyddat boende". */
export const commitmentTitle = (commitment: Pick<Of<'commitments'>, 'position' | 'label'>): string =>
  `Åtagande ${commitment.position}: ${commitment.label}`

/** The organisation's name in a follow-up; its address part where the follow-up does not have it. */
export const organisationName = (data: Pick<FollowUpData, 'organisations'>, slug: string): string =>
  data.organisations.find((one) => one.slug === slug)?.name ?? slug

function commitmentFacts(commitment: Of<'commitments'>, data: Told['data']): ToldFact[] {
  const key = `commitment/${commitment.slug}`
  const head = { subject: commitmentTitle(commitment), href: `/atagande/${commitment.slug}` }
  const { source, locator } = commitment
  return [
    { ...head, group: 'wording', key, of: [], what: 'Ordalydelse', text: commitment.text },
    ...facts({ ...head, group: 'name', of: [key] }, key, [['label', 'Kort namn', commitment.label]]),
    {
      ...head,
      group: 'source',
      key: `${key}/source`,
      of: [key, `source/${source.slug}`],
      what: 'Var i källan det står',
      text: `${source.name}, ${locator}`,
      is: `${source.slug}\n${locator}`,
    },
    ...commitment.actors.map(({ organisation, role, roleLabel }): ToldFact => ({
      ...head,
      group: 'wording',
      key: `${key}/actor/${organisation}`,
      of: [key, `organisation/${organisation}`],
      what: `Roll för ${organisationName(data, organisation)}`,
      text: roleLabel,
      is: `${role} ${roleLabel}`,
    })),
  ]
}

function organisationFacts({ slug, name, shortName }: Of<'organisations'>): ToldFact[] {
  const key = `organisation/${slug}`
  const head = { group: 'name', subject: name, href: `/aktorer/${slug}` } as const
  return [
    { ...head, key, of: [], what: 'Namn', text: name },
    ...facts({ ...head, of: [key] }, key, [['short', 'Kort namn', shortName]]),
  ]
}

/** What is told of a report in a few words: its status, or how far it has come. Not answered is never a status. */
export function answerInWords({ status, state }: Pick<Of<'reports'>, 'status' | 'state'>): string {
  if (status !== null) return `${status.degreeLabel}, ${status.courseLabel.toLocaleLowerCase('sv')}`
  return Object.hasOwn(reportStates, state) && reportStates[state as ReportState].counted
    ? 'Inskickat, inte publicerat'
    : 'Ej rapporterat'
}

function reportFacts(report: Of<'reports'>, data: Told['data']): ToldFact[] {
  const { commitment: slug, organisation, assessment } = report
  const commitment = data.commitments.find((one) => one.slug === slug)
  const key = `report/${slug}/${organisation}`
  const owners = [`commitment/${slug}`, `organisation/${organisation}`]
  const name = organisationName(data, organisation)
  const indicator = (one: string): string => data.indicators.find((each) => each.slug === one)?.shortName ?? one
  const head = {
    group: 'answer',
    subject: `${name}: ${commitment === undefined ? slug : commitmentTitle(commitment)}`,
    href: `/atagande/${slug}`,
  } as const
  const { milestones } = report
  return [
    { ...head, key, of: owners, what: 'Status', text: answerInWords(report) },
    ...facts({ ...head, of: [...owners, key] }, key, [
      ['reason', 'Skäl', report.reason],
      ['done', 'Vad som är gjort', report.done],
      ['obstacles', 'Hinder', report.obstacles],
      ['next-step', 'Nästa steg', report.nextStep],
      ['assessment', 'Samordningens bedömning', assessment === null ? null : assessed(assessment)],
      ['late', 'Kom efter sista dagen', report.isLate ? 'Ja' : null],
      ...milestones.map((one) => [`milestone/${one.title}`, `Delsteget ${one.title}`, milestoneInWords(one)] as const),
      ...report.contributions.map(
        (one) => [`contribution/${one.indicator}`, `Bidrag till ${indicator(one.indicator)}`, one.text] as const,
      ),
      ...report.ownValues.map(
        (one) => [`own-value/${one.indicator}`, `Eget värde för ${indicator(one.indicator)}`, one.text] as const,
      ),
    ]),
  ]
}

const assessed = (one: NonNullable<Of<'reports'>['assessment']>): string =>
  `${one.degreeLabel}, ${one.courseLabel.toLocaleLowerCase('sv')}${one.reason === '' ? '' : `: ${one.reason}`}`

const milestoneInWords = (one: Of<'reports'>['milestones'][number]): string =>
  [
    one.doneOn === null ? '' : `klart ${one.doneOn}`,
    one.newDueOn === null ? '' : `ny sista dag ${one.newDueOn}`,
    one.reason,
  ]
    .filter((part) => part !== '')
    .join(', ')

/** What areas are called, each once; organisations that values are about are told of by themselves. */
function areaFacts(data: Told['data']): ToldFact[] {
  const values = data.indicators.flatMap((one) => one.series.flatMap((series) => series.values))
  const names = new Map(
    values.filter((one) => one.subject.startsWith('area:')).map((one) => [one.subject, one.subjectName]),
  )
  return [...names].map(([subject, name]) => ({
    group: 'name',
    key: subject,
    of: [],
    subject: name,
    what: 'Områdets namn',
    text: name,
    onlyWhereBoth: true,
  }))
}
