import { fileStem, type Report } from '#app/domain/follow-up/edition/content.ts'
import { csvOf } from './csv.ts'
import { htmlOf } from './html.tsx'
import { jsonOf } from './json.ts'

/**
 * A format: a report in, bytes out. The same report gives the same bytes, in every process and on every machine: nothing
 * of the clock, of chance, of the system's fonts or of anything live goes into them.
 */
export interface Format {
  label: string
  contentType: string
  extension: string
  /** What the file's name ends with before its extension, where another format has the same extension. */
  suffix?: string
  write: (report: Report) => Promise<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer>
}

/**
 * Every format that a report can be had in. A new one is a file here and a line in this table. What large libraries write is
 * fetched when it is first asked for: the server, which has its files written elsewhere, then starts without them.
 */
export const formats = {
  html: { label: 'Webbsida (HTML)', contentType: 'text/html; charset=utf-8', extension: 'html', write: htmlOf },
  pdf: {
    label: 'PDF, tillgänglig (PDF/UA)',
    contentType: 'application/pdf',
    extension: 'pdf',
    write: async (report) => (await import('./pdf.ts')).pdfOf('ua-1')(report),
  },
  'pdf-a': {
    label: 'PDF för arkivet (PDF/A)',
    contentType: 'application/pdf',
    extension: 'pdf',
    suffix: '-arkiv',
    write: async (report) => (await import('./pdf.ts')).pdfOf('a-2a')(report),
  },
  docx: {
    label: 'Word (DOCX)',
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
    write: async (report) => (await import('./docx.ts')).docxOf(report),
  },
  xlsx: {
    label: 'Excel (XLSX)',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
    write: async (report) => (await import('./xlsx.ts')).xlsxOf(report),
  },
  csv: { label: 'Tabeller (CSV)', contentType: 'text/csv; charset=utf-8', extension: 'csv', write: csvOf },
  json: { label: 'Data (JSON)', contentType: 'application/json; charset=utf-8', extension: 'json', write: jsonOf },
} as const satisfies Record<string, Format>

export type FormatName = keyof typeof formats

export const isFormatName = (name: string): name is FormatName => Object.hasOwn(formats, name)

/** A report's file in a format: "arsuppfoljning-2025.pdf", "arsuppfoljning-2025-arkiv.pdf". */
export const fileName = (content: Parameters<typeof fileStem>[0], { suffix = '', extension }: Format): string =>
  `${fileStem(content)}${suffix}.${extension}`
