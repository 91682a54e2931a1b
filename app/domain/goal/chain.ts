import { actorsInPlan, assignedReporters } from '#app/domain/commitment/actor.ts'
import type { MeasuringIndicator } from '#app/domain/commitment/described-commitment.ts'
import { indicatorStates } from '#app/domain/indicator/lifecycle.ts'
import { formatList, NBSP } from '#app/domain/swedish.ts'
import { unmeasuredSentence, type Gap, type GapKind } from './chain-gap.ts'
import { chainLevels, untiedSentence, type ChainLevelKind } from './chain-level.ts'
import type { DescribedGoal, GoalCommitment } from './described-goal.ts'
import { goalKinds, goalNumberLabel } from './goal.ts'

/** A part of the plan in the chain. `key` is unique in the chain and fit for an address. */
export interface ChainItem {
  key: string
  level: ChainLevelKind
  /** Verbatim. */
  text: string
  /** "Utfall 2"; of the goal, "Delmål 3". */
  name: string
  /** Of commitments: the actors that the plan names. */
  actors: string[]
  /** Of commitments: the address part of its page. */
  slug: string | null
  /** Keys of the items, at any level above, that it is stated to lead to. */
  leadsTo: string[]
  /** Keys of the indicators that are stated to measure it. */
  measuredBy: string[]
  /** Commitments of other goals that take it up. */
  takenUpElsewhere: { slug: string; label: string; goal: string }[]
  gap: Gap | null
}

/** An indicator in the chain; it is listed once, at `place`, however many items it measures. */
export interface ChainIndicator extends MeasuringIndicator {
  key: string
  name: string
  place: 'goal' | 'outcome' | 'commitment'
  gap: Gap | null
}

export interface ChainLevel {
  kind: ChainLevelKind
  items: ChainItem[]
  /** Said instead of items, of the level of commitments when there are none. */
  empty: string | null
  /** How the level is joined to the one before it: item to item, as a whole, or not at all (the first one). */
  join: 'items' | 'whole' | null
  /** Said where both levels have several items and none of them are tied to each other. */
  untied: string | null
}

/** From the promise to the effect, as data. Nothing in it is inferred from wordings. */
export interface GoalChain {
  goal: ChainItem
  /** Whether the goal is the first of the levels; otherwise it is what the whole chain is about. */
  goalIsLevel: boolean
  indicators: ChainIndicator[]
  levels: ChainLevel[]
  /** Those of the goal, of the items in order, and of the indicators. */
  gaps: Gap[]
}

/** The chain of effects of a goal or sub-goal: what is meant to lead to what, what measures it, and what is missing. */
export function chainOf(goal: DescribedGoal): GoalChain {
  const indicators = indicatorsOf(goal)
  const keyOf = new Map(indicators.map((indicator) => [indicator.slug, indicator.key]))
  const keys = (measuring: readonly MeasuringIndicator[]) => measuring.flatMap(({ slug }) => keyOf.get(slug) ?? [])
  const outcomeKey = new Map(goal.outcomes.map((outcome, index) => [outcome.id, itemKey('outcome', index)]))
  const outcomeKeys = (ids: readonly number[]) => ids.flatMap((id) => outcomeKey.get(id) ?? [])
  const actionsOf = (commitment: GoalCommitment) =>
    goal.possibleActions.flatMap((action, index) =>
      action.takenUpBy.some((one) => one.slug === commitment.slug) ? [itemKey('possible-action', index)] : [],
    )
  const own = new Set(goal.commitments.map((commitment) => commitment.slug))
  const effects = (term: 'long' | 'medium') =>
    goal.effects.filter((effect) => effect.term === term).map((effect, index) => item(term, index, effect.text))

  const itself: ChainItem = {
    ...item('goal', 0, goal.title),
    name: goalNumberLabel(goal),
    measuredBy: keys(goal.indicators),
    gap: goal.indicators.some(isLive)
      ? null
      : gapOf('goal-unmeasured', { key: itemKey('goal', 0), name: goalNumberLabel(goal) }, unmeasuredSentence(goal.indicators.length)),
  }
  const goalIsLevel = goal.effects.length + goal.outcomes.length + goal.possibleActions.length === 0
  const all: Record<ChainLevelKind, ChainItem[]> = {
    goal: goalIsLevel ? [itself] : [],
    long: effects('long'),
    medium: effects('medium'),
    outcome: goal.outcomes.map((outcome, index) => {
      const one = { ...item('outcome', index, outcome.text), measuredBy: keys(outcome.indicators) }
      if (outcome.indicators.some(isLive)) return one
      return {
        ...one,
        gap: gapOf('outcome-unmeasured', one, 'ingen indikator som mäts i dag är knuten till utfallet.'),
      }
    }),
    precondition: goal.preconditions.map((one, index) => item('precondition', index, one.text)),
    'possible-action': goal.possibleActions.map((action, index) => {
      const one = {
        ...item('possible-action', index, action.text),
        leadsTo: outcomeKeys(action.outcomeIds),
        takenUpElsewhere: action.takenUpBy
          .filter(({ slug }) => !own.has(slug))
          .map(({ slug, label, goal: other }) => ({ slug, label, goal: goalNumberLabel(other) })),
      }
      if (action.takenUpBy.length > 0) return one
      return { ...one, gap: gapOf('action-not-taken-up', one, 'inget åtagande tar upp åtgärden.') }
    }),
    commitment: goal.commitments.map((commitment, index) => {
      const named = actorsInPlan(commitment.actors)
      const one = {
        ...item('commitment', index, commitment.text),
        actors: named.map((actor) => actor.organisation.shortName),
        slug: commitment.slug,
        leadsTo: [...actionsOf(commitment), ...outcomeKeys(commitment.outcomeIds)],
        measuredBy: keys(commitment.indicators),
      }
      if (named.length > 0) return one
      return { ...one, gap: gapOf('commitment-without-actor', one, actorless(commitment)) }
    }),
  }
  const levels = joined(all, `Planen har inga åtaganden för ${goalKinds[goal.kind].label.toLowerCase()}et.`)
  const parts = [...(goalIsLevel ? [] : [itself]), ...levels.flatMap((level) => level.items), ...indicators]
  return { goal: itself, goalIsLevel, indicators, levels, gaps: parts.flatMap((part) => part.gap ?? []) }
}

const isLive = (indicator: Pick<MeasuringIndicator, 'state'>): boolean => indicatorStates[indicator.state].isLive
const gapOf = (kind: GapKind, { key, name }: { key: string; name: string }, sentence: string): Gap => ({
  kind,
  key,
  name,
  sentence,
})
const itemKey = (level: ChainLevelKind, index: number): string => `${chainLevels[level].slug}-${index + 1}`

const item = (level: ChainLevelKind, index: number, text: string): ChainItem => ({
  key: itemKey(level, index),
  level,
  text,
  name: `${chainLevels[level].name}${NBSP}${index + 1}`,
  actors: [],
  slug: null,
  leadsTo: [],
  measuredBy: [],
  takenUpElsewhere: [],
  gap: null,
})

/** The levels that there are, and always that of the commitments, each with its join to the one before. */
function joined(all: Record<ChainLevelKind, ChainItem[]>, empty: string): ChainLevel[] {
  const kinds = (Object.keys(chainLevels) as ChainLevelKind[]).filter(
    (kind) => all[kind].length > 0 || kind === 'commitment',
  )
  return kinds.map((kind, index) => {
    const upper = kinds[index - 1]
    const items = all[kind]
    const level = { kind, items, empty: items.length === 0 ? empty : null }
    if (upper === undefined) return { ...level, join: null, untied: null }
    if (items.some((one) => one.leadsTo.length > 0)) return { ...level, join: 'items', untied: null }
    const severalEach = items.length > 1 && all[upper].length > 1
    return { ...level, join: 'whole', untied: severalEach ? untiedSentence(upper, kind) : null }
  })
}

/** Each indicator once: the goal's in its order, then those that measure only outcomes, then only commitments. */
function indicatorsOf(goal: DescribedGoal): ChainIndicator[] {
  const met = new Map<string, ChainIndicator>()
  const meet = (place: ChainIndicator['place'], measuring: MeasuringIndicator): void => {
    if (met.has(measuring.slug)) return
    const { slug, shortName, isDemo, state } = measuring
    const key = `indikator-${met.size + 1}`
    const name = `Indikator${NBSP}${met.size + 1}`
    const gap = isLive(measuring)
      ? null
      : state === 'discontinued'
        ? gapOf('indicator-ended', { key, name }, 'mäts inte längre.')
        : gapOf('indicator-without-values', { key, name }, 'har ännu inga värden.')
    met.set(slug, { slug, shortName, isDemo, state, key, name, place, gap })
  }
  for (const indicator of goal.indicators) meet('goal', indicator)
  for (const outcome of goal.outcomes) for (const indicator of outcome.indicators) meet('outcome', indicator)
  for (const one of goal.commitments) for (const indicator of one.indicators) meet('commitment', indicator)
  return [...met.values()]
}

function actorless(commitment: GoalCommitment): string {
  const reporters = assignedReporters(commitment.actors).map((actor) => actor.organisation.shortName)
  const report = reporters.length === 0 ? '' : ` Lägesrapport lämnas av ${formatList(reporters)}.`
  return `ingen aktör är angiven i planen.${report}`
}
