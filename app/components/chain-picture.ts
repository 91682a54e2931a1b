import { chainLevels } from '#app/domain/goal/chain-level.ts'
import { gapKinds } from '#app/domain/goal/chain-gap.ts'
import type { ChainIndicator, ChainItem, ChainLevel, GoalChain } from '#app/domain/goal/chain.ts'
import { indicatorStates } from '#app/domain/indicator/lifecycle.ts'
import { formatList } from '#app/domain/swedish.ts'
import type { ChainMark, ChainMarks, ChainPart, ChainReference } from '#app/ui/chart/chain-block.ts'
import type { ChainPicture } from '#app/ui/chart/chain-picture.ts'

/** The heading over a level: "Utfall", "Åtaganden"; over a level of one, its name. */
export const levelTitle = (chain: GoalChain, level: ChainLevel): string =>
  level.kind === 'goal' ? chain.goal.name : chainLevels[level.kind][level.items.length === 1 ? 'name' : 'many']

/** The indicators listed at a level: those of the goal at the goal, others at what they measure. */
export const indicatorsAt = (chain: GoalChain, place: string): ChainIndicator[] =>
  chain.indicators.filter((indicator) => indicator.place === place)

/** "Indikator 5: ny, påhittad för exemplet". */
export const indicatorNote = ({ name, state, isDemo }: ChainIndicator): string =>
  `${name}: ${indicatorStates[state].label.toLowerCase()}${isDemo ? ', påhittad för exemplet' : ''}`

/** The chain as the kit draws it. */
export function chainPicture(chain: GoalChain): ChainPicture {
  const keys = new Set(chain.levels.flatMap((level) => level.items.map((item) => item.key)))
  return {
    head: chain.goalIsLevel
      ? undefined
      : { part: { ...part(chain, chain.goal, true), references: [] }, measured: measured(chain, 'goal') },
    levels: chain.levels.map((level) => ({
      key: level.kind,
      title: levelTitle(chain, level),
      parts: level.items.map((item) => part(chain, item, level.items.length > 1)),
      empty: level.empty ?? undefined,
      join: level.join,
      untied: level.untied ?? undefined,
      measured: measured(chain, level.kind),
    })),
    links: chain.levels.flatMap((level) =>
      level.items.flatMap((item) => item.leadsTo.filter((to) => keys.has(to)).map((to) => ({ from: item.key, to }))),
    ),
  }
}

function part(chain: GoalChain, item: ChainItem, isNamed: boolean): ChainPart {
  const elsewhere = [...new Set(item.takenUpElsewhere.map((one) => one.goal))]
  const note = [...item.actors, ...(elsewhere.length === 0 ? [] : [`Tas upp under ${formatList(elsewhere)}`])]
  return {
    key: item.key,
    name: isNamed ? item.name : undefined,
    text: item.text,
    note: note.length === 0 ? undefined : note.join(', '),
    gap: item.gap === null ? undefined : gapKinds[item.gap.kind].mark,
    references:
      item.level === 'goal' ? [] : chain.indicators.filter(({ key }) => item.measuredBy.includes(key)).map(reference),
  }
}

function reference(indicator: ChainIndicator): ChainReference {
  const { shape, tone } = indicatorStates[indicator.state]
  return { key: indicator.key, text: indicator.name, shape, tone }
}

function measured(chain: GoalChain, place: string): ChainMarks | undefined {
  const indicators = indicatorsAt(chain, place)
  if (indicators.length === 0) return undefined
  const marks = indicators.map((indicator): ChainMark => ({
    ...reference(indicator),
    name: indicator.name,
    text: indicator.shortName,
    note: indicatorNote(indicator),
  }))
  return { title: measuredTitle(chain, place), marks }
}

/** The heading over the indicators that are listed at a place. */
export function measuredTitle(chain: GoalChain, place: string): string {
  if (place === 'goal') return `Mäter ${chain.goal.name}`
  return place === 'outcome' ? 'Mäter utfall' : 'Mäter åtaganden'
}
