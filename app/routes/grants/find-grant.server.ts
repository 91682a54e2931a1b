import { notFound } from '#app/auth/guard.server.ts'
import { findGrant } from '#app/db/grant/grants.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { Grant } from '#app/domain/grant/grant.ts'
import { idParam } from '#app/http/id-param.ts'

/** The grant that the address names. Throws 404. */
export async function requireGrant(viewer: SignedIn, params: Record<string, string | undefined>): Promise<Grant> {
  const id = idParam(params['id'])
  const grant = id === undefined ? null : await findGrant(viewer, id)
  if (grant === null) throw notFound()
  return grant
}
