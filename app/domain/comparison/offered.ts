import { hitsIn } from '#app/domain/search/match.ts'
import type { SearchQuery } from '#app/domain/search/query.ts'
import { cleanText } from '#app/domain/search/words.ts'

/** How many indicators can be offered at a time and still be found in a list. */
export const mostOffered = 40

/** What is offered of a long list. */
export interface Offered<Indicator> {
  shown: Indicator[]
  /** How many fit the search, shown or not. */
  fitting: number
  /** Whether the list is so long that there is a search over it. */
  isSearched: boolean
}

/**
 * The indicators to offer: those that are chosen, so that the choice can be changed, and of the rest those that fit the
 * search, as many as there is room for, in the order given. A list that there is room for is offered whole.
 */
export function offeredIndicators<Indicator extends { slug: string; shortName: string }>(
  indicators: readonly Indicator[],
  chosen: ReadonlySet<string>,
  { terms }: SearchQuery,
): Offered<Indicator> {
  const fits = ({ shortName }: Indicator): boolean => {
    const hits = hitsIn(cleanText(shortName), terms)
    return terms.every((term) => hits.some((hit) => hit.term === term))
  }
  const isSearched = indicators.length > mostOffered
  const fitting = new Set(isSearched ? indicators.filter(fits) : indicators)
  const room = new Set(
    [...fitting].filter(({ slug }) => !chosen.has(slug)).slice(0, isSearched ? mostOffered : undefined),
  )
  return {
    shown: indicators.filter((indicator) => room.has(indicator) || chosen.has(indicator.slug)),
    fitting: fitting.size,
    isSearched,
  }
}
