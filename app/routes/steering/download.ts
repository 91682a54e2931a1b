import { notFound } from '#app/auth/guard.server.ts'
import { guardSteering } from '#app/auth/steering.server.ts'
import { fileStem } from '#app/domain/follow-up/edition/content.ts'
import { formats, isFormatName, type Format } from '#app/exports/formats.ts'
import { fileForReader } from '#app/routes/follow-up/file-for-reader.server.ts'
import { loadEdition } from '#app/routes/follow-up/load-edition.server.ts'

/**
 * The newest frozen edition as a file, as the steering group, the coordination and the readers of a meeting's
 * papers may read it.
 */
export const loader = guardSteering('steering.read', async ({ viewer, params }) => {
  const name = params['format'] ?? ''
  if (!isFormatName(name)) throw notFound()
  const { edition } = await loadEdition(viewer, params)
  if (edition === null) throw notFound()
  const { contentType, extension, suffix = '' }: Format = formats[name]
  return new Response(await fileForReader(edition.report, name), {
    headers: {
      'Content-Type': contentType,
      'Content-Disposition': `attachment; filename="${fileStem(edition.report.content)}-forslag-${edition.number}${suffix}.${extension}"`,
      'Cache-Control': 'no-store',
    },
  })
})
