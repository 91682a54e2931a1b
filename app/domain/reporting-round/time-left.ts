import { formatCalendarDate, NBSP } from '#app/domain/swedish.ts'
import { isPastDue, lastDay, takesAnswers, whyNotTaken, type Standing } from './standing.ts'

const dayInMilliseconds = 86_400_000

/** Whole days from one day to another, both YYYY-MM-DD; negative when the other has passed. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayInMilliseconds)

/** How long an organisation has left to answer, in a sentence or two for its own people. */
export function timeLeft(standing: Standing): string {
  const last = lastDay(standing)
  const on = formatCalendarDate(last)
  if (!takesAnswers(standing)) return whyNotTaken(standing) ?? ''
  if (isPastDue(standing)) {
    return `Sista dagen att svara var ${on}. Det går bra att svara ändå, och svaret märks som sent.`
  }
  const days = daysBetween(standing.today, last)
  const left =
    days === 0
      ? `I dag är sista dagen att svara, ${on}.`
      : `${days}${NBSP}${days === 1 ? 'dag' : 'dagar'} kvar, svara senast ${on}.`
  const { extendedTo, dueOn } = standing
  return extendedTo === null || extendedTo === dueOn
    ? left
    : `${left} Ni har fått en egen sista dag; för de andra ${standing.today > dueOn ? 'var' : 'är'} den ${formatCalendarDate(dueOn)}.`
}
