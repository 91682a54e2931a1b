import { guard, notFound } from '#app/auth/guard.server.ts'
import { fileStem } from '#app/domain/follow-up/content.ts'
import { formats, isFormatName } from '#app/exports/formats.ts'
import { writeReport } from '#app/exports/write-report.server.ts'
import { compileYear } from './compile-year.server.ts'

/** The follow-up as a file, named as arsuppfoljning-2026.html. */
export const loader = guard('follow-up.read', async ({ viewer, params, context }) => {
  const name = params['format'] ?? ''
  if (!isFormatName(name)) throw notFound()
  const content = await compileYear(viewer, params['year'], context.origin, context.now)
  const { contentType, extension } = formats[name]
  return new Response(await writeReport({ content, sha256: null }, name), {
    headers: {
      'Content-Type': contentType,
      'Content-Disposition': `attachment; filename="${fileStem(content)}.${extension}"`,
      'Cache-Control': 'no-store',
    },
  })
})
