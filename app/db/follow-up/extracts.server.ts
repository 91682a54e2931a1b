import { thePublic, type Viewer } from '#app/domain/access/roles.ts'
import { extractNamed } from '#app/domain/follow-up/edition/extract.ts'
import { read } from '#app/db/database.server.ts'
import { visibleEditions } from '#app/db/visible.server.ts'
import { listEditions } from './editions.server.ts'

/** An extract of a published edition, as a page links to it. */
export interface PublishedExtract {
  year: number
  key: string
}

/**
 * The published years that have an extract with this key, newest first; with `planSlug`, only those that follow up that
 * plan, because plans may have goals with the same number. The content is looked through as it is stored: a key stands in
 * it as `"key":"mal-7"`, which nothing that somebody has typed can be, since quotation marks are escaped in JSON.
 */
export async function listPublishedExtracts(
  _viewer: Viewer,
  key: string,
  planSlug?: string,
): Promise<PublishedExtract[]> {
  if (extractNamed(key) === undefined) return []
  const newest = new Map<number, number>()
  for (const { id, year } of await listEditions(thePublic)) {
    if (!newest.has(year)) newest.set(year, id)
  }
  const rows = await read().followUpEdition.findMany({
    where: {
      AND: [
        visibleEditions(thePublic),
        { id: { in: [...newest.values()] }, content: { contains: `"key":"${key}"` } },
        planSlug === undefined ? {} : { followUp: { round: { plan: { slug: planSlug } } } },
      ],
    },
    select: { followUp: { select: { round: { select: { year: true } } } } },
  })
  return rows.map(({ followUp }) => ({ year: followUp.round.year, key })).sort((a, b) => b.year - a.year)
}
