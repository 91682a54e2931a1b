import { notFound } from '#app/auth/guard.server.ts'
import { findGathering, type ManagedGathering } from '#app/db/gathering/gatherings.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'

/** The gathering in the address. Throws 404. */
export async function requireGathering(
  viewer: SignedIn,
  params: Record<string, string | undefined>,
): Promise<ManagedGathering> {
  const found = await findGathering(viewer, params['slug'] ?? '')
  if (found === null) throw notFound()
  return found
}
