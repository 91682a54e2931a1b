/** How a workbook counts days: from 1900, or from 1904 as on early Macintosh. */
export type DateSystem = 1900 | 1904

const dayInMs = 86_400_000
/** 9999-12-31, the last day that spreadsheets know. */
const last = { 1900: 2_958_465, 1904: 2_957_003 } as const

const dayAt = (epoch: number, days: number): string => new Date(epoch + days * dayInMs).toISOString().slice(0, 10)

/**
 * The day as YYYY-MM-DD, or undefined when the number is no day. In the 1900 system day 60 is 29 February 1900, which
 * has never been.
 */
export function dayOf(serial: number, system: DateSystem): string | undefined {
  // Half a second past what is meant is still that day.
  const day = Math.floor(serial + 0.5 / 86_400)
  if (!(day >= (system === 1900 ? 1 : 0) && day <= last[system])) return undefined
  if (system === 1904) return dayAt(Date.UTC(1904, 0, 1), day)
  if (day === 60) return undefined
  return dayAt(Date.UTC(1899, 11, day < 60 ? 31 : 30), day)
}

/** A part of a day, or several days, as hours and minutes: "13:45", "26:30". Undefined when it is no length of time. */
export function timeOf(serial: number): string | undefined {
  if (!(serial >= 0 && serial <= last[1900])) return undefined
  const seconds = Math.round(serial * 86_400)
  const two = (value: number): string => String(value).padStart(2, '0')
  const minutes = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`
  return seconds % 60 === 0 ? minutes : `${minutes}:${two(seconds % 60)}`
}

/** The day of a date written out, as Strict workbooks do; undefined when there is no such day since 1900. */
export function writtenDay(text: string): string | undefined {
  const day = /^(\d{4}-\d{2}-\d{2})(T[0-9:.]+(Z|[+-]\d{2}:\d{2})?)?$/.exec(text.trim())?.[1]
  if (day === undefined || day < '1900-01-01') return undefined
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : undefined
}
