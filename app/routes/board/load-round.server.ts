import { notFound } from '#app/auth/guard.server.ts'
import { findRound, type Round } from '#app/db/round/rounds.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'

/** The round that the address names. Throws 404 when there is none. */
export async function loadRound(viewer: SignedIn, slug: string | undefined): Promise<Round> {
  const round = await findRound(viewer, slug ?? '')
  if (round === null) throw notFound()
  return round
}
