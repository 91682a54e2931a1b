import { courses, degrees, type Course, type Degree } from '#app/domain/commitment/status.ts'
import type { DescribedGoal } from '#app/domain/goal/described-goal.ts'
import { differs } from '#app/domain/status-report/assessment.ts'
import { counted, sentenceCase } from '#app/domain/swedish.ts'
import { statusPhrase } from './compile-answers.ts'
import type { Block, Cell, Table, Text } from '#app/domain/follow-up/document/document.ts'
import { commitmentName, placedIn, type Placed } from './material.ts'
import type { Owed } from './owed.ts'

/** An answer that is told, with what it is about. */
interface Answer extends Placed {
  owed: Owed
  degree: Degree
  course: Course
}

/** The answers by what they say, each in one list only. */
const groups = {
  forward: {
    id: 'framat',
    title: 'Framåt',
    says: 'att arbetet går enligt plan',
    takes: ({ degree, course }) => course === 'on-track' && degree !== 'not-relevant',
  },
  'not-forward': {
    id: 'inte-framat',
    title: 'Inte framåt',
    says: 'att arbetet avviker från planen',
    takes: ({ degree, course }) => course === 'off-track' && degree !== 'not-relevant',
  },
  'no-longer': {
    id: 'inte-langre-aktuellt',
    title: 'Inte längre aktuellt',
    says: 'att åtagandet inte längre är relevant',
    takes: ({ degree, course }) => course !== 'needs-decision' && degree === 'not-relevant',
  },
} as const satisfies Record<
  string,
  { id: string; title: string; says: string; takes: (answer: Pick<Answer, 'degree' | 'course'>) => boolean }
>

/** What goes forward and what does not, as the answers say, and what the steering group is asked to decide. */
export function courseLists(goals: readonly DescribedGoal[], owed: readonly Owed[]): Block[] {
  const answers = answersIn(goals, owed)
  if (answers.length === 0) return []
  return [...Object.values(groups).flatMap((group) => listOf(group, answers)), ...decisions(answers)]
}

const answersIn = (goals: readonly DescribedGoal[], owed: readonly Owed[]): Answer[] =>
  placedIn(goals).flatMap((placed) =>
    owed.flatMap((one) => {
      const { degree = null, course = null } = one.report ?? {}
      if (one.commitmentSlug !== placed.commitment.slug || degree === null || course === null) return []
      return [{ ...placed, owed: one, degree, course }]
    }),
  )

function listOf({ id, title, says, takes }: (typeof groups)[keyof typeof groups], answers: readonly Answer[]): Block[] {
  const those = answers.filter(takes)
  if (those.length === 0) return []
  return [
    { type: 'heading', level: 3, id: `sammanfattning-${id}`, text: title },
    {
      type: 'paragraph',
      text: `${sentenceCase(counted(those.length, 'svar säger', 'svar säger', 'neuter'))} ${says}.${otherwise(those)}`,
    },
    { type: 'list', items: those.map(itemOf) },
  ]
}

/** How many of the answers the coordination sees otherwise, so that a list is not read as agreed upon. */
function otherwise(answers: readonly Answer[]): string {
  const count = answers.filter(({ owed: { report } }) => isSeenOtherwise(report)).length
  return count === 0 ? '' : ` I ${counted(count, 'fall', 'fall', 'neuter')} gör samordningen en annan bedömning.`
}

const isSeenOtherwise = (report: Owed['report']): boolean =>
  report?.assessment != null && differs(report, report.assessment)

function itemOf(answer: Answer): Text {
  const { owed, degree, course } = answer
  const words = [
    `${commitmentName(answer)}. ${owed.organisation.name}: ${degrees[degree].label.toLocaleLowerCase('sv')}.`,
  ]
  return {
    text: [...words, ...caveats(answer)].join(' '),
    mark: courses[course].shape,
    href: `/atagande/${answer.commitment.slug}`,
  }
}

/** That the answer is not reviewed yet, and how the coordination sees it otherwise. */
function caveats({ owed: { state, report } }: Answer): string[] {
  const assessment = report?.assessment ?? null
  return [
    ...(state === 'submitted' ? ['Inte granskad.'] : []),
    ...(report === undefined || assessment === null || !differs(report, assessment)
      ? []
      : [`Samordningens bedömning: ${statusPhrase(assessment)}.`]),
  ]
}

/** What the steering group is asked to decide, in the organisations' own words. */
function decisions(answers: readonly Answer[]): Block[] {
  const those = answers.filter(({ course }) => course === 'needs-decision')
  return [
    { type: 'heading', level: 3, id: 'sammanfattning-beslut', text: 'Styrgruppen ombeds besluta' },
    ...(those.length === 0
      ? [{ type: 'paragraph' as const, text: 'Inget svar säger att ett beslut behövs.' }]
      : [decisionTable('Beslut som behövs', those)]),
  ]
}

function decisionTable(caption: string, answers: readonly Answer[]): Table {
  const row = (answer: Answer): Cell[] => [
    { text: commitmentName(answer), mark: courses[answer.course].shape, href: `/atagande/${answer.commitment.slug}` },
    { text: answer.owed.organisation.name },
    { text: degrees[answer.degree].label, mark: degrees[answer.degree].shape },
    { text: [answer.owed.report?.reason ?? '', ...caveats(answer)].filter((text) => text !== '').join('\n') },
  ]
  return {
    type: 'table',
    caption,
    columns: [
      { label: 'Åtagande', weight: 2 },
      { label: 'Svar från', weight: 1.3 },
      { label: 'Genomförande', weight: 1.1 },
      { label: 'Beslut som behövs', weight: 2.6 },
    ],
    rows: answers.map(row),
  }
}

/** The commitments that wait for a decision, as the next year sees them: a list, since the words stand in the summary. */
export const awaitingDecision = (goals: readonly DescribedGoal[], owed: readonly Owed[]): Text[] =>
  answersIn(goals, owed)
    .filter(({ course }) => course === 'needs-decision')
    .map(itemOf)
