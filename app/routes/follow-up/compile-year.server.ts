import { notFound } from '#app/auth/guard.server.ts'
import { findFollowUpMaterial } from '#app/db/follow-up/material.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { editionPages, followUpAddresses, steeringAddresses } from '#app/domain/follow-up/addresses.ts'
import type { FollowUpPhase } from '#app/domain/follow-up/adoption/phase.ts'
import { compileReport } from '#app/domain/follow-up/compile/compile-report.ts'
import type { ReportContent } from '#app/domain/follow-up/edition/content.ts'
import { formats } from '#app/exports/formats.ts'
import { yearIn } from '#app/routes/year-in.server.ts'

/** The follow-up of the year in the address, compiled now. Throws 404 when there is no such round. */
export async function compileYear(
  viewer: SignedIn,
  year: string | undefined,
  siteUrl: string,
  now: Date,
): Promise<ReportContent> {
  const material = await findFollowUpMaterial(viewer, String(yearIn(year)), siteUrl, now)
  if (material === null) throw notFound()
  return compileReport(material)
}

/** The addresses of a year's files in one of its phases: of the draft as it is now, or of what is frozen. */
export function downloads(year: number, phase: FollowUpPhase): { href: string; label: string }[] {
  const address = fileOf[phase](year)
  return Object.entries(formats).map(([name, { label }]) => ({ href: address(name), label }))
}

const frozenFile = (year: number) => steeringAddresses(year).file

const fileOf: Record<FollowUpPhase, (year: number) => (format: string) => string> = {
  draft: (year) => followUpAddresses(year).draftFile,
  proposed: frozenFile,
  adopted: frozenFile,
  published: (year) => editionPages(year).file,
}
