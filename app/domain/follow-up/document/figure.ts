import { compareAreas, countyOf } from '#app/domain/area/order.ts'
import type { CitedSeries, CitedValue, DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { sourcesOf } from '#app/domain/indicator/described-indicator.ts'
import { indicatorUnits } from '#app/domain/indicator/indicator.ts'
import { breakdowns, type Breakdown } from '#app/domain/series/cell.ts'
import { missingReasons } from '#app/domain/series/missing.ts'
import {
  breakSentences,
  endSentence,
  headline,
  unmeasuredSentence,
  valuesSentence,
} from '#app/domain/series/sentence.ts'
import { breakYears, bridges, points, subjects } from '#app/domain/series/series.ts'
import { formatValue, valueInText } from '#app/domain/series/value.ts'
import { formatList } from '#app/domain/swedish.ts'
import { sourceLine } from '#app/domain/source/source-line.ts'
import type { Figure, Table } from './document.ts'
import { guidesOf, referenceLines } from './guides.ts'

interface Placed {
  series: CitedSeries
  row: CitedValue
}

const placed = (indicator: DescribedIndicator): Placed[] =>
  indicator.series.flatMap((series) => series.values.map((row) => ({ series, row })))

/** Whether an indicator has any value to show. */
export const hasValues = (indicator: DescribedIndicator): boolean =>
  placed(indicator).some(({ row }) => row.value.type !== 'missing')

/** The areas that are drawn as lines where a series has more of them than lines can be told apart: the whole, and the county. */
export const drawnAmongMany: readonly string[] = ['00', '01']
const mostLines = 4

/** Whether a series is about several areas, also where the values of one alone are at hand. */
export const isByArea = (series: CitedSeries): boolean =>
  (series.held !== undefined || subjects(series).length > 1) && series.values.every((row) => row.area !== undefined)

/**
 * The indicator's series with one subject each, as lines and sentences need them. A series about several areas becomes
 * one for each area, or where they are many, for the country and the county alone; the others are in the table and in the
 * pictures by area. Values of different areas are never joined.
 */
export function seriesBySubject(indicator: DescribedIndicator): CitedSeries[] {
  return indicator.series.flatMap((series) => {
    if (!isByArea(series)) return [series]
    const all = subjects(series)
    return all
      .filter((subject) => all.length <= mostLines || drawnAmongMany.includes(subject.replace('area:', '')))
      .map((subject) => {
        const values = series.values.filter((row) => row.subject === subject)
        const name = values[0]?.subjectName ?? ''
        // The area alone says which line it is, unless the indicator has several series about it.
        const isAlone = indicator.series.every((one) => one === series || !subjects(one).includes(subject))
        const named = (label: string): string => (isAlone ? name : `${name}, ${label.toLocaleLowerCase('sv')}`)
        return {
          ...series,
          slug: `${series.slug}-${subject.replace('area:', '')}`,
          label: named(series.label),
          shortLabel: named(series.shortLabel),
          values,
        }
      })
  })
}

/** Whether a figure draws anything: values of many areas, and answers, are in its table and not on its lines. */
export const isDrawn = (figure: Figure): boolean => figure.lines.length + figure.ranges.length > 0

/** Where an indicator's values come from. */
const valuesSource = (indicator: DescribedIndicator): string =>
  sourceLine(sourcesOf({ ...indicator, steps: [], remarks: [] }))

/** The values in words, series by series, with every hole and break named. */
export function describeValues(indicator: DescribedIndicator): string {
  return [
    ...seriesBySubject(indicator).flatMap((series) => {
      const values = valuesSentence(series, indicator.unit)
      return values === undefined ? [] : [`${series.shortLabel}: ${values}`, unmeasuredSentence(series) ?? '']
    }),
    ...breakSentences(indicator.successions),
    ...indicator.series.map((series) => endSentence(series, indicator.state === 'discontinued') ?? ''),
    ...referenceLines(indicator).map((line) => `${line}.`),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** An indicator's chart as data. Lines never leave their series; holes, breaks and ends are named where they are. */
export function indicatorFigure(indicator: DescribedIndicator, id: string): Figure {
  const { unit } = indicator
  const drawn = seriesBySubject(indicator)
  // A value of one sex is in the table and the sentences; drawn, it would be taken for the total.
  const rows = drawn.flatMap((series) =>
    series.values.filter((row) => !breakdowns[row.breakdown].isOfSex).map((row) => ({ series, row })),
  )
  return {
    type: 'figure',
    id,
    title: titleOf(indicator, drawn),
    subtitle: indicator.chartTitle ?? indicator.name,
    description: describeValues(indicator),
    unit,
    lines: drawn
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
    ranges: rows.flatMap(({ series, row }) =>
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
    holes: holesOf(rows),
    breaks: breakYears(indicator.successions).map((year) => ({ year, text: `Ny fråga ${year}` })),
    stops: indicator.series.flatMap((series) =>
      series.ending === 'discontinued' && series.lastYear !== undefined
        ? [{ year: series.lastYear, text: `Sista mätningen ${series.lastYear}` }]
        : [],
    ),
    guides: guidesOf(indicator, drawn),
    source: valuesSource(indicator),
  }
}

/** The finding as a title. Of several areas it names each with its latest value, since none of them is the finding. */
function titleOf(indicator: DescribedIndicator, drawn: CitedSeries[]): string {
  if (!indicator.series.some(isByArea)) return headline(indicator, indicator.shortName)
  const latest = drawn.flatMap((series) => {
    const point = points(series).at(-1)
    return point === undefined ? [] : [{ name: series.shortLabel, ...point }]
  })
  if (latest.length === 0) return titleOfOne(indicator) ?? `${indicator.shortName}, område för område`
  const year = Math.max(...latest.map((point) => point.year))
  const told = latest
    .filter((point) => point.year === year)
    .map(({ name, value }) => `${name} ${indicatorUnits[indicator.unit].inText(value)}`)
  return `${formatList(told)} ${year}`
}

/** Of a single area whose values are no numbers: the latest, such as "Stockholm: Ja 2025". */
function titleOfOne(indicator: DescribedIndicator): string | undefined {
  const rows = placed(indicator).filter(({ row }) => row.value.type !== 'missing' && row.breakdown === 'total')
  const latest = rows.toSorted((a, b) => a.row.year - b.row.year).at(-1)?.row
  if (latest === undefined || rows.some(({ row }) => row.subject !== latest.subject)) return undefined
  return `${latest.subjectName}: ${valueInText(latest.value, indicator.unit)} ${latest.year}`
}

/** Each year without a value, once: several areas may lack theirs in the same year for the same reason. */
function holesOf(rows: readonly Placed[]): { year: number; text: string }[] {
  const holes = rows.flatMap(({ row }) =>
    row.value.type === 'missing' ? [{ year: row.year, text: missingReasons[row.value.reason].label }] : [],
  )
  return holes.filter(
    (hole, index) => holes.findIndex((one) => one.year === hole.year && one.text === hole.text) === index,
  )
}

/** A row of an indicator's table: one subject and breakdown of one series. */
export interface ValueRow {
  key: string
  label: string
  /** The county that the row's area lies in, or the series, where the table has several. */
  group: string | undefined
  series: CitedSeries
  subject: string
  breakdown: Breakdown
  values: Map<number, CitedValue>
}

/** An indicator's values by row and year, in the order of its series; areas county by county, in Swedish order. */
export function valueRows(indicator: DescribedIndicator): { years: number[]; rows: ValueRow[] } {
  const rows = new Map<string, ValueRow>()
  const years = new Set<number>()
  for (const { series, row } of placed(indicator)) {
    const key = `${series.slug}/${row.subject}/${row.breakdown}`
    const known = rows.get(key) ?? {
      key,
      label: rowLabel(indicator, series, row),
      group: groupOf(indicator, series, row),
      series,
      subject: row.subject,
      breakdown: row.breakdown,
      values: new Map(),
    }
    known.values.set(row.year, row)
    rows.set(key, known)
    years.add(row.year)
  }
  return { years: [...years].sort((a, b) => a - b), rows: [...rows.values()].sort(compareRows(indicator)) }
}

/** Series by series as they stand; inside a series about several areas, area by area. The sort keeps what it finds equal. */
const compareRows = (indicator: DescribedIndicator) => (a: ValueRow, b: ValueRow) => {
  const order = indicator.series.indexOf(a.series) - indicator.series.indexOf(b.series)
  const [one, other] = [a, b].map((row) => [...row.values.values()][0]?.area)
  const byPlace = order !== 0 || one === undefined || other === undefined ? order : compareAreas(one, other)
  return byPlace !== 0 || a.subject !== b.subject ? byPlace : breakdownOrder(a) - breakdownOrder(b)
}

const breakdownOrder = (row: ValueRow): number => Object.keys(breakdowns).indexOf(row.breakdown)

/** Nothing below the counties needs no heading for each of them. */
function groupOf(indicator: DescribedIndicator, series: CitedSeries, row: CitedValue): string | undefined {
  if (!isByArea(series) && subjects(series).length <= 1) return undefined
  const isFine = series.values.some(({ area }) => area?.kind === 'municipality' || area?.kind === 'district')
  const county = isFine && row.area !== undefined ? countyOf(row.area)?.name : undefined
  const parts = [indicator.series.length > 1 ? series.label : undefined, county].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : parts.join(', ')
}

function rowLabel(indicator: DescribedIndicator, series: CitedSeries, row: CitedValue): string {
  if (row.breakdown === 'county-spread') return 'Länen, från lägsta till högsta'
  const isOne = subjects(series).length <= 1 && !isByArea(series)
  const label = indicator.series.length > 1 && isOne ? series.label : row.subjectName
  const { isOfSex, label: sex } = breakdowns[row.breakdown]
  return isOfSex ? `${label}, ${sex.toLocaleLowerCase('sv')}` : label
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
    note: referenceLines(indicator).length === 0 ? undefined : `${referenceLines(indicator).join('. ')}.`,
    source: valuesSource(indicator),
  }
}
