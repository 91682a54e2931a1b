import { guard } from '#app/auth/guard.server.ts'
import { compileYear } from './compile-year.server.ts'
import { reportFile } from './report-file.server.ts'

/** The follow-up as it is now, as a file. */
export const loader = guard('follow-up.read', async ({ viewer, params, context }) => {
  const content = await compileYear(viewer, params['year'], context.origin, context.now)
  return reportFile({ content, sha256: null }, params['format'] ?? '', 'no-store')
})
