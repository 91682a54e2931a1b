import { createReadableStreamFromReadable } from '@remix-run/node'
import type { KeptFile } from '#app/db/source/source-files.server.ts'
import { readKeptFile } from '#app/files/file-store.server.ts'

/** A kept file as it was received, to be saved and never opened in the site. */
export async function keptFileAnswer(file: KeptFile): Promise<Response> {
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
}

/** As RFC 8187 wants it: encodeURIComponent leaves four characters that have a meaning there. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
