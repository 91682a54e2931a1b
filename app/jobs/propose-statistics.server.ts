import { listSeriesForAreas } from '#app/db/import/statistics-series.server.ts'
import { findAreaRegister } from '#app/db/organisation/areas.server.ts'
import { statisticsChoices } from '#app/domain/import/statistics/choices.ts'
import { proposeStatistics as propose } from '#app/domain/import/statistics/propose.ts'
import { readKeptStatistics } from './kept-statistics.server.ts'
import type { Propose } from './proposers.server.ts'

/** What an import of statistics would do, by its kept file and what has been chosen. */
export const proposeStatistics: Propose = async (viewer, imported) => {
  const choices = statisticsChoices.safeParse(imported.choices)
  if (!choices.success) return { why: 'Alla val är inte gjorda än. Välj vad filens dimensioner är.' }
  const dataset = await readKeptStatistics(imported)
  if ('why' in dataset) return dataset
  const [register, series] = await Promise.all([findAreaRegister(viewer), listSeriesForAreas(viewer)])
  return propose(dataset, choices.data, { register, series })
}
