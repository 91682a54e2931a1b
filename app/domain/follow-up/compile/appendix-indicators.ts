import type { DescribedGoal } from '#app/domain/goal/described-goal.ts'
import { goalNumberLabel } from '#app/domain/goal/goal.ts'
import { collections } from '#app/domain/indicator/collection.ts'
import type { DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { sourcesOf } from '#app/domain/indicator/described-indicator.ts'
import { frequencies } from '#app/domain/indicator/frequency.ts'
import { indicatorStates } from '#app/domain/indicator/lifecycle.ts'
import { breakdowns } from '#app/domain/series/cell.ts'
import { seriesLevels } from '#app/domain/series/series.ts'
import { sourceLine } from '#app/domain/source/source-line.ts'
import { formatList, sentenceCase } from '#app/domain/swedish.ts'
import { inLines } from './compile-answers.ts'
import type { Block, Cell } from '#app/domain/follow-up/document/document.ts'
import { withoutEmptyColumns } from '#app/domain/follow-up/document/empty-columns.ts'
import { indicatorsIn } from './material.ts'

/** Every indicator once: what it measures, where from, at which level, how often, whose it is and how it stands. */
export function indicatorTableOf(goals: readonly DescribedGoal[]): Block[] {
  const indicators = indicatorsIn(goals)
  if (indicators.length === 0) return []
  return [
    withoutEmptyColumns({
      type: 'table',
      caption: 'Målens indikatorer: definition och källa',
      columns: [
        { label: 'Indikator', weight: 1.8 },
        { label: 'Definition', weight: 2.6 },
        { label: 'Källa', weight: 2 },
        { label: 'Nivå', weight: 1 },
        { label: 'Kön', weight: 0.8 },
        { label: 'Hur ofta', weight: 1 },
        { label: 'Ägare', weight: 1.2 },
        { label: 'Läge', weight: 1.2 },
      ],
      rows: indicators.map((indicator) => rowOf(indicator, goals)),
    }),
  ]
}

function rowOf(indicator: DescribedIndicator, goals: readonly DescribedGoal[]): Cell[] {
  const { facts, definition, state } = indicator
  const own = goals.filter((goal) => goal.indicators.some(({ slug }) => slug === indicator.slug))
  const { label, shape } = indicatorStates[state]
  return [
    {
      text: `${indicator.name} (${formatList(own.map(goalNumberLabel))})`,
      href: `/indikatorer/${indicator.slug}`,
    },
    { text: inLines([definition ?? '', ...populations(indicator)]) },
    { text: sourceLine(sourcesOf({ ...indicator, steps: [], remarks: [] })) || (indicator.statedSource ?? '') },
    { text: levels(indicator) },
    { text: bySex(indicator) },
    { text: facts?.frequency == null ? '' : frequencies[facts.frequency].label },
    { text: facts?.owner ?? '' },
    { text: label, mark: shape },
  ]
}

/** Whom each series is about, once each. */
const populations = ({ series }: DescribedIndicator): string[] => {
  const stated = [...new Set(series.flatMap(({ population }) => population ?? []))]
  return stated.length === 0 ? [] : [`Gäller: ${stated.join('; ')}`]
}

function levels({ facts, series }: DescribedIndicator): string {
  const stated = facts?.levels ?? []
  const all = stated.length > 0 ? stated : series.map(({ level }) => level)
  return sentenceCase(formatList([...new Set(all)].map((level) => seriesLevels[level].label)))
}

/** Whether women and men are told apart: as it is stated, or as the values are. */
function bySex({ facts, series }: DescribedIndicator): string {
  const isTold = series.some(({ values }) => values.some(({ breakdown }) => breakdowns[breakdown].isOfSex))
  if (isTold || facts?.breakdowns.includes('sex') === true) return 'Uppdelat'
  return (facts?.breakdowns.length ?? 0) > 0 ? 'Inte uppdelat' : ''
}

/** How each indicator is collected and computed, of those where it is stated. */
export function methodTable(indicators: readonly DescribedIndicator[]): Block[] {
  const rows = indicators.flatMap(({ shortName, facts }): Cell[][] => {
    const collection = facts?.collection == null ? '' : collections[facts.collection].label
    const method = facts?.method ?? ''
    return collection === '' && method === '' ? [] : [[{ text: shortName }, { text: collection }, { text: method }]]
  })
  if (rows.length === 0) return []
  return [
    withoutEmptyColumns({
      type: 'table',
      caption: 'Hur indikatorerna samlas in',
      columns: [
        { label: 'Indikator', weight: 1.4 },
        { label: 'Samlas in genom', weight: 1.2 },
        { label: 'Metod', weight: 2.4 },
      ],
      rows,
    }),
  ]
}
