import { formatCalendarDate, formatCalendarMonth } from '#app/domain/swedish.ts'

/** Whether a text is a year, a month or a day that exists: YYYY, YYYY-MM or YYYY-MM-DD. */
export function isPartialDate(text: string): boolean {
  const [whole, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? []
  if (whole === undefined || Number(year) < 1900 || Number(year) > 2100) return false
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return false
  return day === undefined || new Date(`${whole}T12:00:00Z`).toJSON()?.slice(0, 10) === whole
}

/** "2027", "juni 2027" or "5 mars 2027". Takes what `isPartialDate` takes. */
export function partialDateInWords(date: string): string {
  if (date.length === 4) return date
  return date.length === 7 ? formatCalendarMonth(date) : formatCalendarDate(date)
}

/** "väntas 2027", "väntas i juni 2027" or "väntas den 5 mars 2027". */
export function expectedInWords(date: string): string {
  const preposition = { 4: '', 7: 'i ', 10: 'den ' }[date.length] ?? ''
  return `väntas ${preposition}${partialDateInWords(date)}`
}

/** Whether the whole of the year, the month or the day lies before today (YYYY-MM-DD). */
export const hasPassed = (date: string, today: string): boolean => today.slice(0, date.length) > date
