import { forEveryone, notFound } from '#app/auth/guard.server.ts'
import { checksum } from '#app/db/follow-up/checksum.ts'
import { findEditionFile } from '#app/db/follow-up/edition-files.server.ts'
import { fileName, formats, isFormatName, type Format } from '#app/exports/formats.ts'
import { fileForReader } from '#app/routes/follow-up/file-for-reader.server.ts'
import { loadEdition, refusingDamage } from './load-edition.server.ts'

/**
 * A published edition as a file: the one that was kept when it was published, or else written from the frozen content,
 * which gives the same bytes each time. The bytes' own checksum is the file's mark, so whoever has it is told so.
 */
export const loader = forEveryone('public.read', async ({ viewer, params, request }) => {
  const name = params['format'] ?? ''
  if (!isFormatName(name)) throw notFound()
  const edition = await loadEdition(viewer, params['year'])
  const format: Format = formats[name]
  const kept = await refusingDamage(() => findEditionFile(viewer, edition.id, name))
  const bytes = kept ?? (await fileForReader(edition.report, name))
  const tag = `"${checksum(bytes)}"`
  // Not squeezed on the way, so that what is received is what the checksum is of.
  const headers = { ETag: tag, 'Cache-Control': 'public, max-age=0, must-revalidate, no-transform' }
  if (holds(request.headers.get('If-None-Match'), tag)) return new Response(null, { status: 304, headers })
  return new Response(bytes, {
    headers: {
      ...headers,
      'Content-Type': format.contentType,
      'Content-Length': String(bytes.length),
      'Content-Disposition': `attachment; filename="${fileName(edition.report.content, format)}"`,
    },
  })
})

/** Whether the reader has the file already. */
const holds = (noneMatch: string | null, tag: string): boolean =>
  (noneMatch ?? '').split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag)
