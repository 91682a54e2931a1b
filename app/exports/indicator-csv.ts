import { stringify } from 'csv-stringify/sync'
import type { CitedValue, DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { indicatorUnits } from '#app/domain/indicator/indicator.ts'
import { answers } from '#app/domain/series/answer.ts'
import { breakdowns } from '#app/domain/series/cell.ts'
import { missingReasons } from '#app/domain/series/missing.ts'
import { currentReferences, referenceKinds, type ReferenceValue } from '#app/domain/series/reference-value.ts'
import type { EarlierValue } from '#app/domain/series/revision.ts'
import type { Series } from '#app/domain/series/series.ts'
import { toColumns, type ValueColumns, type ValueType } from '#app/domain/series/value.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import { csvNumber, harmless } from './csv.ts'

/** The types of a value as the file writes them. */
export const valueTypeWords = {
  exact: 'exakt',
  range: 'intervall',
  approximate: 'ungefärligt',
  spread: 'spridning',
  answer: 'svar',
  few: 'färre än 5',
  missing: 'saknas',
} as const satisfies Record<ValueType, string>

interface CsvRow {
  indicator: DescribedIndicator
  series: Series
  row: CitedValue
  stored: ValueColumns
  /** Of a value that no longer holds: when and why it was replaced. */
  replaced?: EarlierValue | undefined
}

/** What is not known is an empty cell. */
const number = (value: number | null): string => (value === null ? '' : csvNumber(value))

/** Between several citations of one value; the three columns of citations are in the same order. */
const between = ' | '

/** The columns of the file, in order: head, and what stands there. */
const columns = {
  Indikator: ({ indicator }) => indicator.name,
  'Indikatorns adress': ({ indicator }) => indicator.slug,
  Serie: ({ series }) => series.label,
  'Seriens adress': ({ series }) => series.slug,
  'Område eller organisation': ({ row }) => row.subjectName,
  'Områdets eller organisationens kod': ({ row }) => row.subject,
  År: ({ row }) => String(row.year),
  'Året framgår av källan': ({ row }) => (row.yearInferred ? 'nej' : 'ja'),
  Uppdelning: ({ row }) => breakdowns[row.breakdown].label,
  Enhet: ({ indicator }) => indicatorUnits[indicator.unit].label,
  Värdetyp: ({ row }) => valueTypeWords[row.value.type],
  Värde: ({ stored }) => number(stored.value),
  Lägst: ({ stored }) => number(stored.low),
  Högst: ({ stored }) => number(stored.high),
  Ord: ({ row, stored }) => (row.value.type === 'answer' ? answers[row.value.answer].label : (stored.words ?? '')),
  'Varför värdet saknas': ({ row }) => (row.value.type === 'missing' ? missingReasons[row.value.reason].label : ''),
  Täljare: ({ row }) => number(row.numerator),
  Nämnare: ({ row }) => number(row.denominator),
  Anmärkning: ({ row }) => row.note ?? '',
  Källa: ({ row }) => row.citations.map(({ source }) => sourceName(source)).join(between),
  'Plats i källan': ({ row }) => row.citations.map(({ locator }) => locator).join(between),
  'Källans ord': ({ row }) => row.citations.map(({ quotedText }) => quotedText).join(between),
  Gäller: ({ replaced }) => (replaced === undefined ? 'ja' : 'nej'),
  Revision: ({ row }) => String(row.revision ?? 1),
  'Ersatt (UTC)': ({ replaced }) => replaced?.replacedAt.toISOString() ?? '',
  'Varför värdet ändrades': ({ replaced }) => replaced?.reason ?? '',
} as const satisfies Record<string, (row: CsvRow) => string>

export type CsvColumn = keyof typeof columns

/** The values that hold, and after them all what revised ones were before: nobody should meet those first. */
function rowsOf(indicator: DescribedIndicator): CsvRow[] {
  const held = indicator.series.flatMap((series) => series.values.map((row) => ({ indicator, series, row })))
  const replaced = held.flatMap(({ series, row }) =>
    (row.earlier ?? []).map((earlier) => {
      const { revision, value, numerator, denominator, note, citations } = earlier
      const before = { ...row, revision, value, numerator, denominator, note, citations }
      return { indicator, series, row: before, replaced: earlier }
    }),
  )
  return [...held, ...replaced].map((one) => ({ ...one, stored: toColumns(one.row.value) }))
}

/** A target or a baseline that holds, as a row of its own: its kind stands as the type of value. */
function referenceRow(indicator: DescribedIndicator, series: Series, reference: ReferenceValue): string[] {
  const cells: Partial<Record<CsvColumn, string>> = {
    Indikator: indicator.name,
    'Indikatorns adress': indicator.slug,
    Serie: series.label,
    'Seriens adress': series.slug,
    År: reference.year === null ? '' : String(reference.year),
    Enhet: indicatorUnits[indicator.unit].label,
    Värdetyp: referenceKinds[reference.kind].label.toLocaleLowerCase('sv'),
    Värde: csvNumber(reference.value),
    Anmärkning: `${reference.decidedBy}: ${reference.reason}`,
    Källa: reference.source === null ? '' : sourceName(reference.source),
    'Plats i källan': reference.locator ?? '',
    Gäller: 'ja',
  }
  return (Object.keys(columns) as CsvColumn[]).map((column) => harmless(cells[column] ?? ''))
}

/**
 * Every value of an indicator, one a row: the values that hold, then the targets and baselines that hold, and last what
 * revised values were before. UTF-8 with a byte order mark, semicolons and decimal commas, as Excel in Swedish reads it;
 * text that a spreadsheet would run as a formula is neutralised.
 */
export function indicatorCsv(indicator: DescribedIndicator): Uint8Array<ArrayBuffer> {
  const written = rowsOf(indicator)
  const write = (row: CsvRow) => Object.values(columns).map((column) => harmless(column(row)))
  const rows = [
    ...written.filter((row) => row.replaced === undefined).map(write),
    ...indicator.series.flatMap((series) =>
      currentReferences(series.references ?? []).map((reference) => referenceRow(indicator, series, reference)),
    ),
    ...written.filter((row) => row.replaced !== undefined).map(write),
  ]
  return new TextEncoder().encode(
    stringify([Object.keys(columns), ...rows], {
      delimiter: ';',
      bom: true,
      record_delimiter: 'windows',
      quoted_match: /[\r\n]/,
    }),
  )
}
