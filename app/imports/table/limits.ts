import { largestFile } from '#app/domain/source/file-type.ts'
import { formatNumber } from '#app/domain/swedish.ts'
import type { ZipLimits } from '../zip/limits.ts'

/** How much of a table is read. What is larger is refused whole, with a word on how to divide it. */
export const tableLimits = {
  /** Rows that hold something. */
  rows: 200_000,
  /** Cells that hold something. */
  filled: 1_000_000,
  columns: 2_000,
  /** Cells that are filled and those left of them: what a table takes in memory. */
  places: 4_000_000,
  sheets: 500,
  /** Texts that a workbook keeps once and points to, and their characters together. */
  sharedTexts: 250_000,
  sharedCharacters: 20_000_000,
  /** Characters of one cell: as many as Excel takes, and for a text file a long answer. */
  cellText: 32_767,
  merged: 50_000,
  /** Bytes of a file as it comes. */
  bytes: largestFile,
} as const

/** The limits of a workbook's parts. A million cells take some eighty megabytes of a sheet's own words. */
export const workbookLimits: ZipLimits = {
  mostEntries: 2_000,
  mostOfOne: 120_000_000,
  mostTogether: 400_000_000,
}

/** How far Excel itself goes. */
export const excelLimits = { rows: 1_048_576, columns: 16_384 }

/** Places that are told one by one of each kind; the rest are counted. */
export const mostNotes = 100

/** Why a table is too large, in words. */
export const tooLarge = {
  rows: `Tabellen har fler än ${formatNumber(tableLimits.rows)} rader. Dela upp filen och läs in delarna var för sig.`,
  filled: `Tabellen har fler än ${formatNumber(tableLimits.filled)} ifyllda celler. Dela upp filen och läs in delarna var för sig.`,
  places: 'Tabellen är både lång och mycket bred. Dela upp filen och läs in delarna var för sig.',
  columns: `Tabellen är bredare än ${formatNumber(tableLimits.columns)} kolumner. Ta bort de kolumner som inte behövs, eller dela upp filen.`,
  merged: `Fliken har fler än ${formatNumber(tableLimits.merged)} sammanslagna områden. Ta bort sammanslagningarna och spara filen igen.`,
  sharedTexts: `Arbetsboken har fler än ${formatNumber(tableLimits.sharedTexts)} olika texter. Dela upp filen och läs in delarna var för sig.`,
  cellText: `Cellen har fler än ${formatNumber(tableLimits.cellText)} tecken.`,
  sheets: `Arbetsboken har fler än ${formatNumber(tableLimits.sheets)} flikar. Spara den flik som behövs i en egen fil.`,
  bytes: `Filen är större än ${formatNumber(tableLimits.bytes / 1_000_000)}\u00a0MB. Spara en mindre fil, till exempel bara den flik som värdena kommer ur.`,
} as const
