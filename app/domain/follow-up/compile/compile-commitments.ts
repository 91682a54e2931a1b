import { actorsInPlan, noActorInPlan } from '#app/domain/commitment/actor.ts'
import type { DescribedCommitment } from '#app/domain/commitment/described-commitment.ts'
import { courses, degrees, notReported } from '#app/domain/commitment/status.ts'
import type { DescribedGoal } from '#app/domain/goal/described-goal.ts'
import { goalLabel } from '#app/domain/goal/goal.ts'
import { formatList } from '#app/domain/swedish.ts'
import { answerBlocks } from './compile-answers.ts'
import type { Block, Cell } from '#app/domain/follow-up/document/document.ts'
import { isLeftOut, leftOutSentence, leftOutWords, reportedSentence, rolled, type Owed } from './owed.ts'
import { agreements, severalAnswers, severalInWords } from './several-actors.ts'

/** A goal's commitments with their status, what the organisations wrote, and what it gave the indicators. */
export function commitments(goal: DescribedGoal, id: string, owed: readonly Owed[]): Block[] {
  if (goal.commitments.length === 0) return []
  const own = owed.filter((one) => goal.commitments.some((commitment) => commitment.slug === one.commitmentSlug))
  return [
    { type: 'heading', level: 3, id: `${id}-ataganden`, text: goal.commitmentsTitle ?? 'Åtaganden' },
    ...(own.length === 0 ? [] : [{ type: 'paragraph' as const, text: reportedSentence(rolled(own)) }]),
    {
      type: 'table',
      caption: `Åtaganden och status, ${goalLabel(goal)}`,
      columns: [
        { label: 'Åtagande', weight: 2.6 },
        { label: 'Aktör i planen', weight: 1.4 },
        { label: 'Svar från', weight: 1.2 },
        { label: 'Genomförande', weight: 1.1 },
        { label: 'Läge', weight: 1.1 },
      ],
      rows: goal.commitments.flatMap((commitment) => statusRows(commitment, owed)),
    },
    ...sideBySide(goal, own),
    ...answerBlocks(goal, own),
  ]
}

/** Who the plan names, or that it names nobody. */
export const plannedActors = (commitment: Pick<DescribedCommitment, 'actors'>): string => {
  const named = actorsInPlan(commitment.actors)
  return named.length === 0 ? noActorInPlan : formatList(named.map((actor) => actor.organisation.name))
}

function statusRows(commitment: DescribedCommitment, owed: readonly Owed[]): Cell[][] {
  const rows = owed.filter((one) => one.commitmentSlug === commitment.slug)
  const head: Cell[] = [
    { text: `${commitment.position}. ${commitment.text}`, href: `/atagande/${commitment.slug}` },
    { text: plannedActors(commitment) },
  ]
  if (rows.length === 0) {
    const nobody = commitment.actors.length === 0 ? 'Ingen är utsedd att rapportera' : 'Ingen är tillfrågad i omgången'
    return [[...head, { text: nobody }, { text: '' }, { text: '' }]]
  }
  return rows.map((one) => [...head, { text: one.organisation.name }, ...statusCells(one)])
}

/** How an answer stands: degree and course, that it is left out, or that there is none. */
export function statusCells(one: Owed): [Cell, Cell] {
  const { report, state } = one
  if (isLeftOut(one)) return [{ text: leftOutWords }, { text: '' }]
  if (report?.degree == null || report.course === null) {
    return [{ text: notReported.label, mark: notReported.shape }, { text: '' }]
  }
  const degree = degrees[report.degree]
  const course = courses[report.course]
  const unreviewed = state === 'submitted' ? ' (inte granskad)' : ''
  return [
    { text: degree.label, mark: degree.shape },
    { text: `${course.label}${unreviewed}`, mark: course.shape },
  ]
}

/** Of commitments that several organisations answer for: how their answers stand to each other, never added up. */
function sideBySide(goal: DescribedGoal, owed: readonly Owed[]): Block[] {
  const items = goal.commitments.flatMap(({ slug, position, label }) => {
    const own = owed.filter((one) => one.commitmentSlug === slug)
    const told = own.filter((one) => !isLeftOut(one))
    const several = severalAnswers(
      told.map(({ report }) => ({ degree: report?.degree ?? null, course: report?.course ?? null })),
    )
    if (several === undefined || several.agreement === 'silent') return []
    const leftOut = leftOutSentence(own.length - told.length)
    const words = [agreements[several.agreement], ...severalInWords(several), leftOut].join(' ').trim()
    return [{ text: `${position}. ${label}: ${words}`, href: `/atagande/${slug}` }]
  })
  if (items.length === 0) return []
  return [
    { type: 'paragraph', text: 'Åtaganden som flera organisationer svarar för. Svaren räknas inte ihop till ett.' },
    { type: 'list', items },
  ]
}
