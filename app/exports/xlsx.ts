import type { Report } from '#app/domain/follow-up/edition/content.ts'
import { tablesOf } from '#app/domain/follow-up/document/document.ts'
import writeXlsxFile from 'write-excel-file/node'
import { coreProperties } from './core-properties.ts'
import { legible } from './legible.ts'
import { stillZip } from './still-zip.ts'
import { aboutSheet } from './xlsx/about-sheet.ts'
import { dataSheets } from './xlsx/data-sheets.ts'
import { LongTexts } from './xlsx/long-texts.ts'
import { sheetNames } from './xlsx/sheet-names.ts'
import { asWritten, propertiesFeature, sheetFeature } from './xlsx/sheet.ts'
import { documentTableSheet } from './xlsx/table-sheet.ts'

/**
 * The workbook: a sheet about it, one for each table of the document, and the facts behind it as data, a row for each
 * thing. Numbers and dates are typed; text is text, also where it begins as a formula does.
 */
export async function xlsxOf({ content, sha256 }: Report): Promise<Uint8Array<ArrayBuffer>> {
  const { data: clean, replaced } = legible(content)
  const report: Report = { content: clean, sha256 }
  const long = new LongTexts()
  const tables = tablesOf(clean.document).map((table) => documentTableSheet(table, clean.document, long))
  const data = dataSheets(clean, long)
  const rest = long.sheet()
  const sheets = [...tables, ...data, ...(rest === undefined ? [] : [rest])]
  const names = sheetNames(['Om', ...sheets.map(({ name }) => name)])
  const about = aboutSheet(
    report,
    sheets.map((sheet, index) => ({ name: names[index + 1] ?? '', title: sheet.title })),
    replaced,
  )
  const written = [about, ...sheets].map((sheet, index) => asWritten(sheet, names[index] ?? ''))
  const file = writeXlsxFile(written, {
    fontFamily: 'Calibri',
    fontSize: 11,
    features: [sheetFeature, propertiesFeature(coreProperties(report))],
  })
  return stillZip(await file.toBuffer())
}
