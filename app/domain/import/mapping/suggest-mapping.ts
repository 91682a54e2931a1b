import type { SeriesLevel } from '#app/domain/series/series.ts'
import type { Table } from '#app/domain/import/table.ts'
import { analyseSheet, type SeenValues, type SheetAnalysis } from './analyse-sheet.ts'
import { findHeader, type HeaderRows } from './find-header.ts'
import { headingSex, headingYear, readYear } from './heading.ts'
import { bodyRows, headingsOf, widthOf } from './headings.ts'
import { mayAnswer, type MappableSeries } from './mappable-series.ts'
import type { RowContext } from './row-reader.ts'
import { columnOf, mostColumns, mostNamed, type MappedColumn, type SheetMapping, type Target } from './sheet-mapping.ts'
import { suggestRoles } from './suggest-roles.ts'
import { seriesFinder, type FindSeries } from './suggest-series.ts'
import { detectForm, type DetectedForm } from './written-form.ts'

/** What a mapping is suggested from. */
export interface SuggestionContext extends RowContext {
  series: readonly MappableSeries[]
}

/**
 * The columns with what they seem to hold, without series yet: what there is to look at.
 *
 * @param header where the head is; undefined to find it
 */
export function suggestShape(
  table: Table,
  context: RowContext,
  header: HeaderRows | undefined = findHeader(table, context.register),
): SheetMapping {
  const headings = headingsOf(table, header, Math.min(widthOf(table), mostColumns))
  const roles = suggestRoles(headings, bodyRows(table, header), context.register)
  const hasYears = roles.includes('year')
  const hasSexes = roles.includes('sex')
  const columns = headings.map((heading, column): MappedColumn => {
    const role = roles[column] ?? 'skip'
    const isValue = role === 'value'
    return {
      column,
      heading: heading.slice(0, 2000),
      role,
      year: isValue && !hasYears ? (headingYear(heading) ?? null) : null,
      breakdown: isValue && !hasSexes ? (headingSex(heading) ?? null) : null,
      targets: [],
    }
  })
  const needsYear = columns.some(({ role, year }) => role === 'value' && year === null) && !hasYears
  return {
    header,
    columns,
    named: [],
    year: needsYear ? yearOver(table, header) : null,
    everyRow: null,
    signs: {},
    blank: null,
    areas: {},
  }
}

/** The one year that the sheet's name or the titles over the head name. */
function yearOver(table: Table, header: HeaderRows): number | null {
  const above = header === null ? [] : table.rows.filter(({ number }) => number < header.from).slice(0, 20)
  const texts = [table.sheet, ...above.flatMap(({ cells }) => cells.flatMap((cell) => cell?.text ?? []))]
  const years = new Set(texts.flatMap((text) => headingYear(text) ?? readYear(text) ?? []))
  const [only] = years
  return years.size === 1 && only !== undefined ? only : null
}

/** Fills in the series that the headings speak of, for the levels that the sheet has rows of. */
export function withSuggestedSeries(
  shape: SheetMapping,
  analysis: SheetAnalysis,
  context: SuggestionContext,
): SheetMapping {
  const find = seriesFinder(context.series)
  const isNamed = columnOf(shape, 'series') !== undefined
  return {
    ...shape,
    columns: shape.columns.map((column) => {
      if (column.role !== 'value' || isNamed) return column
      const seen = analysis.columns.get(column.column)
      return { ...column, targets: targetsFor(column.heading, seen, column.year ?? shape.year ?? undefined, find) }
    }),
    named: !isNamed
      ? []
      : [...analysis.named].slice(0, mostNamed).map(([text, seen]) => ({
          text: text.slice(0, 2000),
          targets: targetsFor(text, seen, shape.year ?? undefined, find),
        })),
  }
}

function targetsFor(
  text: string,
  seen: ReadonlyMap<SeriesLevel, SeenValues> | undefined,
  year: number | undefined,
  find: FindSeries,
): Target[] {
  return [...(seen ?? [])].flatMap(([level, values]) => {
    const series = find(text, level, year)
    return series === undefined ? [] : [{ level, seriesId: series.id, form: detectedFor(values, series, level).form }]
  })
}

/** How a column's values of one level seem to be written, when they go to the series. */
export const detectedFor = (seen: SeenValues, series: MappableSeries, level: SeriesLevel): DetectedForm =>
  detectForm(seen.counts, series.holds, series.indicator.unit, mayAnswer(level))

/** A whole suggestion for a sheet that nobody has mapped before. */
export function* suggestMapping(table: Table, context: SuggestionContext): Generator<undefined, SheetMapping> {
  const shape = suggestShape(table, context)
  const analysis = yield* analyseSheet(table, shape, context)
  return withSuggestedSeries(shape, analysis, context)
}
