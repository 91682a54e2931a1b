import { demand, notFound } from '#app/auth/guard.server.ts'
import { findContact, findContactOrganisation, type Contact } from '#app/db/organisation/contacts.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { idParam } from '#app/http/id-param.ts'

type Params = Record<string, string | undefined>

/**
 * The organisation that the page is about: the one in a coordinator's address, otherwise the partner's own. Throws 404
 * where it is not the viewer's to look after.
 */
export async function requireOrganisation(viewer: SignedIn, params: Params) {
  const slug = params['organisation']
  if (slug !== undefined) demand(viewer, 'round.read')
  else if (viewer.role !== 'partner') throw notFound()
  const found = await findContactOrganisation(viewer, slug ?? viewer.organisation?.slug ?? '')
  if (found === null) throw notFound()
  return found
}

/** The organisation and its contact person in the address. Throws 404. */
export async function requireContact(
  viewer: SignedIn,
  params: Params,
  now: Date,
): Promise<{ organisation: Awaited<ReturnType<typeof requireOrganisation>>; contact: Contact }> {
  const organisation = await requireOrganisation(viewer, params)
  const contact = await findContact(viewer, organisation.id, idParam(params['contact']) ?? 0, now)
  if (contact === null) throw notFound()
  return { organisation, contact }
}
