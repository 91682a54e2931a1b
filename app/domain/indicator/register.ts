import { goalPath, type GoalKind } from '#app/domain/goal/goal.ts'
import { hitsIn } from '#app/domain/search/match.ts'
import type { SearchQuery } from '#app/domain/search/query.ts'
import { cleanText } from '#app/domain/search/words.ts'
import type { IndicatorState } from './lifecycle.ts'

/** An indicator in the register. */
export interface RegisteredIndicator {
  slug: string
  name: string
  shortName: string
  definition: string | null
  statedSource: string | null
  state: IndicatorState
  isDemo: boolean
  goals: { kind: GoalKind; number: number; shortTitle: string }[]
  /** The first and last year with a value; null when it has none. */
  years: { from: number; to: number } | null
  /** Who published the latest value of each of its series. */
  publishers: string[]
}

/** What the register is narrowed to; each choice as it stands in the address, null for all. */
export interface RegisterFilter {
  query: SearchQuery
  state: IndicatorState | null
  goal: string | null
  values: ValuesChoice | null
  publisher: string | null
}

/** Whether there is something to read. */
export const valuesChoices = {
  med: { label: 'Har värden', holds: (indicator: RegisteredIndicator) => indicator.years !== null },
  utan: { label: 'Saknar värden', holds: (indicator: RegisteredIndicator) => indicator.years === null },
} as const satisfies Record<string, { label: string; holds: (indicator: RegisteredIndicator) => boolean }>

export type ValuesChoice = keyof typeof valuesChoices

/** A goal as the register's address names it: "mal-7". */
export const goalChoice = (goal: { kind: GoalKind; number: number }): string =>
  goalPath(goal).slice(1).replace('/', '-')

type Choice = Exclude<keyof RegisterFilter, 'query'>

const holds: {
  [Key in Choice]: (indicator: RegisteredIndicator, chosen: NonNullable<RegisterFilter[Key]>) => boolean
} = {
  state: (indicator, state) => indicator.state === state,
  goal: (indicator, goal) => indicator.goals.some((one) => goalChoice(one) === goal),
  values: (indicator, values) => valuesChoices[values].holds(indicator),
  publisher: (indicator, publisher) => indicator.publishers.includes(publisher),
}

function fits<Key extends Choice>(indicator: RegisteredIndicator, key: Key, chosen: RegisterFilter[Key]): boolean {
  return chosen === null || holds[key](indicator, chosen)
}

/** Every word searched for begins a word of the names, the definition or the stated source. */
function fitsQuery(indicator: RegisteredIndicator, { terms }: SearchQuery): boolean {
  if (terms.length === 0) return true
  const { name, shortName, definition, statedSource } = indicator
  const hits = hitsIn(cleanText([name, shortName, definition, statedSource].filter(Boolean).join(' \n')), terms)
  return terms.every((term) => hits.some((hit) => hit.term === term))
}

/** The indicators that fit every choice and the search, in the order given. */
export const narrow = (indicators: readonly RegisteredIndicator[], filter: RegisterFilter): RegisteredIndicator[] =>
  indicators.filter(
    (indicator) =>
      fitsQuery(indicator, filter.query) &&
      fits(indicator, 'state', filter.state) &&
      fits(indicator, 'goal', filter.goal) &&
      fits(indicator, 'values', filter.values) &&
      fits(indicator, 'publisher', filter.publisher),
  )

/** How many indicators each option of one choice would show, with the other choices as they are. */
export function countOptions<Key extends Choice>(
  indicators: readonly RegisteredIndicator[],
  filter: RegisterFilter,
  key: Key,
  options: readonly NonNullable<RegisterFilter[Key]>[],
): number[] {
  const others = narrow(indicators, { ...filter, [key]: null })
  return options.map((option) => others.filter((indicator) => holds[key](indicator, option)).length)
}
