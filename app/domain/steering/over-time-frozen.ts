import { z } from 'zod'
import { courses, degrees, type Course, type Degree } from '#app/domain/commitment/status.ts'
import { followUpData } from '#app/domain/follow-up/edition/content.ts'
import type { StatusWords, TimedAnswer } from './over-time-material.ts'

/** As much of a frozen edition as is followed over time. */
export const frozenAnswersContent = z.object({ data: followUpData.pick({ reports: true }) })
export type FrozenAnswersContent = z.infer<typeof frozenAnswersContent>

/** An answer as an edition tells it, with what the organisation wrote of a deviation. */
export interface FrozenAnswer extends TimedAnswer {
  reason: string
  obstacles: string
}

/** The words of today, for answers that are not frozen. */
export const wordsOfToday = (): StatusWords => ({
  degrees: Object.fromEntries(
    Object.entries(degrees).map(([code, { label }]) => [code, label]),
  ) as StatusWords['degrees'],
  courses: Object.fromEntries(
    Object.entries(courses).map(([code, { label }]) => [code, label]),
  ) as StatusWords['courses'],
})

/** What an adopted follow-up says that each organisation answered, in the words that the statuses had then. */
export function frozenAnswers(
  content: FrozenAnswersContent,
  idOf: ReadonlyMap<string, number>,
): { answers: FrozenAnswer[]; words: StatusWords } {
  const words = wordsOfToday()
  const answers = content.data.reports.flatMap((report): FrozenAnswer[] => {
    const { commitment, organisation, state, status, reason, obstacles } = report
    const commitmentId = idOf.get(commitment)
    if (commitmentId === undefined) return []
    const head = { commitmentId, organisation, reportId: null, reason, obstacles }
    if (status === null) return [{ ...head, answer: state === 'submitted' ? 'left-out' : 'silent' }]
    const [degree, course] = [status.degree as Degree, status.course as Course]
    words.degrees[degree] = status.degreeLabel
    words.courses[course] = status.courseLabel
    return [{ ...head, answer: { degree, course } }]
  })
  return { answers, words }
}
