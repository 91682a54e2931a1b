import { areaKinds, type AreaKind } from '#app/domain/area/area.ts'
import { indicatorUnits, type IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import type { Series } from '#app/domain/series/series.ts'
import { formatNumber, sentenceCase } from '#app/domain/swedish.ts'
import { numbersOf, select, type Computed, type PlacedValue } from './computed.ts'
import { medianOverAreas } from './median.ts'
import { shareOfAnswers, sharesByCounty, spreadOfShares, type ShareOfAnswers } from './share-of-answers.ts'
import { spreadOverAreas, type Spread } from './spread.ts'

/** Fewer areas than this say nothing as a picture; the table is enough. */
export const fewestAreas = 5
const kinds: readonly AreaKind[] = ['county', 'municipality', 'district']

/** A number of an area, as a dot. */
export interface AreaDot {
  code: string
  name: string
  value: number
}

/** The areas of one level in one year of ONE series, with what they are seen against. */
export interface AreaPicture {
  year: number
  kind: AreaKind
  dots: readonly AreaDot[]
  spread: Computed<Spread>
  median: Computed<number>
  /** The country's value in the same series and year. */
  country: AreaDot | undefined
}

/** For each level, the latest year in which at least five of its areas have a number. */
export function areaPictures(series: Series<PlacedValue>, unit: IndicatorUnit): AreaPicture[] {
  return kinds.flatMap((kind) => {
    const year = latestYear(series, (year) => numbersOf(select(series, { year, kind })).numbers.length >= fewestAreas)
    if (year === undefined) return []
    const selection = { year, kind }
    const spread = spreadOverAreas(series, selection, unit)
    const median = medianOverAreas(series, selection, unit)
    if (spread === undefined || median === undefined) return []
    const [country] = dotsOf(series, { year, kind: 'country' })
    return [{ ...selection, dots: dotsOf(series, selection), spread, median, country }]
  })
}

const dotsOf = (series: Series<PlacedValue>, selection: { year: number; kind: AreaKind }): AreaDot[] =>
  numbersOf(select(series, selection)).numbers.map(({ area, value }) => ({ code: area.code, name: area.name, value }))

/** The answers of the municipalities in the latest year with at least five, and each county's share where five have one. */
export interface AnswerPicture {
  year: number
  kind: AreaKind
  share: Computed<ShareOfAnswers>
  counties: { dots: readonly AreaDot[]; spread: Computed<Spread> } | undefined
}

export function answerPicture(series: Series<PlacedValue>): AnswerPicture | undefined {
  const kind = 'municipality'
  const answered = (year: number) => shareOfAnswers(series, { year, kind })?.figure.answered ?? 0
  const year = latestYear(series, (one) => answered(one) >= fewestAreas)
  const share = year === undefined ? undefined : shareOfAnswers(series, { year, kind })
  if (year === undefined || share === undefined) return undefined
  const dots = sharesByCounty(series, year).map(({ code, name, share: own }) => ({
    code,
    name,
    value: own.figure.percent,
  }))
  const spread = spreadOfShares(series, year)
  return {
    year,
    kind,
    share,
    counties: dots.length < fewestAreas || spread === undefined ? undefined : { dots, spread },
  }
}

function latestYear(series: Series<PlacedValue>, isEnough: (year: number) => boolean): number | undefined {
  const years = [...new Set(series.values.map((row) => row.year))].sort((a, b) => b - a)
  return years.find(isEnough)
}

/** "Länen från 12 till 57 procent 2023". */
export function areasHeadline({ kind, spread, year }: AreaPicture, unit: IndicatorUnit): string {
  return spreadHeadline(spread.figure, kind, year, indicatorUnits[unit].inText)
}

/** The spread as a chart's title. */
export function spreadHeadline(
  { min, max }: Spread,
  kind: AreaKind,
  year: number,
  inText: (value: number) => string,
): string {
  const those = areaKinds[kind].theMany
  if (min === max) return `${sentenceCase(those)} lika: ${inText(max)} ${year}`
  return `${sentenceCase(those)} från ${formatNumber(min)} till ${inText(max)} ${year}`
}
