import { createHash } from 'node:crypto'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { hashOf } from '#app/auth/token.server.ts'
import { findFeedOwner } from '#app/db/calendar/calendar-feeds.server.ts'
import { listDeadlines } from '#app/db/calendar/deadlines.server.ts'
import { calendarIcs } from '#app/exports/calendar-ics.ts'

/** Somebody's deadlines, for the calendar that knows the secret address. Without such an address 404. */
export const loader = guard('calendar.read', async ({ request, params, context }) => {
  const token = /^([\w-]{20,100})\.ics$/.exec(params['file'] ?? '')?.[1]
  const owner = token === undefined ? null : await findFeedOwner(hashOf(token))
  if (owner === null) throw notFound()
  const { viewer, madeAt } = owner
  const deadlines = await listDeadlines(viewer, context.now)
  const body = calendarIcs(deadlines, 'Åtagandekollen', context.origin, madeAt)
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`
  // What compresses on the way marks the tag as weak; it names the same calendar.
  const known = (request.headers.get('If-None-Match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  const headers = { ETag: etag, 'Cache-Control': 'private, no-cache', 'X-Robots-Tag': 'noindex' }
  if (known.includes(etag)) return new Response(null, { status: 304, headers })
  return new Response(body, {
    headers: {
      ...headers,
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="atagandekollen.ics"',
    },
  })
})
