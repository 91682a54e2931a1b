import { notFound } from '#app/auth/guard.server.ts'
import { guardSteering } from '#app/auth/steering.server.ts'
import { isBriefFormatName } from '#app/exports/brief-formats.ts'
import { numberOf } from '#app/http/sent-form.server.ts'
import { briefFile } from './brief-file.server.ts'

/** A frozen brief as a file. By a link only those of its own meeting. */
export const loader = guardSteering('steering.read', async ({ viewer, params, context }) => {
  const format = params['format'] ?? ''
  if (!isBriefFormatName(format)) throw notFound()
  const file = await briefFile(viewer, numberOf(params['id']), format, context.now)
  if (file === null) throw notFound()
  return new Response(file.bytes, {
    headers: {
      'Content-Type': file.contentType,
      'Content-Disposition': `attachment; filename="${file.name}"`,
      'Cache-Control': 'no-store',
    },
  })
})
