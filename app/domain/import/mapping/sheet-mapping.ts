import { z } from 'zod'
import {
  ambiguousSigns,
  signMeanings,
  type AmbiguousSign,
  type SignMeaning,
} from '#app/domain/observation/missing-forms.ts'
import { breakdowns, type Breakdown } from '#app/domain/series/cell.ts'
import { missingReasons, type MissingReason } from '#app/domain/series/missing.ts'
import { seriesLevels, type SeriesLevel } from '#app/domain/series/series.ts'
import { writtenForms, type WrittenForm } from './written-form.ts'

/** What a column of a sheet holds. `most`: how many columns of a sheet may hold it. */
export const columnRoles = {
  skip: { label: 'Läs inte in', most: Infinity },
  value: { label: 'Värden', most: Infinity },
  code: { label: 'Områdets kod', most: 1 },
  area: { label: 'Områdets namn (eller kod och namn)', most: 1 },
  parent: { label: 'Området som radens område ligger i', most: 1 },
  year: { label: 'År', most: 1 },
  sex: { label: 'Kön', most: 1 },
  series: { label: 'Vilken indikator raden gäller', most: 1 },
} as const satisfies Record<string, { label: string; most: number }>

export type ColumnRole = keyof typeof columnRoles

const codes = <Code extends string>(table: Record<Code, unknown>) => Object.keys(table) as [Code, ...Code[]]

/** Which series takes the values of the rows of one level, and how they are written there. */
const target = z.object({
  level: z.enum(codes<SeriesLevel>(seriesLevels)),
  seriesId: z.int().positive(),
  form: z.enum(codes<WrittenForm>(writtenForms)),
})

export type Target = z.infer<typeof target>

/** Most columns of a sheet that are mapped; what stands to the right of them is told, not read. */
export const mostColumns = 150

/** Most names of indicators in a column that says which one each row is about. */
export const mostNamed = 150

const year = z.int().min(1900).max(2100)

const mappedColumn = z.object({
  /** From 0. */
  column: z.int().min(0).max(20_000),
  /** As it was when it was mapped, so that next year's can be compared with it. */
  heading: z.string().max(2000),
  role: z.enum(codes<ColumnRole>(columnRoles)),
  /** Of values: the year, where it is the column's own. */
  year: year.nullable(),
  /** Of values: null where another column says it, or nothing does. */
  breakdown: z.enum(codes<Breakdown>(breakdowns)).nullable(),
  /** Of values; empty where the rows say which series they are about. */
  targets: z.array(target).max(6),
})

export type MappedColumn = z.infer<typeof mappedColumn>

const namedSeries = z.object({ text: z.string().max(2000), targets: z.array(target).max(6) })

/** How one sheet is read: where its head is, and what each column holds. */
export const sheetMapping = z.object({
  /** The rows that head the columns, from 1, both included; null where there are none. */
  header: z.object({ from: z.int().min(1), to: z.int().min(1) }).nullable(),
  columns: z.array(mappedColumn).max(mostColumns),
  /** By what stands in the column that says which indicator a row is about. */
  named: z.array(namedSeries).max(mostNamed),
  /** The year of values whose column and row say none. */
  year: year.nullable(),
  /** The code of the area that all rows are about, where no column says it. */
  everyRow: z.string().max(100).nullable(),
  signs: z.partialRecord(z.enum(codes<AmbiguousSign>(ambiguousSigns)), z.enum(codes<SignMeaning>(signMeanings))),
  /** What an empty cell among the values means; null: nothing is read in. */
  blank: z.enum(codes<MissingReason>(missingReasons)).nullable(),
  /** Areas that somebody has pointed out, by what stands in the file: a code, or empty for rows that are left out. */
  areas: z.record(z.string().max(500), z.string().max(100)),
})

export type SheetMapping = z.infer<typeof sheetMapping>

/** What is chosen for a workbook or a table. Without a mapping its columns are still to be looked at. */
export const tableChoices = z.object({
  sheet: z.string().max(500).nullable().catch(null),
  /** What came was pasted, so that tabs are between its cells. */
  isPasted: z.boolean().catch(false),
  mapping: sheetMapping.nullable().catch(null),
})

export type TableChoices = z.infer<typeof tableChoices>

/** The column with a role that one column may have, from 0. */
export const columnOf = (mapping: Pick<SheetMapping, 'columns'>, role: ColumnRole): number | undefined =>
  mapping.columns.find((one) => one.role === role)?.column

/** Columns that values are read from. */
export const valueColumns = (mapping: Pick<SheetMapping, 'columns'>): MappedColumn[] =>
  mapping.columns.filter(({ role }) => role === 'value')
