import type { SignedIn } from '#app/domain/access/roles.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import { compareSwedish } from '#app/domain/swedish.ts'
import { read } from '#app/db/database.server.ts'

/** Every source edition by name, to choose evidence from. */
export async function listSourceChoices(_viewer: SignedIn): Promise<{ id: number; name: string }[]> {
  const rows = await read().source.findMany({ select: { id: true, publisher: true, title: true, edition: true } })
  return rows.map((row) => ({ id: row.id, name: sourceName(row) })).sort((a, b) => compareSwedish(a.name, b.name))
}
