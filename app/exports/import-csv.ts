import { stringify } from 'csv-stringify/sync'
import { harmless } from './csv.ts'

/** A value of an import as its file tells it. */
export interface ImportCsvRow {
  indicator: string
  series: string
  subject: string
  year: number
  breakdown: string
  outcome: string
  before: string
  value: string
  numerator: string
  denominator: string
  quoted: string
  place: string
  why: string
}

const columns = {
  indicator: 'Indikator',
  series: 'Serie',
  subject: 'Gäller',
  year: 'År',
  breakdown: 'Uppdelning',
  outcome: 'Vad händer',
  before: 'Före',
  value: 'Värde',
  numerator: 'Täljare',
  denominator: 'Nämnare',
  quoted: 'Står i underlaget',
  place: 'Plats i underlaget',
  why: 'Varför',
} as const satisfies Record<keyof ImportCsvRow, string>

const options = { delimiter: ';', record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const

/** The first line, with a byte order mark: as Excel in Swedish reads it. */
export const importCsvHead = (): string => stringify([Object.values(columns)], { ...options, bom: true })

/** Some lines; text that a spreadsheet would run as a formula is neutralised. */
export const importCsvLines = (rows: readonly ImportCsvRow[]): string =>
  stringify(
    rows.map((row) => (Object.keys(columns) as (keyof ImportCsvRow)[]).map((key) => harmless(String(row[key])))),
    options,
  )
