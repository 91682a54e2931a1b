import type { Area } from '#app/domain/area/area.ts'
import { compareAreas, countyOf } from '#app/domain/area/order.ts'
import { breakdowns, cellName, type Breakdown } from '#app/domain/series/cell.ts'
import { areaKindOf, firstYearOf, type RecordedSeries, type RecordedSubject } from './observation-rules.ts'
import type { SeriesLevel } from '#app/domain/series/series.ts'

/** Most cells in one table: what a browser and a form carry without becoming slow. */
export const mostCells = 900

/** What a row of the table is about. */
export type GridSubject = RecordedSubject & {
  /** As in the cell's name: "area:0180", "organisation:polisen". */
  key: string
  name: string
}

/** A column: one year and one breakdown. */
export interface GridColumn {
  year: number
  breakdown: Breakdown
  label: string
}

/** Which part of the series the table shows; it lives in the address. */
export interface GridChoice {
  columns: 'years' | 'breakdowns'
  /** For columns of years: from and to, both shown, and their one breakdown. For breakdowns both are the year. */
  from: number
  to: number
  breakdown: Breakdown
  /** A county's code; undefined for the whole country. */
  county?: string | undefined
}

/** The breakdowns that a level can have. */
export const breakdownsOf = (level: SeriesLevel): Breakdown[] =>
  (Object.keys(breakdowns) as Breakdown[]).filter((one) => one !== 'county-spread' || level === 'country')

/** The area or organisation as a row. */
export const areaSubject = (area: Area): GridSubject => ({
  kind: 'area',
  area,
  key: `area:${area.code}`,
  name: area.name,
})
export const organisationSubject = (one: { slug: string; name: string }): GridSubject => ({
  kind: 'organisation',
  key: `organisation:${one.slug}`,
  name: one.name,
})

/** All that a series of this level can be about, in the order of the tables. */
export function subjectsOf(
  level: SeriesLevel,
  areas: readonly Area[],
  organisations: readonly { slug: string; name: string }[],
): GridSubject[] {
  const kind = areaKindOf[level]
  if (kind === undefined) return organisations.map(organisationSubject)
  return areas
    .filter((area) => area.kind === kind)
    .sort(compareAreas)
    .map(areaSubject)
}

/** Whether an area existed at some time in the years. */
const livedIn = (area: Area, from: number, to: number): boolean =>
  (area.validFrom === null || area.validFrom <= `${to}-12-31`) &&
  (area.validTo === null || area.validTo >= `${from}-01-01`)

/** The rows of the choice: those that existed in its years and lie in its county, and those that have values already. */
export const rowsOf = (
  subjects: readonly GridSubject[],
  choice: GridChoice,
  withValues: ReadonlySet<string>,
): GridSubject[] =>
  subjects.filter((subject) => {
    if (subject.kind === 'organisation') return true
    if (choice.county !== undefined && countyOf(subject.area)?.code !== choice.county) return false
    return withValues.has(subject.key) || livedIn(subject.area, choice.from, choice.to)
  })

/** The columns of the choice. */
export function columnsOf(choice: GridChoice, level: SeriesLevel): GridColumn[] {
  if (choice.columns === 'breakdowns') {
    return breakdownsOf(level).map((breakdown) => ({
      year: choice.to,
      breakdown,
      label: breakdowns[breakdown].label,
    }))
  }
  return Array.from({ length: choice.to - choice.from + 1 }, (_, index) => ({
    year: choice.from + index,
    breakdown: choice.breakdown,
    label: String(choice.from + index),
  }))
}

/** The name of the cell where a row and a column meet. */
export const gridCell = (subject: GridSubject, column: Pick<GridColumn, 'year' | 'breakdown'>): string =>
  cellName(
    subject.kind === 'area' ? { area: subject.area.code } : { organisation: subject.key.slice('organisation:'.length) },
    column.year,
    column.breakdown,
  )

/** The counties that a table of this level can be narrowed to. */
export const countiesFor = (level: SeriesLevel, areas: readonly Area[]): Area[] =>
  level === 'municipality' || level === 'district'
    ? areas.filter((area) => area.kind === 'county').sort(compareAreas)
    : []

const yearOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^(19|20)\d\d$/.test(text) ? Number(text) : undefined

/**
 * The choice that an address makes; an empty county is the whole country. What it leaves out or misspells is chosen for it: the years up to the one after the
 * latest value, where the next is awaited, as many as the rows leave room for.
 */
export function readGridChoice(
  query: Readonly<Record<string, string | undefined>>,
  series: RecordedSeries,
  known: {
    /** How many rows a county has; undefined for the whole country. */
    rowsIn: (county: string | undefined) => number
    latest: number | undefined
    thisYear: number
    counties: readonly Area[]
    /** The code of the county to begin with. */
    ownCounty: string
  },
): GridChoice {
  const last = series.ending !== null && series.lastYear !== null ? series.lastYear : known.thisYear
  const level = breakdownsOf(series.level)
  const breakdown = level.find((one) => one === query['uppdelning']) ?? 'total'
  const county = known.counties.find((one) => one.code === (query['lan'] ?? known.ownCounty))?.code
  const rows = known.rowsIn(county)
  if (query['kolumner'] === 'uppdelning') {
    const year = yearOf(query['ar']) ?? known.latest ?? last
    return { columns: 'breakdowns', from: year, to: year, breakdown: 'total', county }
  }
  const next = known.latest === undefined ? last : Math.min(last, known.latest + 1)
  const to = yearOf(query['till']) ?? next
  const usual = Math.max(1, Math.min(rows > 30 ? 3 : 6, Math.floor(mostCells / Math.max(1, rows))))
  const first = firstYearOf(series) ?? to - usual + 1
  const from = yearOf(query['fran']) ?? Math.min(to, Math.max(first, to - usual + 1))
  return { columns: 'years', from: Math.min(from, to), to: Math.max(from, to), breakdown, county }
}

/** Why so many cells are not shown at once. */
export const whyNotShown = (rows: number, columns: number): string | undefined =>
  rows * columns <= mostCells
    ? undefined
    : `Tabellen skulle få ${rows * columns} celler. Den rymmer ${mostCells}. Välj ett län eller färre år.`
