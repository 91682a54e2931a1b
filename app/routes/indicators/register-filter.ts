import { goalLabel, type GoalKind } from '#app/domain/goal/goal.ts'
import { indicatorStates, type IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import {
  countOptions,
  goalChoice,
  valuesChoices,
  type RegisteredIndicator,
  type RegisterFilter,
  type ValuesChoice,
} from '#app/domain/indicator/register.ts'
import { readQuery } from '#app/domain/search/query.ts'
import { compareSwedish } from '#app/domain/swedish.ts'

const stateCodes = Object.keys(indicatorStates) as IndicatorState[]
const valuesCodes = Object.keys(valuesChoices) as ValuesChoice[]

const among = <Code extends string>(codes: readonly Code[], text: string | null): Code | null =>
  codes.find((code) => code === text) ?? null

/** The goals that indicators in the register measure, by number. */
function goalsOf(all: readonly RegisteredIndicator[]): { kind: GoalKind; number: number; shortTitle: string }[] {
  const goals = new Map(all.flatMap(({ goals }) => goals.map((goal) => [goalChoice(goal), goal] as const)))
  return [...goals.values()].sort((a, b) => a.kind.localeCompare(b.kind) || a.number - b.number)
}

const publishersOf = (all: readonly RegisteredIndicator[]): string[] =>
  [...new Set(all.flatMap(({ publishers }) => publishers))].sort(compareSwedish)

/** The choices in the address; one that the register does not know is left out. */
export function readFilter(address: URLSearchParams, all: readonly RegisteredIndicator[]): RegisterFilter {
  return {
    query: readQuery(address.get('q')),
    state: among(stateCodes, address.get('lage')),
    goal: among(goalsOf(all).map(goalChoice), address.get('mal')),
    values: among(valuesCodes, address.get('varden')),
    publisher: among(publishersOf(all), address.get('utgivare')),
  }
}

/** A choice to make: its name in the address, its options with how many indicators each would show. */
export interface RegisterChoice {
  name: string
  label: string
  all: string
  chosen: string
  options: { value: string; label: string }[]
}

/** Every choice that the register can be narrowed by. */
export function registerChoices(all: readonly RegisteredIndicator[], filter: RegisterFilter): RegisterChoice[] {
  const withCounts = (options: { value: string; label: string }[], counts: readonly number[]) =>
    options.map(({ value, label }, index) => ({ value, label: `${label} (${counts[index] ?? 0})` }))
  const goals = goalsOf(all)
  const publishers = publishersOf(all)
  return [
    {
      name: 'lage',
      label: 'Läge i livscykeln',
      all: 'Alla lägen',
      chosen: filter.state ?? '',
      options: withCounts(
        stateCodes.map((state) => ({ value: state, label: indicatorStates[state].label })),
        countOptions(all, filter, 'state', stateCodes),
      ),
    },
    {
      name: 'mal',
      label: 'Mål',
      all: 'Alla mål',
      chosen: filter.goal ?? '',
      options: withCounts(
        goals.map((goal) => ({ value: goalChoice(goal), label: goalLabel(goal) })),
        countOptions(all, filter, 'goal', goals.map(goalChoice)),
      ),
    },
    {
      name: 'varden',
      label: 'Värden',
      all: 'Med och utan värden',
      chosen: filter.values ?? '',
      options: withCounts(
        valuesCodes.map((values) => ({ value: values, label: valuesChoices[values].label })),
        countOptions(all, filter, 'values', valuesCodes),
      ),
    },
    {
      name: 'utgivare',
      label: 'Utgivare av källan',
      all: 'Alla utgivare',
      chosen: filter.publisher ?? '',
      options: withCounts(
        publishers.map((publisher) => ({ value: publisher, label: publisher })),
        countOptions(all, filter, 'publisher', publishers),
      ),
    },
  ]
}
