import { createReadableStreamFromReadable } from '@remix-run/node'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { findSourceFile } from '#app/db/source/source-files.server.ts'
import { readKeptFile } from '#app/files/file-store.server.ts'
import { sourceId } from './find-source.server.ts'

/** The source's file as it was received, to be saved and never opened in the site. */
export const loader = guard('source.edit', async ({ viewer, params }) => {
  const file = await findSourceFile(viewer, sourceId(params))
  if (file === null) throw notFound()
  const plain = file.name.replace(/[^\w.-]+/g, '_')
  return new Response(createReadableStreamFromReadable(await readKeptFile(file.sha256)), {
    headers: {
      // Of a text nobody knows in which characters it is written, and express would say UTF-8.
      'Content-Type': file.mediaType.startsWith('text/') ? 'application/octet-stream' : file.mediaType,
      'Content-Length': String(file.size),
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded(file.name)}`,
      // As it is, byte for byte: not squeezed on the way.
      'Cache-Control': 'private, no-store, no-transform',
    },
  })
})

/** As RFC 8187 wants it: encodeURIComponent leaves four characters that have a meaning there. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
