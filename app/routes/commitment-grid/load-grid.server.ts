import { notFound } from '#app/auth/guard.server.ts'
import { findBulkGrid, type BulkGrid } from '#app/db/commitment/bulk-rows.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'

/** The grid of the plan in the address. Throws 404 when the viewer may see none. */
export async function loadGrid(viewer: SignedIn, params: Record<string, string | undefined>): Promise<BulkGrid> {
  const grid = await findBulkGrid(viewer, params['plan'] ?? '')
  if (grid === null) throw notFound()
  return grid
}
