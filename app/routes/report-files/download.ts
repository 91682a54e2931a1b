import { guard, notFound } from '#app/auth/guard.server.ts'
import { formats, isFormatName } from '#app/exports/formats.ts'
import { findJobFile } from '#app/jobs/report-job.server.ts'
import { yearIn } from '#app/routes/year-in.server.ts'

/** A file that has been written for the reader. */
export const loader = guard('follow-up.read', ({ viewer, params }) => {
  const format = params['format'] ?? ''
  if (!isFormatName(format)) throw notFound()
  const file = findJobFile(viewer, yearIn(params['year']), params['job'] ?? '', format)
  if (file === undefined) throw notFound()
  return Promise.resolve(
    new Response(file.bytes, {
      headers: {
        'Content-Type': formats[format].contentType,
        'Content-Disposition': `attachment; filename="${file.name}"`,
        'Cache-Control': 'no-store',
      },
    }),
  )
})
