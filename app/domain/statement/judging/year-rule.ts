import { formatList } from '#app/domain/swedish.ts'

/** Years that a sentence only compares with: "sedan 2016", "jämfört med 2018", "än 2018". */
const comparedWith = /(?:sedan|jämfört med|i jämförelse med|än|efter|mot)(?:\s+år)?\s+(\d{4})/gi

const inWords = (years: readonly number[]): string => formatList(years.map(String))

/** Why a value of a year may not stand in a sentence that names other years; undefined when it may. */
export function whyNotOfYear(year: number, years: readonly number[], sentence: string): string | undefined {
  if (years.length === 0 || years.includes(year)) return undefined
  const only = new Set([...sentence.matchAll(comparedWith)].map(([, named]) => Number(named)))
  const stated = years.filter((named) => !only.has(named))
  return stated.length === 0 ? undefined : `Meningen nämner ${inWords(stated)}, men värdet är från ${year}.`
}

/**
 * Why a difference between two years may not stand in a sentence that names others: one year named must be one of the
 * two, and of several both must be named.
 */
export function whyNotOfYears(from: number, until: number, years: readonly number[]): string | undefined {
  const isNamed = (year: number): boolean => years.includes(year)
  if (years.length === 0 || (years.length === 1 ? isNamed(from) || isNamed(until) : isNamed(from) && isNamed(until))) {
    return undefined
  }
  return `Meningen nämner ${inWords(years)}, men värdena är från ${from === until ? from : inWords([from, until])}.`
}
