import { notFound } from '#app/auth/guard.server.ts'
import { findEdition } from '#app/db/follow-up/editions.server.ts'
import { findFollowUpMaterial } from '#app/db/follow-up/material.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { compileReport } from '#app/domain/follow-up/compile/compile-report.ts'
import type { Report } from '#app/domain/follow-up/edition/content.ts'
import { editionStates } from '#app/domain/follow-up/edition/edition.ts'
import { refusingDamage } from '#app/routes/published-follow-ups/load-edition.server.ts'

/** The year in an address. Throws 404 for anything else. */
export function yearIn(year: string | undefined): number {
  if (year === undefined || !/^\d{4}$/.test(year)) throw notFound()
  return Number(year)
}

/** What files of the year are written from now: the newest edition that stands, or else the draft. Throws 404. */
export async function findReport(
  viewer: SignedIn,
  year: number,
  siteUrl: string,
  now: Date,
): Promise<{ report: Report; from: string }> {
  const edition = await refusingDamage(() => findEdition(viewer, year))
  if (edition !== null && edition.state !== 'sent-back') {
    return { report: edition.report, from: editionStates[edition.state].from }
  }
  const material = await findFollowUpMaterial(viewer, String(year), siteUrl, now)
  if (material === null) throw notFound()
  return { report: { content: compileReport(material), sha256: null }, from: 'utkastet som det är just nu' }
}
