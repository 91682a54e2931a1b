import { notFound } from '#app/auth/guard.server.ts'
import { findRound, type Round } from '#app/db/round/rounds.server.ts'
import { findManagedLink, type ManagedLink } from '#app/db/user/managed-links.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { idParam } from '#app/http/id-param.ts'

type Params = Record<string, string | undefined>

/** The round in the address. Throws 404. */
export async function requireRound(viewer: SignedIn, params: Params): Promise<Round> {
  const round = await findRound(viewer, params['id'] ?? '')
  if (round === null) throw notFound()
  return round
}

/** The round in the address and its link. Throws 404, also for a link to another round. */
export async function requireLink(
  viewer: SignedIn,
  params: Params,
  now: Date,
): Promise<{ round: Round; link: ManagedLink }> {
  const round = await requireRound(viewer, params)
  const link = await findManagedLink(viewer, round, idParam(params['link']) ?? 0, now)
  if (link === null) throw notFound()
  return { round, link }
}
