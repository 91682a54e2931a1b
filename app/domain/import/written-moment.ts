import { formatCalendarDate, formatDateTime } from '#app/domain/swedish.ts'

/** A moment or a day as a source writes it, in words; as it is written where it is neither. */
export function momentInWords(written: string): string {
  const text = written.trim()
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text)) {
    const at = new Date(text)
    return Number.isNaN(at.getTime()) ? text : formatDateTime(at)
  }
  const [, year, month, day, clock] = /^(\d{4})-?(\d\d)-?(\d\d)(?: (\d\d:\d\d))?$/.exec(text) ?? []
  if (year === undefined) return text
  try {
    return `${formatCalendarDate(`${year}-${month}-${day}`)}${clock === undefined ? '' : ` kl. ${clock}`}`
  } catch (error) {
    if (error instanceof RangeError) return text
    throw error
  }
}
