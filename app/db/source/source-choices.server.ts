import type { SignedIn } from '#app/domain/access/roles.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import { compareSwedish } from '#app/domain/swedish.ts'
import { read } from '#app/db/database.server.ts'

/** What may be cited: reports are sources only of the values that they gave themselves. */
export const citableSources = { kind: { not: 'own-report' } }

/** The source editions that values and decisions may be cited from, by name. */
export async function listSourceChoices(_viewer: SignedIn): Promise<{ id: number; slug: string; name: string }[]> {
  const rows = await read().source.findMany({
    where: citableSources,
    select: { id: true, slug: true, publisher: true, title: true, edition: true },
  })
  return rows
    .map((row) => ({ id: row.id, slug: row.slug, name: sourceName(row) }))
    .sort((a, b) => compareSwedish(a.name, b.name))
}
