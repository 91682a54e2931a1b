import { thePublic } from '#app/domain/access/roles.ts'
import { compileData } from '#app/domain/follow-up/compile/compile-data.ts'
import type { Revision } from '#app/domain/follow-up/comparing/changes-since.ts'
import { toldMaterial } from '#app/domain/follow-up/compile/publishable.ts'
import type { Told } from '#app/domain/follow-up/comparing/told-facts.ts'
import { seriesKey, valueKey } from '#app/domain/follow-up/comparing/told-indicator-facts.ts'
import type { DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import type { OrganisationKind } from '#app/domain/organisation/organisation.ts'
import { compareSwedish } from '#app/domain/swedish.ts'
import { read } from '#app/db/database.server.ts'
import { listGoals } from '#app/db/goal/goals.server.ts'
import { findSite } from '#app/db/installation.server.ts'
import { withAnswers } from '#app/db/round/owed-answers.ts'
import { listOwed } from '#app/db/round/owed.server.ts'
import { listHandedIn } from '#app/db/round/reports.server.ts'
import { listPublishedRounds } from '#app/db/round/rounds.server.ts'
import { withEarlierValues } from '#app/db/value/earlier-values.server.ts'

/** What `changesSince` holds an edition against. */
export interface PublicMaterial {
  told: Told
  /** By the key of `valueKey`. */
  revisions: ReadonlyMap<string, Revision>
  /** Keys of the series that were too long to be read whole. */
  readInPart: ReadonlySet<string>
}

/**
 * What the site tells everybody today of what a year's follow-up is about: the same round, with the reports that are
 * accepted and published, and nothing that somebody has written in a follow-up, with when and why values were revised.
 * Null when no round of the year is published.
 */
export async function findPublicMaterial(year: number, now: Date): Promise<PublicMaterial | null> {
  const round = (await listPublishedRounds(thePublic)).find((one) => one.year === year)
  if (round === undefined) return null
  const [site, plan, goals, owed, reports, organisations] = await Promise.all([
    findSite(),
    read().plan.findUniqueOrThrow({
      where: { id: round.planId },
      select: { slug: true, title: true, periodFrom: true, periodTo: true, adoptedOn: true, caseNumber: true },
    }),
    listGoals(thePublic, round.planId),
    listOwed(thePublic, round, now),
    listHandedIn(thePublic, round.id),
    read().organisation.findMany({ select: { slug: true, name: true, shortName: true, kind: true } }),
  ])
  const material = {
    goals,
    owed: withAnswers(owed, reports),
    organisations: organisations
      .map((row) => ({ ...row, kind: row.kind as OrganisationKind }))
      .sort((a, b) => compareSwedish(a.name, b.name)),
    narratives: new Map<string, string>(),
  }
  const data = compileData(toldMaterial(material, 'left-out'))
  const indicators = await Promise.all(
    goals.flatMap((goal) => goal.indicators.map((indicator) => withEarlierValues(thePublic, indicator))),
  )
  return {
    told: { partnership: site?.partnershipName ?? '', plan, data },
    revisions: new Map(indicators.flatMap(revisionsOf)),
    readInPart: new Set(
      indicators.flatMap(({ slug, series }) =>
        series.flatMap((one) => (one.held === undefined ? [] : [seriesKey(slug, one.slug)])),
      ),
    ),
  }
}

/** The latest revision of each value that has been revised. */
const revisionsOf = (indicator: DescribedIndicator): [string, Revision][] =>
  indicator.series.flatMap((series) =>
    series.values.flatMap((value): [string, Revision][] => {
      const last = value.earlier?.at(-1)
      if (last === undefined) return []
      const { replacedAt, reason } = last
      return [[valueKey(indicator.slug, series.slug, value), { at: replacedAt.toISOString(), reason }]]
    }),
  )
