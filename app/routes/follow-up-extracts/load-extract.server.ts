import { notFound } from '#app/auth/guard.server.ts'
import type { Viewer } from '#app/domain/access/roles.ts'
import type { Report } from '#app/domain/follow-up/edition/content.ts'
import { extractFor, extractNamed } from '#app/domain/follow-up/edition/extract.ts'
import { loadEdition } from '#app/routes/published-follow-ups/load-edition.server.ts'

/** The extract that an address names, of the year's published edition. Throws 404, and 500 where the edition is damaged. */
export async function loadExtract(
  viewer: Viewer,
  { year, key = '' }: { year?: string | undefined; key?: string | undefined },
): Promise<Report> {
  const name = extractNamed(key)
  if (name === undefined) throw notFound()
  const { report } = await loadEdition(viewer, year)
  const extract = extractFor(report, name)
  if (extract === undefined) throw notFound()
  return extract
}
