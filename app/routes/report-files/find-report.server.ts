import { findEdition } from '#app/db/follow-up/editions.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { Report } from '#app/domain/follow-up/edition/content.ts'
import { editionStates } from '#app/domain/follow-up/edition/edition.ts'
import { compileYear } from '#app/routes/follow-up/compile-year.server.ts'
import { refusingDamage } from '#app/routes/published-follow-ups/load-edition.server.ts'

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
  const content = await compileYear(viewer, String(year), siteUrl, now)
  return { report: { content, sha256: null }, from: 'utkastet som det är just nu' }
}
