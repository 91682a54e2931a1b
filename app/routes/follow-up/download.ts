import { guard, notFound } from '#app/auth/guard.server.ts'
import { fileName, formats, isFormatName, type Format } from '#app/exports/formats.ts'
import { compileYear } from './compile-year.server.ts'
import { fileForReader } from './file-for-reader.server.ts'

/** The follow-up as a file, named as arsuppfoljning-2026.html. */
export const loader = guard('follow-up.read', async ({ viewer, params, context }) => {
  const name = params['format'] ?? ''
  if (!isFormatName(name)) throw notFound()
  const content = await compileYear(viewer, params['year'], context.origin, context.now)
  const format: Format = formats[name]
  return new Response(await fileForReader({ content, sha256: null }, name), {
    headers: {
      'Content-Type': format.contentType,
      'Content-Disposition': `attachment; filename="${fileName(content, format)}"`,
      'Cache-Control': 'no-store',
    },
  })
})
