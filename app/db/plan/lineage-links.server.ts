import type { LineageLink } from '#app/domain/plan/comparison/descent.ts'
import type { LineageKind } from '#app/domain/plan/lineage.ts'
import { read, type Reader, type Tx } from '#app/db/database.server.ts'

type Way = 'forward' | 'back'

/** Links of goals or of commitments that leave the given ones, in the way that is asked for. */
async function linksOf(
  client: Reader | Tx,
  kind: LineageKind,
  ids: readonly number[],
  way: Way,
): Promise<LineageLink[]> {
  const where = way === 'forward' ? { fromId: { in: [...ids] } } : { toId: { in: [...ids] } }
  const query = { where, orderBy: { id: 'asc' }, select: { fromId: true, toId: true } } as const
  const rows =
    kind === 'goal' ? await client.goalLineage.findMany(query) : await client.commitmentLineage.findMany(query)
  return rows.map(({ fromId, toId }) => ({ from: fromId, to: toId }))
}

/**
 * Every link that can be reached from the given goals or commitments, through however many editions. Ids and links
 * alone, which tell nothing of what they join; what may be seen of it is for the caller to ask.
 */
export async function reachableLinks(
  kind: LineageKind,
  ids: readonly number[],
  way: Way,
  client: Reader | Tx = read(),
): Promise<LineageLink[]> {
  const links: LineageLink[] = []
  const seen = new Set(ids)
  for (let edge = [...ids]; edge.length > 0;) {
    const found = await linksOf(client, kind, edge, way)
    links.push(...found)
    edge = [...new Set(found.map((link) => (way === 'forward' ? link.to : link.from)))].filter((id) => !seen.has(id))
    for (const id of edge) seen.add(id)
  }
  return links
}

/** The nearest ones that can be reached and for which `isShown` holds, in the order that they are linked. */
export function nearestShown(
  id: number,
  links: readonly LineageLink[],
  way: Way,
  isShown: (id: number) => boolean,
): number[] {
  const passed = new Set([id])
  const shown = new Set<number>()
  for (const here of passed) {
    for (const { from, to } of links) {
      const [start, end] = way === 'forward' ? [from, to] : [to, from]
      if (start === here) (isShown(end) ? shown : passed).add(end)
    }
  }
  return [...shown]
}
