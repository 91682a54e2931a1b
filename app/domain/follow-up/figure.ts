import type { CitedSeries, CitedValue, DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { sourcesOf } from '#app/domain/indicator/described-indicator.ts'
import { missingReasons } from '#app/domain/series/missing.ts'
import {
  breakSentences,
  endSentence,
  headline,
  unmeasuredSentence,
  valuesSentence,
} from '#app/domain/series/sentence.ts'
import { breakYears, bridges, points } from '#app/domain/series/series.ts'
import { formatValue } from '#app/domain/series/value.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import type { Figure, Table } from './document.ts'

interface Placed {
  series: CitedSeries
  row: CitedValue
}

const placed = (indicator: DescribedIndicator): Placed[] =>
  indicator.series.flatMap((series) => series.values.map((row) => ({ series, row })))

/** Whether an indicator has any value to show. */
export const hasValues = (indicator: DescribedIndicator): boolean =>
  placed(indicator).some(({ row }) => row.value.type !== 'missing')

/** Where an indicator's values come from, as a source line. */
export function sourceLine(indicator: DescribedIndicator): string {
  return sourcesOf({ ...indicator, steps: [], remarks: [] })
    .map(sourceName)
    .join('; ')
}

/** The values in words, series by series, with every hole and break named. */
export function describeValues(indicator: DescribedIndicator): string {
  return [
    ...indicator.series.flatMap((series) => {
      const values = valuesSentence(series, indicator.unit)
      return values === undefined ? [] : [`${series.shortLabel}: ${values}`, unmeasuredSentence(series) ?? '']
    }),
    ...breakSentences(indicator.successions),
    ...indicator.series.map((series) => endSentence(series) ?? ''),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** An indicator's chart as data. Lines never leave their series; holes, breaks and ends are named where they are. */
export function indicatorFigure(indicator: DescribedIndicator, id: string): Figure {
  const { unit } = indicator
  return {
    type: 'figure',
    id,
    title: headline(indicator, indicator.shortName),
    subtitle: indicator.chartTitle ?? indicator.name,
    description: describeValues(indicator),
    unit,
    lines: indicator.series
      .filter((series) => points(series).length > 0)
      .map((series) => ({
        id: series.slug,
        label: series.label,
        shortLabel: series.shortLabel,
        points: points(series).map(({ year, value }) => ({
          year,
          value,
          text: formatValue({ type: 'exact', value }, unit),
        })),
        bridges: bridges(series),
      })),
    ranges: placed(indicator).flatMap(({ series, row }) =>
      row.value.type === 'range' || row.value.type === 'spread'
        ? [
            {
              year: row.year,
              low: row.value.low,
              high: row.value.high,
              text: formatValue(row.value, unit),
              label: row.breakdown === 'county-spread' ? 'länen' : series.shortLabel,
            },
          ]
        : [],
    ),
    holes: placed(indicator).flatMap(({ row }) =>
      row.value.type === 'missing' ? [{ year: row.year, text: missingReasons[row.value.reason].label }] : [],
    ),
    breaks: breakYears(indicator.successions).map((year) => ({ year, text: `Ny fråga ${year}` })),
    stops: indicator.series.flatMap((series) =>
      series.ending === 'discontinued' && series.lastYear !== undefined
        ? [{ year: series.lastYear, text: `Sista mätningen ${series.lastYear}` }]
        : [],
    ),
    source: sourceLine(indicator),
  }
}

/** A row of an indicator's table: one subject and breakdown of one series. */
export interface ValueRow {
  key: string
  label: string
  series: CitedSeries
  values: Map<number, CitedValue>
}

/** An indicator's values by row and year, in the order of its series. */
export function valueRows(indicator: DescribedIndicator): { years: number[]; rows: ValueRow[] } {
  const rows = new Map<string, ValueRow>()
  const years = new Set<number>()
  for (const { series, row } of placed(indicator)) {
    const key = `${series.slug}/${row.subject}/${row.breakdown}`
    const known = rows.get(key) ?? { key, label: rowLabel(indicator, series, row), series, values: new Map() }
    known.values.set(row.year, row)
    rows.set(key, known)
    years.add(row.year)
  }
  return { years: [...years].sort((a, b) => a - b), rows: [...rows.values()] }
}

function rowLabel(indicator: DescribedIndicator, series: CitedSeries, row: CitedValue): string {
  if (row.breakdown === 'county-spread') return 'Länen, från lägsta till högsta'
  return indicator.series.length > 1 ? series.label : row.subjectName
}

/** An indicator's values as a table: a row for each series and subject, a column for each year. */
export function indicatorTable(indicator: DescribedIndicator): Table {
  const { years, rows } = valueRows(indicator)
  return {
    type: 'table',
    caption: `${indicator.shortName}, ${indicator.unit === 'percent' ? 'procent' : 'antal'}`,
    columns: [{ label: 'Serie' }, ...years.map((year) => ({ label: String(year), numeric: true }))],
    rows: rows.map((row) => [
      { text: row.label },
      ...years.map((year) => {
        const value = row.values.get(year)?.value
        if (value === undefined) return { text: '' }
        return { text: formatValue(value, indicator.unit), number: value.type === 'exact' ? value.value : undefined }
      }),
    ]),
    source: sourceLine(indicator),
  }
}
