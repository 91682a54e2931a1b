import { forEveryone } from '#app/auth/guard.server.ts'
import { extractFile } from './extract-file.server.ts'
import { loadExtract } from './load-extract.server.ts'

/** An extract of the published edition as a file. */
export const loader = forEveryone('public.read', async ({ viewer, params }) =>
  extractFile(await loadExtract(viewer, params), params['format'] ?? '', 'no-cache'),
)
