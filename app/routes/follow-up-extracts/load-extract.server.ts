import { notFound } from '#app/auth/guard.server.ts'
import { findEdition } from '#app/db/follow-up/editions.server.ts'
import type { Viewer } from '#app/domain/access/roles.ts'
import type { Report } from '#app/domain/follow-up/edition/content.ts'
import { extractFor, extractNamed } from '#app/domain/follow-up/edition/extract.ts'

/** The extract that an address names, of the year's published edition. Throws 404. */
export async function loadExtract(
  viewer: Viewer,
  { year = '', key = '' }: { year?: string | undefined; key?: string | undefined },
): Promise<Report> {
  const name = extractNamed(key)
  if (name === undefined || !/^\d{4}$/.test(year)) throw notFound()
  const edition = await findEdition(viewer, Number(year))
  const extract = edition === null ? undefined : extractFor(edition.report, name)
  if (extract === undefined) throw notFound()
  return extract
}
