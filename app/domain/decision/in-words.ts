import { addDays, daysBetween } from '#app/domain/stockholm-clock.ts'
import { counted, formatCalendarDate, formatList, sentenceCase } from '#app/domain/swedish.ts'
import type { ListedDecision } from './told-decision.ts'

/** By when, in words. */
export const dueInWords = (dueOn: string | null): string =>
  dueOn === null ? 'Ingen sista dag' : `Senast ${formatCalendarDate(dueOn)}`

/** Who shall do it: "Polisen och Regionen". */
export const whoInWords = (decision: Pick<ListedDecision, 'organisations'>): string =>
  formatList(decision.organisations.map(({ name }) => name))

/** "Beslut 2, 12 mars 2026". */
export const decisionName = ({ number, meeting }: Pick<ListedDecision, 'number' | 'meeting'>): string =>
  `Beslut ${number}, ${formatCalendarDate(meeting.heldOn)}`

/**
 * How far off the last day of a decision that is not done is; "" where none is set.
 *
 * @param today YYYY-MM-DD
 */
export function untilInWords(dueOn: string | null, today: string): string {
  if (dueOn === null) return ''
  if (dueOn === today) return 'Sista dagen är i dag'
  if (dueOn === addDays(today, 1)) return 'Sista dagen är i morgon'
  const days = Math.abs(daysBetween(today, dueOn))
  const long = sentenceCase(counted(days, 'dag', 'dagar'))
  return dueOn < today ? `${long} efter sista dagen` : `${long} kvar`
}

/** How many of those who shall do it have said that it is done; "" where one alone shall do it. */
export function reportedInWords({ organisations }: Pick<ListedDecision, 'organisations'>): string {
  if (organisations.length < 2) return ''
  const reported = organisations.filter(({ reportedAt }) => reportedAt !== null).length
  return `${reported} av ${organisations.length} har anmält som genomfört`
}
