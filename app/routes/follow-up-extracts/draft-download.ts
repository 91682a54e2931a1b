import { guard, notFound } from '#app/auth/guard.server.ts'
import { extractFor, extractNamed } from '#app/domain/follow-up/edition/extract.ts'
import { compileYear } from '#app/routes/follow-up/compile-year.server.ts'
import { reportFile } from '#app/routes/follow-up/report-file.server.ts'

/** An extract of the follow-up as things stand, as a file. */
export const loader = guard('follow-up.read', async ({ viewer, params, context }) => {
  const name = extractNamed(params['key'] ?? '')
  if (name === undefined) throw notFound()
  const content = await compileYear(viewer, params['year'], context.origin, context.now)
  const extract = extractFor({ content, sha256: null }, name)
  if (extract === undefined) throw notFound()
  return reportFile(extract, params['format'] ?? '', 'no-store')
})
