import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import type { IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import { breakdowns } from './cell.ts'
import {
  breakSentences,
  firstTimeSentence,
  latestChangeSentence,
  sinceStartSentence,
  spreadSentences,
  trendSentence,
  unmeasuredSentence,
  type Told,
} from './sentence.ts'
import type { Series } from './series.ts'
import { sexDifferenceSentence } from './sex-difference.ts'

/** So that a reader is not drowned. */
const mostSentences = 3

/**
 * The sentences worth reading about one series, the most telling first and three at most: the last change, the course
 * (or else the change since the start), the latest spread, and the years without a measurement. After them stands how
 * women and men differ, where that is known.
 */
export function seriesFindings(series: Series, unit: IndicatorUnit, isFirst = false): string[] {
  const sentences = [
    latestChangeSentence(series, unit),
    isFirst ? firstTimeSentence(series, false) : undefined,
    trendSentence(series, unit) ?? sinceStartSentence(series, unit),
    spreadSentences(latestSpread(series), unit)[0],
    unmeasuredSentence(series),
  ]
    .filter((sentence) => sentence !== undefined)
    .slice(0, mostSentences)
  const ofSex = sexDifferenceSentence(series, unit)
  return ofSex === undefined ? sentences : [...sentences, ofSex]
}

/** Only the spread of the latest year that has one. */
function latestSpread(series: Series): Series {
  const spreads = series.values.filter((row) => row.value.type === 'spread' && !breakdowns[row.breakdown].isOfSex)
  const year = Math.max(...spreads.map((row) => row.year))
  return { ...series, values: spreads.filter((row) => row.year === year) }
}

/** What an indicator's figures say: a paragraph for each series, never across two, and one for the breaks. */
export function indicatorFindings(indicator: Told & { state: IndicatorState }): string[] {
  const successors = new Set(indicator.successions.map((succession) => succession.to))
  return [
    ...indicator.series.map((series) => {
      const isFirst = indicator.state === 'new' && !successors.has(series.slug)
      const sentences = seriesFindings(series, indicator.unit, isFirst)
      if (sentences.length === 0) return ''
      return `${indicator.series.length > 1 ? `${series.shortLabel}: ` : ''}${sentences.join(' ')}`
    }),
    breakSentences(indicator.successions).join(' '),
  ].filter((paragraph) => paragraph !== '')
}
