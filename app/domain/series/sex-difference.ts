import { indicatorUnits, type IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import type { Breakdown } from './cell.ts'
import { onlyOf, type Series } from './series.ts'
import { sizeWords, subjectWords } from './sentence-words.ts'
import { exactNumber } from './value.ts'

/** The values of women and men in one year, of one subject of ONE series. */
export interface SexDifference {
  year: number
  women: number
  men: number
  /** Women's value minus men's, in the indicator's unit; of shares in percentage points. */
  difference: number
}

/**
 * The latest year in which both women and men have an exact value, of the series' only subject; undefined where there is
 * none. Values of two series, areas or years are never set against each other.
 */
export function sexDifference(series: Series): SexDifference | undefined {
  const rows = onlyOf(series)
  const valueOf = (breakdown: Breakdown, year: number): number | undefined => {
    const row = rows.find((one) => one.breakdown === breakdown && one.year === year)
    return row === undefined ? undefined : exactNumber(row.value)
  }
  const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => b - a)
  for (const year of years) {
    const [women, men] = [valueOf('women', year), valueOf('men', year)]
    // Values have at most two decimals; rounding takes away what binary fractions add.
    if (women !== undefined && men !== undefined)
      return { year, women, men, difference: Math.round((women - men) * 100) / 100 }
  }
  return undefined
}

/**
 * "År 2019 var andelen 7 procentenheter högre bland kvinnor (22 procent) än bland män (15 procent)." or, where they are
 * the same, "Ingen könsskillnad kan utläsas 2019: andelen var 22 procent bland både kvinnor och män."
 */
export function sexDifferenceSentence(series: Series, unit: IndicatorUnit): string | undefined {
  const found = sexDifference(series)
  if (found === undefined) return undefined
  const { year, women, men, difference } = found
  const { inText } = indicatorUnits[unit]
  const { it } = subjectWords[unit]
  if (difference === 0) {
    return `Ingen könsskillnad kan utläsas ${year}: ${it} var ${inText(women)} bland både kvinnor och män.`
  }
  const [more, less] =
    difference > 0
      ? [`kvinnor (${inText(women)})`, `män (${inText(men)})`]
      : [`män (${inText(men)})`, `kvinnor (${inText(women)})`]
  return `År ${year} var ${it} ${sizeWords(difference, unit)} högre bland ${more} än bland ${less}.`
}
