import { notFound } from '#app/auth/guard.server.ts'
import { findFollowUpMaterial } from '#app/db/follow-up/material.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { followUpAddresses } from '#app/domain/follow-up/addresses.ts'
import { compileReport } from '#app/domain/follow-up/compile/compile-report.ts'
import type { ReportContent } from '#app/domain/follow-up/edition/content.ts'
import { formats } from '#app/exports/formats.ts'

/** The follow-up of the year in the address, compiled now. Throws 404 when there is no such round. */
export async function compileYear(
  viewer: SignedIn,
  year: string | undefined,
  siteUrl: string,
  now: Date,
): Promise<ReportContent> {
  if (year === undefined || !/^\d{4}$/.test(year)) throw notFound()
  const material = await findFollowUpMaterial(viewer, year, siteUrl, now)
  if (material === null) throw notFound()
  return compileReport(material)
}

/** The addresses of a year's files. */
export const downloads = (year: string): { href: string; label: string }[] =>
  Object.entries(formats).map(([name, format]) => ({
    href: followUpAddresses(year).draftFile(name),
    label: format.label,
  }))
