import type { CitedSeries, DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { sourcesOf } from '#app/domain/indicator/described-indicator.ts'
import { indicatorStates } from '#app/domain/indicator/lifecycle.ts'
import { breakSentences, endSentence } from '#app/domain/series/sentence.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import { formatList, formatPercent } from '#app/domain/swedish.ts'
import type { Block, Text } from '#app/domain/follow-up/document/document.ts'
import { indicatorsIn, type FollowUpMaterial } from './material.ts'

/** What limits the numbers: every break, every indicator that is no longer measured, every year without a measurement. */
export function limits({ goals }: FollowUpMaterial): Block[] {
  const indicators = indicatorsIn(goals)
  if (indicators.length === 0) return []
  const items = indicators.flatMap(limitsOf)
  return [
    { type: 'heading', level: 3, id: 'om-uppfoljningen-begransningar', text: 'Avbrott och luckor i mätningarna' },
    ...(items.length === 0
      ? [{ type: 'paragraph' as const, text: 'Ingen av målens mätserier har brutits, upphört eller saknar mätår.' }]
      : [{ type: 'list' as const, items }]),
    ...responseRates(indicators),
  ]
}

/** Each break, end and hole of an indicator, an item each. */
function limitsOf(indicator: DescribedIndicator): Text[] {
  const isGone = indicator.state === 'discontinued'
  const ends = indicator.series.flatMap((series) => endSentence(series, isGone) ?? [])
  const sentences = [
    ...breakSentences(indicator.successions),
    ...ends,
    ...(isGone && ends.length === 0 ? [indicatorStates.discontinued.explanation] : []),
    ...indicator.series.flatMap((series) => unmeasured(series, indicator.series.length > 1)),
  ]
  return [...new Set(sentences)].map((sentence) => ({
    text: `${indicator.shortName}: ${sentence}`,
    href: `/indikatorer/${indicator.slug}`,
  }))
}

/** "År 2020 gjordes ingen mätning.", also where a series is about several areas. */
function unmeasured(series: CitedSeries, isOneOfSeveral: boolean): string[] {
  const rows = series.values.filter(({ value }) => value.type === 'missing' && value.reason === 'not-measured')
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b)
  if (years.length === 0) return []
  const which = isOneOfSeveral ? ` i serien ”${series.shortLabel}”` : ''
  return [`År ${formatList(years.map(String))} gjordes ingen mätning${which}.`]
}

/** How many answered in the editions that the values come from, where the source says it. */
function responseRates(indicators: readonly DescribedIndicator[]): Block[] {
  const sources = new Map(indicators.flatMap(sourcesOf).map((source) => [source.slug, source]))
  const rows = [...sources.values()].flatMap((source) =>
    source.responseRates.map(({ part, percent }) => [
      { text: sourceName(source), href: source.url ?? undefined },
      { text: part },
      { text: formatPercent(percent), number: percent },
    ]),
  )
  if (rows.length === 0) return []
  return [
    {
      type: 'table',
      caption: 'Svarsfrekvens i källornas egna undersökningar',
      columns: [
        { label: 'Källa', weight: 3 },
        { label: 'Vilka', weight: 2 },
        { label: 'Svarade', numeric: true },
      ],
      rows,
      note: 'Svarsfrekvensen hör till utgåvan och gäller alla värden som hämtats ur den.',
    },
  ]
}
