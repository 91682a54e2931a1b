import { guard, notFound } from '#app/auth/guard.server.ts'
import { fileStem } from '#app/domain/follow-up/edition/content.ts'
import { formats, isFormatName, type Format } from '#app/exports/formats.ts'
import { fileForReader } from '#app/routes/follow-up/file-for-reader.server.ts'
import { loadEdition } from '#app/routes/follow-up/load-edition.server.ts'

/** The newest frozen edition as a file, as the steering group and the coordination may read it. */
export const loader = guard('follow-up.comment', async ({ viewer, params }) => {
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
