import type { FollowUpDocument } from '#app/domain/follow-up/document.ts'
import { csvOf } from './csv.ts'
import { htmlOf } from './html.tsx'

/** A format: the document in, bytes out. `siteUrl` makes links absolute, without a trailing slash. */
export interface Format {
  label: string
  contentType: string
  extension: string
  write: (document: FollowUpDocument, siteUrl: string) => Promise<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer>
}

/** Every format that a document can be had in. A new one is a file here and a line in this table. */
export const formats = {
  html: { label: 'Webbsida (HTML)', contentType: 'text/html; charset=utf-8', extension: 'html', write: htmlOf },
  csv: { label: 'Tabeller (CSV)', contentType: 'text/csv; charset=utf-8', extension: 'csv', write: csvOf },
} as const satisfies Record<string, Format>

export type FormatName = keyof typeof formats

export const isFormatName = (name: string): name is FormatName => Object.hasOwn(formats, name)
