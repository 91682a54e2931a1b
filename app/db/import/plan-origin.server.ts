import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { read } from '#app/db/database.server.ts'

/** The import that an edition was made by, or null: it was made otherwise, or the viewer does not work with imports. */
export async function findPlanOrigin(viewer: SignedIn, planSlug: string): Promise<number | null> {
  if (!can(viewer, 'import.manage')) return null
  const row = await read().import.findFirst({
    where: { kind: 'plan', state: 'done', plan: { slug: planSlug } },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  return row?.id ?? null
}
