import { notFound } from '#app/auth/guard.server.ts'
import { findManagedRound, type ManagedRound } from '#app/db/round/managed-rounds.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'

/** The round that the address names, if the viewer manages rounds. Throws 404. */
export async function loadRound(viewer: SignedIn, params: Record<string, string | undefined>): Promise<ManagedRound> {
  const round = await findManagedRound(viewer, params['id'] ?? '')
  if (round === null) throw notFound()
  return round
}
