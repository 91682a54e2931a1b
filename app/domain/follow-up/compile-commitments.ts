import type { StatusView } from '#app/domain/status-report/assessment.ts'
import { howItCame } from '#app/domain/status-report/how-it-came.ts'
import { milestoneInWords } from '#app/domain/status-report/milestone-words.ts'
import { toldOwnValue } from '#app/domain/status-report/own-value.ts'
import { actorsInPlan, noActorInPlan } from '#app/domain/commitment/actor.ts'
import type { DescribedCommitment } from '#app/domain/commitment/described-commitment.ts'
import { courses, degrees, notReported } from '#app/domain/commitment/status.ts'
import type { DescribedGoal } from '#app/domain/goal/described-goal.ts'
import { goalLabel } from '#app/domain/goal/goal.ts'
import { formatList } from '#app/domain/swedish.ts'
import type { Block, Cell } from './document.ts'
import { reportedOf, rolled, type Owed } from './owed.ts'
import { agreements, severalAnswers, severalInWords } from './several-actors.ts'

/** A goal's commitments with their status, what the organisations wrote, and what it gave the indicators. */
export function commitments(goal: DescribedGoal, id: string, owed: readonly Owed[]): Block[] {
  if (goal.commitments.length === 0) return []
  const own = owed.filter((one) => goal.commitments.some((commitment) => commitment.slug === one.commitmentSlug))
  return [
    { type: 'heading', level: 3, id: `${id}-ataganden`, text: goal.commitmentsTitle ?? 'Åtaganden' },
    { type: 'paragraph', text: `${reportedOf(rolled(own))}.` },
    {
      type: 'table',
      caption: `Åtaganden och status, ${goalLabel(goal)}`,
      columns: [
        { label: 'Åtagande' },
        { label: 'Aktör i planen' },
        { label: 'Svar från' },
        { label: 'Genomförande' },
        { label: 'Läge' },
      ],
      rows: goal.commitments.flatMap((commitment) => statusRows(commitment, owed)),
    },
    ...sideBySide(goal, own),
    ...answers(goal, own),
    ...assessments(goal, own),
    ...contributions(goal, own),
  ]
}

/** Who the plan names, or that it names nobody. */
const plannedActors = (commitment: DescribedCommitment): string => {
  const named = actorsInPlan(commitment.actors)
  return named.length === 0 ? noActorInPlan : formatList(named.map((actor) => actor.organisation.name))
}

function statusRows(commitment: DescribedCommitment, owed: readonly Owed[]): Cell[][] {
  const rows = owed.filter((one) => one.commitmentSlug === commitment.slug)
  const head: Cell[] = [
    { text: `${commitment.position}. ${commitment.text}`, href: `/atagande/${commitment.slug}` },
    { text: plannedActors(commitment) },
  ]
  if (rows.length === 0) return [[...head, { text: 'Ingen är utsedd att rapportera' }, { text: '' }, { text: '' }]]
  return rows.map(({ organisation, report, state }) => {
    const from = { text: organisation.name }
    if (report?.degree == null || report.course === null) {
      return [...head, from, { text: notReported.label, mark: notReported.shape }, { text: '' }]
    }
    const degree = degrees[report.degree]
    const course = courses[report.course]
    const unreviewed = state === 'submitted' ? ' (inte granskad)' : ''
    return [
      ...head,
      from,
      { text: degree.label, mark: degree.shape },
      { text: `${course.label}${unreviewed}`, mark: course.shape },
    ]
  })
}

/** Of commitments that several organisations answer for: how their answers stand to each other, never added up. */
function sideBySide(goal: DescribedGoal, owed: readonly Owed[]): Block[] {
  const items = goal.commitments.flatMap(({ slug, position, label }) => {
    const several = severalAnswers(
      owed
        .filter((one) => one.commitmentSlug === slug)
        .map(({ report }) => ({ degree: report?.degree ?? null, course: report?.course ?? null })),
    )
    if (several === undefined || several.agreement === 'silent') return []
    const words = [agreements[several.agreement], ...severalInWords(several)].join(' ')
    return [{ text: `${position}. ${label}: ${words}`, href: `/atagande/${slug}` }]
  })
  if (items.length === 0) return []
  return [
    { type: 'paragraph', text: 'Åtaganden som flera organisationer svarar för. Svaren räknas inte ihop till ett.' },
    { type: 'list', items },
  ]
}

/** What the organisations wrote, one row for each report handed in. */
function answers(goal: DescribedGoal, owed: readonly Owed[]): Block[] {
  const rows = goal.commitments.flatMap((commitment) =>
    owed
      .filter((one) => one.commitmentSlug === commitment.slug)
      .flatMap(({ organisation, report }): Cell[][] =>
        report === undefined
          ? []
          : [
              [
                { text: `${commitment.position}. ${commitment.label}` },
                { text: [organisation.name, ...howItCame(report)].join('\n') },
                {
                  text: [report.done, ...report.milestones.map(milestoneInWords)]
                    .filter((text) => text !== '')
                    .join('\n'),
                },
                { text: [report.obstacles, report.reason].filter((text) => text !== '').join('\n') },
                { text: report.nextStep },
              ],
            ],
      ),
  )
  if (rows.length === 0) return []
  return [
    {
      type: 'table',
      caption: `Svaren, ${goalLabel(goal)}`,
      columns: [
        { label: 'Åtagande' },
        { label: 'Svar från' },
        { label: 'Det här har gjorts' },
        { label: 'Hinder, skäl och beslut som behövs' },
        { label: 'Nästa steg' },
      ],
      rows,
    },
  ]
}

/** The coordination's own assessments, beside what the organisations say; none where none is made. */
function assessments(goal: DescribedGoal, owed: readonly Owed[]): Block[] {
  const rows = goal.commitments.flatMap((commitment) =>
    owed
      .filter((one) => one.commitmentSlug === commitment.slug)
      .flatMap(({ organisation, report }): Cell[][] => {
        if (report === undefined || report.assessment === null) return []
        return [
          [
            { text: `${commitment.position}. ${commitment.label}` },
            { text: organisation.name },
            { text: statusWords(report) },
            { text: statusWords(report.assessment) },
            { text: report.assessment.reason },
          ],
        ]
      }),
  )
  if (rows.length === 0) return []
  return [
    {
      type: 'table',
      caption: `Samordningens bedömning, ${goalLabel(goal)}`,
      columns: [
        { label: 'Åtagande' },
        { label: 'Svar från' },
        { label: 'Organisationens svar' },
        { label: 'Samordningens bedömning' },
        { label: 'Skäl' },
      ],
      rows,
    },
  ]
}

const statusWords = ({ degree, course }: StatusView): string =>
  [degree === null ? notReported.label : degrees[degree].label, course === null ? '' : courses[course].label]
    .filter((text) => text !== '')
    .join('. ')

/** How the work contributed to indicators, and the values that the organisations gave themselves. */
function contributions(goal: DescribedGoal, owed: readonly Owed[]): Block[] {
  const rows = goal.commitments.flatMap((commitment) =>
    owed
      .filter((one) => one.commitmentSlug === commitment.slug)
      .flatMap(({ organisation, report }) => {
        const from: Cell[] = [{ text: `${commitment.position}. ${commitment.label}` }, { text: organisation.name }]
        const measured = (indicator: { slug: string; shortName: string }): Cell => ({
          text: indicator.shortName,
          href: `/indikatorer/${indicator.slug}`,
        })
        return [
          ...(report?.contributions ?? []).map(({ indicator, text }) => [
            ...from,
            measured(indicator),
            { text },
            { text: '' },
          ]),
          ...(report?.ownValues ?? []).map(({ indicator, text }) => [
            ...from,
            measured(indicator),
            { text: '' },
            { text: toldOwnValue(text, indicator.unit) },
          ]),
        ]
      }),
  )
  if (rows.length === 0) return []
  return [
    {
      type: 'table',
      caption: `Bidrag till indikatorer, ${goalLabel(goal)}`,
      columns: [
        { label: 'Åtagande' },
        { label: 'Svar från' },
        { label: 'Indikator' },
        { label: 'Så har arbetet bidragit' },
        { label: 'Eget värde' },
      ],
      rows,
    },
  ]
}
