import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { ChosenSeries } from '#app/domain/import/statistics/propose.ts'
import { indicatorUnits, type IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import { seriesLevels, type SeriesLevel } from '#app/domain/series/series.ts'
import { compareSwedish } from '#app/domain/swedish.ts'
import { read } from '#app/db/database.server.ts'

/** The series that values about areas may be read into, named so that they can be told apart in a list. */
export async function listSeriesForAreas(viewer: SignedIn): Promise<ChosenSeries[]> {
  if (!can(viewer, 'import.manage')) return []
  const rows = await read().series.findMany({
    where: { level: { not: 'organisation' } },
    select: { id: true, shortLabel: true, level: true, indicator: { select: { shortName: true, unit: true } } },
  })
  return rows
    .map(({ id, shortLabel, level, indicator }) => {
      const unit = indicator.unit as IndicatorUnit
      const about = `${seriesLevels[level as SeriesLevel].label}, ${indicatorUnits[unit].label}`
      const name = shortLabel === indicator.shortName ? shortLabel : `${indicator.shortName}: ${shortLabel}`
      return { id, name: `${name} (${about})`, unit }
    })
    .sort((a, b) => compareSwedish(a.name, b.name))
}

/** What was chosen in the newest imports of statistics that were read in, newest first. */
export async function listEarlierChoices(viewer: SignedIn): Promise<unknown[]> {
  if (!can(viewer, 'import.manage')) return []
  const rows = await read().import.findMany({
    where: { kind: 'statistics', state: 'done' },
    select: { choices: true },
    orderBy: { id: 'desc' },
    take: 20,
  })
  return rows.map(({ choices }) => JSON.parse(choices) as unknown)
}
