import type { Report } from '#app/domain/follow-up/content.ts'
import { csvOf } from './csv.ts'
import { docxOf } from './docx.ts'
import { htmlOf } from './html.tsx'
import { xlsxOf } from './xlsx.ts'

/**
 * A format: a report in, bytes out. The same report gives the same bytes, in every process and on every machine: nothing
 * of the clock, of chance, of the system's fonts or of anything live goes into them.
 */
export interface Format {
  label: string
  contentType: string
  extension: string
  write: (report: Report) => Promise<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer>
}

/** Every format that a report can be had in. A new one is a file here and a line in this table. */
export const formats = {
  html: { label: 'Webbsida (HTML)', contentType: 'text/html; charset=utf-8', extension: 'html', write: htmlOf },
  csv: { label: 'Tabeller (CSV)', contentType: 'text/csv; charset=utf-8', extension: 'csv', write: csvOf },
  docx: {
    label: 'Word (DOCX)',
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
    write: docxOf,
  },
  xlsx: {
    label: 'Excel (XLSX)',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
    write: xlsxOf,
  },
} as const satisfies Record<string, Format>

export type FormatName = keyof typeof formats

export const isFormatName = (name: string): name is FormatName => Object.hasOwn(formats, name)
