/** What a clock on a wall in Stockholm shows. */
export interface WallClock {
  /** YYYY-MM-DD. */
  date: string
  /** 0–23. */
  hour: number
  /** 0–59. */
  minute: number
  /** 1 is Monday, 7 is Sunday. */
  weekday: number
}

const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** What the clock in Stockholm shows at a point in time, summer time and all. */
export function stockholmClock(at: Date): WallClock {
  const of: Record<string, string> = {}
  for (const { type, value } of parts.formatToParts(at)) of[type] = value
  const date = `${of['year']}-${of['month']}-${of['day']}`
  return { date, hour: Number(of['hour']), minute: Number(of['minute']), weekday: weekdayOf(date) }
}

/** 1 for Monday to 7 for Sunday, of YYYY-MM-DD. */
export const weekdayOf = (date: string): number => new Date(`${date}T12:00:00Z`).getUTCDay() || 7

const aDay = 86_400_000
const anHour = 3_600_000

/** The date so many days later, or earlier when negative. YYYY-MM-DD. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * aDay).toISOString().slice(0, 10)

/** How many days the second date lies after the first; negative when before. */
export const daysBetween = (first: string, second: string): number =>
  Math.round((Date.parse(`${second}T12:00:00Z`) - Date.parse(`${first}T12:00:00Z`)) / aDay)

/**
 * The point in time when the clock in Stockholm shows this on the date. The hour that summer time skips is the one after
 * it, and of the hour that comes twice the first.
 *
 * @param date YYYY-MM-DD
 */
export function stockholmTime(date: string, hour: number, minute: number): Date {
  const asUtc = Date.parse(`${date}T00:00:00Z`) + hour * anHour + minute * 60_000
  // Stockholm is one or two hours ahead; the earlier of the two that shows the time is the answer.
  for (const ahead of [2, 1]) {
    const at = new Date(asUtc - ahead * anHour)
    const clock = stockholmClock(at)
    if (clock.date === date && clock.hour === hour && clock.minute === minute) return at
  }
  return new Date(asUtc - anHour)
}

/** The week's number and year as ISO 8601 counts them, "2026-W48", of YYYY-MM-DD. */
export function isoWeek(date: string): string {
  const thursday = addDays(date, 4 - weekdayOf(date))
  const year = thursday.slice(0, 4)
  return `${year}-W${String(Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1).padStart(2, '0')}`
}
