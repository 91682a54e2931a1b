import { isDate } from '#app/domain/calendar-date.ts'
import type { AskedMilestone } from './frame.ts'
import type { StatusReportDraft } from './report.ts'

/**
 * Messages by field for what is said of milestones that cannot be so; empty when all of it can. Days that are no days
 * are refused by the schema and not told again here.
 *
 * @param today YYYY-MM-DD in Stockholm
 */
export function milestoneErrors(
  report: Pick<StatusReportDraft, 'milestones'>,
  asked: readonly AskedMilestone[],
  today: string,
): Record<string, string> {
  const errors: Record<string, string> = {}
  report.milestones.forEach((row, index) => {
    const milestone = asked.find((one) => String(one.id) === row.milestoneId)
    if (milestone === undefined) return
    const at = (field: 'doneOn' | 'newDueOn' | 'reason') => `milestones.${index}.${field}`
    if (isDate(row.doneOn) && row.doneOn > today) {
      errors[at('doneOn')] = 'Dagen har inte varit än. Skriv när delsteget blev klart, eller lämna fältet tomt.'
    }
    if (row.newDueOn === '') return
    if (row.doneOn !== '') {
      errors[at('newDueOn')] = 'Skriv antingen när delsteget blev klart eller en ny sista dag.'
    } else if (row.newDueOn === milestone.dueOn) {
      errors[at('newDueOn')] = 'Det är redan den dagen som gäller. Lämna fältet tomt om den inte flyttas.'
    } else if (isDate(row.newDueOn) && row.newDueOn < today) {
      errors[at('newDueOn')] = 'Den nya sista dagen har redan varit. Skriv en dag som kommer.'
    }
    if (row.reason.trim() === '') errors[at('reason')] = 'Skriv varför sista dagen flyttas.'
  })
  return errors
}
