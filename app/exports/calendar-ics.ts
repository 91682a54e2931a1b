import ical from 'ical-generator'
import type { Deadline } from '#app/domain/calendar/deadline.ts'

const aDay = 86_400_000

/**
 * Deadlines as a calendar (RFC 5545): one all-day event each, under the same name every time. The same deadlines give
 * the same bytes.
 *
 * @param site the site's address, without a final slash
 * @param madeAt stands as the time stamp of every event, since a deadline has none of its own
 */
export function calendarIcs(deadlines: readonly Deadline[], name: string, site: string, madeAt: Date): string {
  const calendar = ical({
    name,
    prodId: { company: 'Atagandekollen', product: 'Deadlines', language: 'SV' },
    ttl: 3600 * 12,
  })
  for (const { id, on, title, text, path } of deadlines) {
    const start = new Date(`${on}T00:00:00Z`)
    calendar.createEvent({
      id: `${id}@${new URL(site).hostname}`,
      // Whole days have no time zone; ical-generator takes the date of the point in time in UTC.
      allDay: true,
      timezone: null,
      start,
      end: new Date(start.getTime() + aDay),
      stamp: madeAt,
      summary: title,
      description: text,
      url: `${site}${path}`,
    })
  }
  return calendar.toString()
}
