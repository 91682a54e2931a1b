import {
  levelsInWords,
  mayAnswer,
  rowsOfLevel,
  seriesName,
  type MappableSeries,
} from '#app/domain/import/mapping/mappable-series.ts'
import { bodyRows } from '#app/domain/import/mapping/headings.ts'
import { widthOf } from '#app/domain/import/mapping/headings.ts'
import { detectedFor } from '#app/domain/import/mapping/suggest-mapping.ts'
import type { SeenValues } from '#app/domain/import/mapping/analyse-sheet.ts'
import { columnOf, mostColumns, type MappedColumn, type Target } from '#app/domain/import/mapping/sheet-mapping.ts'
import {
  columnSlot,
  formField,
  namedSlot,
  seriesField,
  subjectText,
  type Typed,
} from '#app/domain/import/mapping/typed-mapping.ts'
import { cellAsTyped, formsFor, writtenForms } from '#app/domain/import/mapping/written-form.ts'
import { seriesLevels, type SeriesLevel } from '#app/domain/series/series.ts'
import { columnName, type Table, type TableCell } from '#app/domain/import/table.ts'
import { counted, formatList, sentenceCase } from '#app/domain/swedish.ts'
import type { ColumnsModel } from './columns-model.server.ts'

interface Option {
  value: string
  label: string
}

/** Which series takes the rows of a level, and how its values are read. */
export interface TargetView {
  level: SeriesLevel
  label: string
  seriesField: string
  series: string
  formField: string
  form: string
  forms: Option[]
  /** How the first values would be read: "0,62 läses som 62". */
  says: string
  isUnsure: boolean
}

/** A column, or an indicator that rows name, with what is chosen for it. */
export interface SlotView {
  slot: string
  title: string
  samples: string
  role: string
  year: string
  breakdown: string
  targets: TargetView[]
}

/** Everything that the page of columns shows. */
export interface ColumnsView {
  header: { from: string; to: string }
  shown: { from: string; to: string }
  around: { number: number; isHeader: boolean; cells: string[] }[]
  aroundColumns: string[]
  columns: SlotView[]
  named: SlotView[]
  series: Record<string, Option[]>
  levels: string
  /** Levels that the sheet has rows of and no series is about. */
  without: string
  year: string
  everyRow: string
  asks: { year: boolean; breakdown: boolean }
  subjects: string[]
  beyond: number
  earlier: ColumnsModel['earlier']
  /** The columns have been saved once, so that what is unclear of them can be looked at. */
  isSaved: boolean
}

const rowsAround = 3
const columnsAround = 8

/** The page's content, with what was typed where it is shown again. */
export function viewColumns(model: ColumnsModel, typed: Typed): ColumnsView {
  const { table, mapping, analysis, context } = model
  const levels = [...analysis.levels.keys()].sort(
    (a, b) => Object.keys(seriesLevels).indexOf(a) - Object.keys(seriesLevels).indexOf(b),
  )
  const options = Object.fromEntries(levels.map((level) => [level, optionsOf([...context.series.values()], level)]))
  const isNamed = columnOf(mapping, 'series') !== undefined
  const { header } = mapping
  const shown = { from: header === null ? '' : String(header.from), to: header === null ? '' : String(header.to) }
  const view = (slot: string, targets: readonly Target[], seen: ReadonlyMap<SeriesLevel, SeenValues> | undefined) =>
    levels.flatMap((level) => {
      const values = seen?.get(level)
      const target = targets.find((one) => one.level === level)
      const isOffered = target !== undefined || (values !== undefined && (options[level] ?? []).length > 0)
      return isOffered ? [targetView(model, slot, level, target, values)] : []
    })
  return {
    header: { from: typed['headerFrom'] ?? shown.from, to: typed['headerTo'] ?? shown.to },
    shown,
    ...aroundHeader(table, model),
    columns: mapping.columns.map((column) => ({
      slot: columnSlot(column.column),
      title: titleOf(column),
      samples: samplesOf(table, model, column.column),
      role: column.role,
      year: typed[`${columnSlot(column.column)}.year`] ?? String(column.year ?? ''),
      breakdown: column.breakdown ?? '',
      targets:
        column.role === 'value' && !isNamed
          ? view(columnSlot(column.column), column.targets, analysis.columns.get(column.column))
          : [],
    })),
    named: mapping.named.map(({ text, targets }, index) => ({
      slot: namedSlot(index),
      title: text,
      samples: '',
      role: 'value',
      year: '',
      breakdown: '',
      targets: view(namedSlot(index), targets, analysis.named.get(text)),
    })),
    series: options,
    levels: formatList(
      levels.map((level) => `${counted(analysis.levels.get(level) ?? 0, 'rad', 'rader')} för ${levelsInWords[level]}`),
    ),
    without: formatList(
      levels.filter((level) => (options[level] ?? []).length === 0).map((level) => levelsInWords[level]),
    ),
    year: typed['year'] ?? String(mapping.year ?? ''),
    everyRow: typed['everyRow'] ?? (mapping.everyRow === null ? '' : subjectText(mapping.everyRow, context)),
    asks: { year: columnOf(mapping, 'year') === undefined, breakdown: columnOf(mapping, 'sex') === undefined },
    subjects: subjectsOf(model),
    beyond: Math.max(0, widthOf(table) - mostColumns),
    earlier: model.earlier,
    isSaved: model.isSaved,
  }
}

/** What may be written where an area or an organisation is asked for. */
export const subjectsOf = ({ context }: Pick<ColumnsModel, 'context'>): string[] => [
  ...context.register.areas
    .filter(({ kind, validTo }) => kind !== 'unstated' && validTo === null)
    .map(({ code }) => subjectText(code, context)),
  ...context.organisations.map(({ name }) => name),
]

const optionsOf = (series: readonly MappableSeries[], level: SeriesLevel): Option[] =>
  series.filter((one) => one.level === level).map((one) => ({ value: String(one.id), label: seriesName(one) }))

function titleOf({ column, heading }: MappedColumn): string {
  return heading === '' ? `Kolumn ${columnName(column)}` : `Kolumn ${columnName(column)}: ${heading}`
}

function targetView(
  { context }: ColumnsModel,
  slot: string,
  level: SeriesLevel,
  target: Target | undefined,
  seen: SeenValues | undefined,
): TargetView {
  const series = target === undefined ? undefined : context.series.get(target.seriesId)
  const forms = series === undefined ? [] : formsFor(series.holds, series.indicator.unit)
  const offered = forms.filter((form) => writtenForms[form].holds === 'numbers' || mayAnswer(level))
  const detected = series === undefined || seen === undefined ? undefined : detectedFor(seen, series, level)
  const examples = (seen?.examples ?? []).map((cell) => {
    const shown = shownText(cell)
    if (target === undefined || series === undefined) return shown
    const read = cellAsTyped(cell, target.form)
    const isPercent = series.indicator.unit === 'percent' && /^[−\d,]+$/.test(read)
    const told = isPercent ? `${read} %` : read
    return told === shown ? shown : `${shown} läses som ${told}`
  })
  return {
    level,
    label: sentenceCase(rowsOfLevel(level)),
    seriesField: seriesField(slot, level),
    series: target === undefined ? '' : String(target.seriesId),
    formField: formField(slot, level),
    form: target?.form ?? '',
    forms: offered.map((form) => ({
      value: form,
      label: `${writtenForms[form].label}: ${writtenForms[form].explanation}`,
    })),
    says: examples.join(' · '),
    isUnsure: detected !== undefined && (!detected.isSure || detected.form !== target?.form),
  }
}

/** A cell as the pages write it: numbers with a decimal comma, whatever the file has. */
const shownText = (cell: TableCell | undefined): string =>
  cell?.kind === 'number' ? cell.text.replace('.', ',') : (cell?.text ?? '')

function samplesOf(table: Table, { mapping }: ColumnsModel, column: number): string {
  const samples: string[] = []
  for (const row of bodyRows(table, mapping.header).slice(0, 200)) {
    const cell = row.cells[column]
    const text = shownText(cell).trim()
    if (text !== '' && !samples.includes(text)) samples.push(text.length > 40 ? `${text.slice(0, 39)}…` : text)
    if (samples.length === 3) break
  }
  return samples.join(' · ')
}

function aroundHeader(table: Table, { mapping: { header, columns } }: ColumnsModel) {
  const first = Math.max(0, table.rows.findIndex(({ number }) => number >= (header?.from ?? 1)) - rowsAround)
  const last = table.rows.findLastIndex(({ number }) => number <= (header?.to ?? 0)) + rowsAround
  const used = columns.slice(0, columnsAround).map(({ column }) => column)
  return {
    aroundColumns: used.map((column) => columnName(column)),
    around: table.rows.slice(first, last + 1).map((row) => ({
      number: row.number,
      isHeader: header !== null && row.number >= header.from && row.number <= header.to,
      cells: used.map((column) => {
        const text = shownText(row.cells[column])
        return text.length > 60 ? `${text.slice(0, 59)}…` : text
      }),
    })),
  }
}
