import { courses, degrees, notReported } from '#app/domain/commitment/status.ts'
import type { DescribedGoal } from '#app/domain/goal/described-goal.ts'
import { goalLabel } from '#app/domain/goal/goal.ts'
import type { StatusView } from '#app/domain/status-report/assessment.ts'
import { howItCame } from '#app/domain/status-report/how-it-came.ts'
import { milestoneInWords } from '#app/domain/status-report/milestone-words.ts'
import type { Block, Cell } from '#app/domain/follow-up/document/document.ts'
import type { Owed } from './owed.ts'

/** Everything that the organisations wrote of a goal's commitments, and the coordination's assessments beside it. */
export const answerBlocks = (goal: DescribedGoal, owed: readonly Owed[]): Block[] => [
  ...answers(goal, owed),
  ...assessments(goal, owed),
  ...contributions(goal, owed),
]

/** Lines of a cell, without the empty ones. */
export const inLines = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n')

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
                  text: inLines([report.done, ...report.milestones.map(milestoneInWords)]),
                },
                { text: inLines([report.obstacles, report.reason]) },
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
        { label: 'Åtagande', weight: 1.2 },
        { label: 'Svar från', weight: 1.2 },
        { label: 'Det här har gjorts', weight: 2.4 },
        { label: 'Hinder, skäl och beslut som behövs', weight: 2 },
        { label: 'Nästa steg', weight: 1.6 },
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
        { label: 'Åtagande', weight: 1.4 },
        { label: 'Svar från', weight: 1.2 },
        { label: 'Organisationens svar', weight: 1.4 },
        { label: 'Samordningens bedömning', weight: 1.4 },
        { label: 'Skäl', weight: 2 },
      ],
      rows,
    },
  ]
}

/** "påbörjat, avviker" inside a sentence. */
export const statusPhrase = (status: StatusView): string =>
  statusWords(status).replace('. ', ', ').toLocaleLowerCase('sv')

/** "Påbörjat. Avviker", or that nothing is reported. */
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
            { text },
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
        { label: 'Åtagande', weight: 1.4 },
        { label: 'Svar från', weight: 1.2 },
        { label: 'Indikator', weight: 1.4 },
        { label: 'Så har arbetet bidragit', weight: 2.4 },
        { label: 'Eget värde' },
      ],
      rows,
    },
  ]
}
