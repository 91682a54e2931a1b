import { notFound } from '#app/auth/guard.server.ts'
import { findFollowUpMaterial } from '#app/db/round/follow-up.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { compileFollowUp } from '#app/domain/follow-up/compile.ts'
import type { FollowUpDocument } from '#app/domain/follow-up/document.ts'
import { formats } from '#app/exports/formats.ts'

/** The follow-up of the year in the address, compiled now. Throws 404 when there is no such round. */
export async function compileYear(viewer: SignedIn, year: string | undefined, now: Date): Promise<FollowUpDocument> {
  if (year === undefined || !/^\d{4}$/.test(year)) throw notFound()
  const material = await findFollowUpMaterial(viewer, year, now)
  if (material === null) throw notFound()
  return compileFollowUp(material)
}

/** The addresses of a year's files. */
export const downloads = (year: string): { href: string; label: string }[] =>
  Object.entries(formats).map(([name, format]) => ({
    href: `/samordning/arsuppfoljning/${year}/rapport/${name}`,
    label: format.label,
  }))
