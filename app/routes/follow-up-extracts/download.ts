import { forEveryone } from '#app/auth/guard.server.ts'
import { reportFile } from '#app/routes/follow-up/report-file.server.ts'
import { loadExtract } from './load-extract.server.ts'

/** An extract of the published edition as a file. */
export const loader = forEveryone('public.read', async ({ viewer, params }) =>
  reportFile(await loadExtract(viewer, params), params['format'] ?? '', 'no-cache'),
)
