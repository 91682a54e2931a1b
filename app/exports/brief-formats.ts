import type { Brief } from '#app/domain/steering/brief-content.ts'
import { briefFileStem } from '#app/domain/steering/brief-freezing.ts'

/** A format of the steering group's brief: a brief in, bytes out. The same brief gives the same bytes everywhere. */
export interface BriefFormat {
  label: string
  contentType: string
  extension: string
  write: (brief: Brief) => Promise<Uint8Array<ArrayBuffer>>
}

/** Every format that a brief is kept in, each of two pages. Its libraries are fetched when it is first asked for. */
export const briefFormats = {
  pdf: {
    label: 'PDF, tillgänglig (PDF/UA)',
    contentType: 'application/pdf',
    extension: 'pdf',
    write: async (brief) => (await import('./brief/pdf.ts')).briefPdf(brief),
  },
  docx: {
    label: 'Word (DOCX)',
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
    write: async (brief) => (await import('./brief/docx.ts')).briefDocx(brief),
  },
} as const satisfies Record<string, BriefFormat>

export type BriefFormatName = keyof typeof briefFormats

export const isBriefFormatName = (name: string): name is BriefFormatName => Object.hasOwn(briefFormats, name)

/** A brief's file in a format: "styrgruppens-underlag-2026-12-10-1.pdf". */
export const briefFileName = (content: Parameters<typeof briefFileStem>[0], { extension }: BriefFormat): string =>
  `${briefFileStem(content)}.${extension}`
