import type { DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { indicatorStates } from '#app/domain/indicator/lifecycle.ts'
import { againstCountry, againstMedian, latestYearWithFive } from '#app/domain/series/computed/standing.ts'
import { indicatorFindings } from '#app/domain/series/findings.ts'
import { endSentence } from '#app/domain/series/sentence.ts'
import type { CitedSeries } from '#app/domain/indicator/described-indicator.ts'
import type { Block } from '#app/domain/follow-up/document/document.ts'
import {
  drawnAmongMany,
  hasValues,
  indicatorFigure,
  indicatorTable,
  isDrawn,
  seriesBySubject,
} from '#app/domain/follow-up/document/figure.ts'

/** An indicator in a goal: its state, what its values say, its picture, its table, and what is said of it besides. */
export function indicatorBlocks(indicator: DescribedIndicator, id: string): Block[] {
  const { label, explanation } = indicatorStates[indicator.state]
  const endings = [
    ...new Set(indicator.series.flatMap((series) => endSentence(series, indicator.state === 'discontinued') ?? [])),
  ]
  return [
    { type: 'heading', level: 4, id, text: indicator.name },
    { type: 'paragraph', text: `${label}. ${endings.length > 0 ? endings.join(' ') : explanation}` },
    ...(hasValues(indicator) ? measured(indicator, id) : unmeasured(indicator)),
    ...indicator.remarks.map((remark): Block => ({ type: 'paragraph', text: remark.text })),
  ]
}

const unmeasured = (indicator: DescribedIndicator): Block[] =>
  indicator.remarks.length > 0 ? [] : [{ type: 'paragraph', text: 'Det finns inga värden i underlaget.' }]

const measured = (indicator: DescribedIndicator, id: string): Block[] => [
  ...[
    ...indicatorFindings({ ...indicator, series: seriesBySubject(indicator) }),
    ...indicator.series.flatMap((series) => countyStanding(series, indicator)),
    ...(indicator.comparabilityNote === null ? [] : [indicator.comparabilityNote]),
  ].map((text): Block => ({ type: 'paragraph', text })),
  ...[indicatorFigure(indicator, `${id}-figur`)].filter(isDrawn),
  indicatorTable(indicator),
]

/** The own county against the country, and against the median of the counties, in the latest year that has them. */
function countyStanding(series: CitedSeries, { unit, series: all }: DescribedIndicator): string[] {
  const codes = new Set(series.values.flatMap(({ area }) => (area?.kind === 'county' ? [area.code] : [])))
  const code = codes.size === 1 ? [...codes][0] : drawnAmongMany.find((one) => codes.has(one))
  if (code === undefined) return []
  const years = [...new Set(series.values.map(({ year }) => year))].sort((a, b) => b - a)
  const country = years
    .map((year) => againstCountry(series, { code, kind: 'county', year }, unit))
    .find((standing) => standing !== undefined)
  const year = latestYearWithFive(series, { kind: 'county' })
  const median =
    year === undefined
      ? undefined
      : againstMedian(series, { kind: 'county', year }, unit)?.figure.find(({ area }) => area.code === code)
  const sentences = [country, median].flatMap((standing) => (standing === undefined ? [] : [standing.sentence]))
  if (sentences.length === 0) return []
  return [`${all.length > 1 ? `${series.shortLabel}: ` : ''}${sentences.join(' ')}`]
}
