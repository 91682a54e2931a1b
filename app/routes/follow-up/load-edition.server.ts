import { findEdition } from '#app/db/follow-up/editions.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { loadStanding } from './load-standing.server.ts'

/** `loadStanding` with the newest frozen edition, whole; null where nothing has been proposed. */
export async function loadEdition(viewer: SignedIn, params: Record<string, string | undefined>) {
  const standing = await loadStanding(viewer, params)
  return { ...standing, edition: await findEdition(viewer, standing.round.year) }
}
