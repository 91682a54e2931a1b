import { ambiguousSigns, type AmbiguousSign } from '#app/domain/observation/missing-forms.ts'
import { parseCell } from '#app/domain/observation/parse-cell.ts'
import type { Area } from '#app/domain/area/area.ts'
import type { Breakdown } from '#app/domain/series/cell.ts'
import type { ImportProblem, Proposal, ProposedSubject } from '#app/domain/import/proposed.ts'
import { columnName, placeInWords, type Table, type TableCell, type TableRow } from '#app/domain/import/table.ts'
import { collectValues } from './collect-values.ts'
import { noTallies, talliesInWords } from './facts.ts'
import { bodyRows } from './headings.ts'
import { levelOf, type MappableSeries } from './mappable-series.ts'
import { rowReader, type RowContext, type SeenRow } from './row-reader.ts'
import { columnOf, valueColumns, type MappedColumn, type SheetMapping, type Target } from './sheet-mapping.ts'
import { cellAsTyped, writtenForms } from './written-form.ts'

/** What a sheet is read against. */
export interface SheetContext extends RowContext {
  series: ReadonlyMap<number, MappableSeries>
  /** A text file or what was pasted: its places are told without the name of a sheet. */
  isText: boolean
}

/** Where something stands that somebody has to say what it means. */
export interface Place {
  row: number
  column: number
  about: string
  text: string
}

/** An area that was not found, by what stands in the file. */
export interface UnclearArea {
  written: string
  kind: 'unknown' | 'several' | 'disagree' | 'summary'
  why: string
  candidates: readonly Area[]
  rows: number[]
}

/** What a sheet's mapping comes to, with what somebody still has to decide. */
export interface SheetReading extends Proposal {
  signs: Map<AmbiguousSign, Place[]>
  areas: Map<string, UnclearArea>
  blanks: { count: number; places: Place[] }
}

const chunk = 200
const mostPlaces = 5
const mostRows = 20
const mostNotes = 50

/**
 * Reads a sheet by its mapping. What cannot be read is told with its place and never becomes a value; what is left out
 * by choice is counted in the facts. Yields how many rows have been read, so that others get their turn.
 */
export function* readSheet(
  table: Table,
  mapping: SheetMapping,
  context: SheetContext,
): Generator<number, SheetReading> {
  const columns = valueColumns(mapping).filter(({ targets }) => targets.length > 0 || mapping.named.length > 0)
  const targetsByName = new Map(mapping.named.map(({ text, targets }) => [text, targets]))
  const naming = columnOf(mapping, 'series')
  const areaColumn = columnOf(mapping, 'area') ?? columnOf(mapping, 'code') ?? columnOf(mapping, 'parent')
  const tallies = noTallies()
  const problems: ImportProblem[] = []
  const signs: SheetReading['signs'] = new Map()
  const areas: SheetReading['areas'] = new Map()
  const blanks: SheetReading['blanks'] = { count: 0, places: [] }
  const collected = collectValues()
  const readRow = rowReader(table, mapping, context)
  const sheetOf = context.isText ? {} : { sheet: table.sheet }

  const stop = (kind: string, why: string, row: number, column: number | undefined) =>
    problems.push({
      severity: 'stops',
      kind,
      why,
      ...sheetOf,
      row,
      ...(column === undefined ? {} : { column }),
    })

  let read = 0
  for (const row of bodyRows(table, mapping.header)) {
    read += 1
    if (read % chunk === 0) yield read
    const hasValues = columns.some(({ column }) => isFilled(row.cells[column]))
    if (!hasValues && !(mapping.blank !== null && areaColumn !== undefined && isFilled(row.cells[areaColumn]))) {
      readRow.pass(row)
      tallies.withoutValues += 1
      continue
    }
    readSeenRow(row, readRow.read(row), hasValues)
  }
  const { values, duplicates } = collected.finish(sheetOf)
  const notes = problems.filter(({ severity }) => severity === 'note').length
  if (notes > mostNotes) dropNotes(problems)
  return {
    values,
    problems: [...problems, ...duplicates],
    facts: talliesInWords(tallies, table, mapping, context),
    signs,
    areas,
    blanks,
  }

  function readSeenRow(row: TableRow, seen: SeenRow, hasValues: boolean): void {
    if (seen.isCarried) tallies.carried += 1
    if (seen.yearText !== '' && seen.year === undefined) {
      stop('inte ett år', `”${seen.yearText}” är inte ett år.`, row.number, columnOf(mapping, 'year'))
      return
    }
    if (columnOf(mapping, 'sex') !== undefined && seen.sex === undefined) {
      const why = seen.sexText === '' ? 'Raden säger inte vilket kön den gäller.' : `”${seen.sexText}” är inget kön.`
      stop('okänt kön', why, row.number, columnOf(mapping, 'sex'))
      return
    }
    const named = naming === undefined ? undefined : targetsByName.get(seen.named)
    if (naming !== undefined && (named === undefined || named.length === 0)) {
      tallies.unnamed += 1
      return
    }
    let told = false
    for (const column of columns) {
      const cell = row.cells[column.column]
      const year = column.year ?? seen.year ?? mapping.year
      if (year === null) {
        if (isFilled(cell))
          stop('inget år', 'Varken kolumnen eller raden säger vilket år värdet gäller.', row.number, column.column)
        continue
      }
      if (!isFilled(cell) && mapping.blank === null) {
        noteBlank(row, column, seen)
        continue
      }
      const found = seen.subjectIn(year)
      if (found.found === 'none') {
        // Without values it may be a footnote as well as an area.
        if (!told && hasValues) tellArea(row, seen, found)
        told = true
        continue
      }
      if (found.note !== undefined && !told) {
        problems.push({
          severity: 'note',
          kind: 'namn intill koden',
          why: found.note,
          ...sheetOf,
          row: row.number,
          ...(areaColumn === undefined ? {} : { column: areaColumn }),
        })
        told = true
      }
      const { subject } = found
      const target = (named ?? column.targets).find(({ level }) => level === levelOf(subject))
      if (target === undefined) {
        const level = levelOf(subject)
        tallies.otherLevels.set(level, (tallies.otherLevels.get(level) ?? 0) + 1)
        continue
      }
      readValue(row, column, cell, { subject, year, target, breakdown: column.breakdown ?? seen.sex ?? 'total' })
    }
  }

  function noteBlank(row: TableRow, { column }: MappedColumn, seen: SeenRow): void {
    blanks.count += 1
    tallies.blanks += 1
    if (blanks.places.length < mostPlaces) {
      blanks.places.push({ row: row.number, column, about: seen.words.area || seen.words.code, text: '' })
    }
  }

  function tellArea(
    row: TableRow,
    seen: SeenRow,
    found: Extract<ReturnType<SeenRow['subjectIn']>, { found: 'none' }>,
  ): void {
    const known = areas.get(seen.written)
    if (known === undefined) {
      const { kind, why, candidates } = found
      areas.set(seen.written, { written: seen.written, kind, why, candidates, rows: [row.number] })
    } else if (known.rows.length < mostRows) known.rows.push(row.number)
    const chosen = mapping.areas[seen.written]
    if (chosen === '') {
      tallies.leftOut.push(row.number)
      return
    }
    if (found.kind === 'summary') tallies.summaries += 1
    else stop(areaProblems[found.kind], found.why, row.number, areaColumn)
  }

  function readValue(
    row: TableRow,
    { column }: MappedColumn,
    cell: TableCell | undefined,
    {
      subject,
      year,
      target,
      breakdown,
    }: { subject: ProposedSubject; year: number; target: Target; breakdown: Breakdown },
  ): void {
    const series = context.series.get(target.seriesId)
    const place = { ...sheetOf, row: row.number, column }
    if (series === undefined) {
      stop('serien finns inte', 'Serien som kolumnen läses till finns inte längre. Välj en annan.', row.number, column)
      return
    }
    const about = { seriesId: series.id, subject, year, breakdown, locator: placeInWords(place) }
    if (cell === undefined || !isFilled(cell)) {
      if (mapping.blank === null) return
      collected.add({ ...about, value: { type: 'missing', reason: mapping.blank }, quoted: '' }, place)
      return
    }
    if (cell.kind === 'error') {
      stop('felvärde i filen', `Cellen visar felet ${cell.text}.`, row.number, column)
      return
    }
    if (cell.kind === 'date') {
      stop('datum', `Cellen är ett datum, ${cell.text}, och inget värde.`, row.number, column)
      return
    }
    if (cell.isFormula === true) tallies.formulas.push(place)
    const holds = writtenForms[target.form].holds === 'answers' ? 'answers' : 'numbers'
    const { unit } = series.indicator
    const parsed = parseCell(cellAsTyped(cell, target.form), { unit, breakdown, holds, meanings: mapping.signs })
    if (!parsed.ok) {
      if (parsed.sign !== undefined) {
        const places = signs.get(parsed.sign) ?? []
        signs.set(parsed.sign, places)
        if (places.length < mostPlaces) places.push(placeOf(row, column, subject, cell))
      }
      stop(
        parsed.sign === undefined ? 'inte ett värde' : 'tecken som kan betyda flera saker',
        parsed.why,
        row.number,
        column,
      )
      return
    }
    if (
      Object.values(ambiguousSigns).some(({ written }) => (written as readonly string[]).includes(cell.text.trim()))
    ) {
      noteMeant(row, column, subject, cell)
    }
    const { value, numerator, denominator } = parsed
    collected.add({ ...about, value, numerator, denominator, quoted: cell.text.trim().slice(0, 300) }, place)
  }

  function noteMeant(row: TableRow, column: number, subject: ProposedSubject, cell: TableCell): void {
    for (const [sign, { written }] of Object.entries(ambiguousSigns)) {
      if (!(written as readonly string[]).includes(cell.text.trim())) continue
      const places = signs.get(sign as AmbiguousSign) ?? []
      signs.set(sign as AmbiguousSign, places)
      if (places.length < mostPlaces) places.push(placeOf(row, column, subject, cell))
    }
  }
}

const areaProblems = {
  unknown: 'okänt område',
  several: 'området kan vara flera',
  disagree: 'kod och namn säger olika',
  summary: 'sammanfattande rad',
} as const satisfies Record<UnclearArea['kind'], string>

const isFilled = (cell: TableCell | undefined): boolean => (cell?.text.trim() ?? '') !== ''

const placeOf = (row: TableRow, column: number, subject: ProposedSubject, cell: TableCell): Place => ({
  row: row.number,
  column,
  about: subject.kind === 'area' ? subject.area.name : subject.name,
  text: cell.text.trim(),
})

/** Of many notes the first are kept, with how many there were. */
function dropNotes(problems: ImportProblem[]): void {
  const notes = problems.filter(({ severity }) => severity === 'note')
  const kept = new Set(notes.slice(0, mostNotes))
  const rest = notes.length - kept.size
  const others = problems.filter((one) => one.severity === 'stops' || kept.has(one))
  problems.splice(0, problems.length, ...others, {
    severity: 'note',
    kind: 'namn intill koden',
    why: `På ${rest} rader till känns namnet intill koden inte igen. Koden gäller.`,
  })
}

/** "F12": a cell as spreadsheets call it. */
export const cellReference = ({ row, column }: Pick<Place, 'row' | 'column'>): string => `${columnName(column)}${row}`
