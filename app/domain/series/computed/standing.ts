import { areaKinds, countedAreas, type Area } from '#app/domain/area/area.ts'
import { indicatorUnits, type IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import type { Series } from '#app/domain/series/series.ts'
import { compareSwedish, formatList, sentenceCase } from '#app/domain/swedish.ts'
import { fewestAreas } from './area-picture.ts'
import { numbersOf, select, type Computed, type PlacedValue, type Selection } from './computed.ts'
import { medianOverAreas } from './median.ts'

/** Where a value lies seen from what it is set against. */
const positions = {
  below: { words: 'ligger under' },
  at: { words: 'ligger på samma nivå som' },
  above: { words: 'ligger över' },
} as const satisfies Record<string, { words: string }>

/** One area's value set against the country's, or the median of the areas, in one year of ONE series. */
export interface Standing {
  area: Area
  value: number
  against: number
  position: keyof typeof positions
  /** "Nacka (35 procent) ligger under medianen för länets kommuner 2023 (40 procent)." */
  sentence: string
}

const isSame = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9
const positionOf = (value: number, against: number): Standing['position'] =>
  isSame(value, against) ? 'at' : value < against ? 'below' : 'above'

function standingOf(
  { area, value }: { area: Area; value: number },
  against: { value: number; name: string },
  year: number,
  unit: IndicatorUnit,
): Standing {
  const { inText } = indicatorUnits[unit]
  const position = positionOf(value, against.value)
  const { words } = positions[position]
  return {
    area,
    value,
    against: against.value,
    position,
    sentence: `${area.name} (${inText(value)}) ${words} ${against.name} ${year} (${inText(against.value)}).`,
  }
}

/** "länen", "länets kommuner", "kommunens stadsdelar": the areas that the median is of. */
function whose({ kind, within }: Selection): string {
  const { many, theMany } = areaKinds[kind]
  if (within === undefined || within === '00') return theMany
  return `${/^\d\d$/.test(within) ? 'länets' : 'kommunens'} ${many}`
}

/**
 * Every selected area with a number against the median of them all, by name; undefined where fewer than five have one.
 * Broken-down values and values of other series, years and levels are never among them.
 */
export function againstMedian(
  series: Series<PlacedValue>,
  selection: Selection,
  unit: IndicatorUnit,
): Computed<readonly Standing[]> | undefined {
  const median = medianOverAreas(series, selection, unit)
  const { numbers } = numbersOf(select(series, selection))
  if (median === undefined || numbers.length < fewestAreas) return undefined
  // What is said is compared: to two decimals, as numbers are written.
  const against = { value: Math.round(median.figure * 100) / 100, name: `medianen för ${whose(selection)}` }
  return {
    ...median,
    figure: numbers
      .map((one) => standingOf(one, against, selection.year, unit))
      .sort((a, b) => compareSwedish(a.area.name, b.area.name)),
  }
}

/**
 * The standings as one sentence for each side of the median, highest first: "Tre kommuner ligger över medianen för länets
 * kommuner 2023 (40 procent): Nacka (62 procent), Täby (55 procent) och Solna (41 procent)."
 */
export function standingSentences(standings: readonly Standing[], selection: Selection, unit: IndicatorUnit): string[] {
  const { inText } = indicatorUnits[unit]
  return (['above', 'at', 'below'] as const).flatMap((position) => {
    const those = standings.filter((one) => one.position === position).sort((a, b) => b.value - a.value)
    const [first] = those
    if (first === undefined) return []
    const count = sentenceCase(countedAreas(those.length, selection.kind))
    const named = formatList(those.map(({ area, value }) => `${area.name} (${inText(value)})`))
    return `${count} ${positions[position].words} medianen för ${whose(selection)} ${selection.year} (${inText(first.against)}): ${named}.`
  })
}

/** One area against the whole country in the same year of the series; undefined where either has no number. */
export function againstCountry(
  series: Series<PlacedValue>,
  about: { code: string; kind: Area['kind']; year: number },
  unit: IndicatorUnit,
): Standing | undefined {
  const { year, kind, code } = about
  const own = numbersOf(select(series, { year, kind })).numbers.find(({ area }) => area.code === code)
  const [country] = numbersOf(select(series, { year, kind: 'country' })).numbers
  if (own === undefined || country === undefined || kind === 'country') return undefined
  return standingOf(own, { value: country.value, name: 'riket' }, year, unit)
}

/** The latest year in which at least five areas of the level have a number. */
export function latestYearWithFive(
  series: Series<PlacedValue>,
  selection: Omit<Selection, 'year'>,
): number | undefined {
  const years = [...new Set(series.values.map((row) => row.year))].sort((a, b) => b - a)
  return years.find((year) => numbersOf(select(series, { ...selection, year })).numbers.length >= fewestAreas)
}
