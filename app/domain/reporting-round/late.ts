import { calendarDate } from '#app/domain/swedish.ts'

/** What becomes of answers that come after the last day, while the round is open. */
export const lateAnswers = {
  marked: { label: 'Ta emot', explanation: 'Svar som kommer efter sista dagen tas emot och märks som sena.' },
  refused: { label: 'Stäng', explanation: 'Efter sista dagen kan bara de svara som har fått längre tid.' },
} as const satisfies Record<string, { label: string; explanation: string }>

export type LateAnswers = keyof typeof lateAnswers
export const lateAnswersCodes = Object.keys(lateAnswers) as [LateAnswers, ...LateAnswers[]]

/**
 * Whether a report came late: it was first handed in after the organisation's last day as it was then. A returned
 * report that is handed in again is never late by that.
 */
export const cameLate = (report: { firstSubmittedAt: Date | null; dueOnThen: string | null }): boolean =>
  report.firstSubmittedAt !== null &&
  report.dueOnThen !== null &&
  calendarDate(report.firstSubmittedAt) > report.dueOnThen
