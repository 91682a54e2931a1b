import { findEdition } from '#app/db/follow-up/editions.server.ts'
import { refusingDamage } from '#app/routes/published-follow-ups/load-edition.server.ts'
import type { SteeringReader } from '#app/domain/access/roles.ts'
import { loadStanding } from './load-standing.server.ts'

/** `loadStanding` with the newest frozen edition, whole; null where nothing has been proposed. Throws 500 for a damaged one. */
export async function loadEdition(viewer: SteeringReader, params: Record<string, string | undefined>) {
  const standing = await loadStanding(viewer, params)
  return { ...standing, edition: await refusingDamage(() => findEdition(viewer, standing.round.year)) }
}
