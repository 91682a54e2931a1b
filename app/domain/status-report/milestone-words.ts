import { formatCalendarDate } from '#app/domain/swedish.ts'
import type { DescribedReport } from './described-report.ts'

/** "Utbilda personalen: blev klart 3 mars 2026." or "… ny sista dag 1 juni 2026. Skäl: …", as the report says it. */
export function milestoneInWords({
  title,
  doneOn,
  newDueOn,
  reason,
}: Omit<DescribedReport['milestones'][number], 'id' | 'dueOn'>): string {
  const told = [
    ...(doneOn === null ? [] : [`blev klart ${formatCalendarDate(doneOn)}`]),
    ...(newDueOn === null ? [] : [`ny sista dag ${formatCalendarDate(newDueOn)}`]),
  ].join(', ')
  return [`${title}:`, ...(told === '' ? [] : [`${told}.`]), ...(reason === '' ? [] : [`Skäl: ${reason}`])].join(' ')
}
