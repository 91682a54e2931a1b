import type { Direction } from '#app/domain/indicator/indicator.ts'
import { drawnAmongMany } from '#app/domain/follow-up/document/figure.ts'
import { change, points, subjects, type Series } from '#app/domain/series/series.ts'
import { onlySubject } from '#app/domain/series/trend.ts'
import type { IndicatorDirections } from './page.ts'

/** What the directions look at of a live indicator. */
export interface MovingIndicator {
  direction: Direction | null
  /** `held` where only a part of a long series was read. */
  series: readonly (Series & { held?: number | undefined })[]
}

/** The county, then the country: the lines that a goal's page draws where there are many. */
const nearestFirst = drawnAmongMany.map((code) => `area:${code}`).toReversed()

/** The change from the measurement before to the last one, of one line. */
interface Step {
  year: number
  difference: number
}

/** The newest change of one subject of ONE series; undefined with fewer than two exact values that are not broken down. */
function newestStep(series: Series, subject: string): Step | undefined {
  const line = onlySubject(series, subject)
  const [before, last] = points(line).slice(-2)
  if (before === undefined || last === undefined) return undefined
  const changed = change(line, before.year, last.year)
  return changed === undefined ? undefined : { year: last.year, difference: changed.difference }
}

/** The only area or organisation that a series is about, where it is neither the county nor the country. */
function onlySubjectOf(series: MovingIndicator['series'][number]): string | undefined {
  const all = subjects(series)
  return all.length === 1 && series.held === undefined ? all[0] : undefined
}

const wayOf = (difference: number, wanted: Direction | null): keyof IndicatorDirections => {
  if (difference === 0) return 'unchanged'
  if (wanted === null) return 'changed'
  return difference > 0 === (wanted === 'up') ? 'better' : 'worse'
}

/**
 * Where an indicator goes now. Looked at are its series that go on, since one that has ended tells nothing of what came
 * after the break: each by itself, of the county, or where no series has two values of it of the country, or else of the
 * single area or organisation that a series is about. Of several series the newest changes count; where they go
 * different ways the indicator has changed, and nobody can say for better or worse.
 */
export function directionOf({ direction, series }: MovingIndicator): keyof IndicatorDirections {
  const goingOn = series.filter(({ ending }) => ending === undefined)
  const byPlace = [...nearestFirst.map((place) => () => place), onlySubjectOf].map((placeOf) =>
    goingOn.flatMap((one) => {
      const subject = placeOf(one)
      return (subject === undefined ? undefined : newestStep(one, subject)) ?? []
    }),
  )
  const steps = byPlace.find((found) => found.length > 0) ?? []
  const newest = Math.max(...steps.map(({ year }) => year))
  const ways = new Set(
    steps.filter(({ year }) => year === newest).map(({ difference }) => wayOf(difference, direction)),
  )
  const [way = 'unknown'] = ways
  return ways.size > 1 ? 'changed' : way
}

/** How many of the live indicators go which way; together they are all of them. */
export function countDirections(live: readonly MovingIndicator[]): IndicatorDirections {
  const counts: IndicatorDirections = { better: 0, worse: 0, unchanged: 0, changed: 0, unknown: 0 }
  for (const indicator of live) counts[directionOf(indicator)] += 1
  return counts
}
