import type { Question, QuestionField } from '#app/domain/reporting-round/question.ts'
import { ownValueErrors, type AskedMilestone, type AskedValue, type OfferedIndicator } from './frame.ts'
import { milestoneErrors } from './milestone-answer.ts'
import { reportInput, type StatusReportDraft } from './report.ts'

/** What the form of a report asks about. */
export interface ReportFrame {
  offered: readonly OfferedIndicator[]
  asked: readonly AskedValue[]
  milestones: readonly AskedMilestone[]
  questions: Readonly<Record<QuestionField, Question>>
}

/**
 * What is missing or wrong in a report that would be handed in: one message for each field, named as in the form; empty
 * when it may be handed in. The one rule for the form, the list of drafts, an answer confirmed as unchanged, and one that
 * a coordinator writes down for an organisation.
 *
 * @param today YYYY-MM-DD in Stockholm
 */
export function handInErrors(values: StatusReportDraft, frame: ReportFrame, today: string): Record<string, string> {
  const { error } = reportInput(frame.questions).safeParse(values)
  const errors: Record<string, string> = {}
  for (const { path, message } of error?.issues ?? []) errors[path.join('.')] ??= message
  return {
    ...errors,
    ...ownValueErrors(values, frame.asked),
    ...milestoneErrors(values, frame.milestones, today),
  }
}
