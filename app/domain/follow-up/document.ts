/**
 * The annual follow-up as a document that knows no format: headings, paragraphs, lists, quotations, tables and figures.
 * Each format is one file in exports/ that turns this into bytes, so that reports and formats never multiply.
 * A document holds copies of all it shows and nothing that points into live data, so that it can be frozen as it is.
 */
import type { MarkName } from './mark.ts'

/** Text with, at most, a mark beside it (a status' shape) and an address it leads to. */
export interface Text {
  text: string
  mark?: MarkName | undefined
  /** An own path or an anchor. */
  href?: string | undefined
}

/** A table's cell. Numbers keep their value, so that formats with typed cells can use it. */
export type Cell = Text & { number?: number | undefined }

export interface Table {
  type: 'table'
  caption: string
  columns: { label: string; numeric?: boolean | undefined }[]
  /** As many cells in each row as there are columns; the first names the row. */
  rows: Cell[][]
  note?: string | undefined
  source?: string | undefined
}

/** A series of points that may be joined. Points with years without a measurement between them are bridged. */
export interface FigureLine {
  id: string
  label: string
  shortLabel: string
  points: { year: number; value: number; text: string }[]
  bridges: { from: number; to: number }[]
}

/** A value that a line is held against: its value in words, what it is a value of, and the line, if it is one. */
export interface FigureGuide {
  id: string
  value: number
  text: string
  label: string
  line: string
  pattern: 'dashed' | 'dotted'
  from: number
  to: number
}

/** A chart as data. What it says is in `title` and `description`, and its numbers in the table that follows it. */
export interface Figure {
  type: 'figure'
  id: string
  title: string
  subtitle: string
  description: string
  unit: 'percent' | 'count'
  lines: FigureLine[]
  ranges: { year: number; low: number; high: number; text: string; label?: string | undefined }[]
  holes: { year: number; text: string }[]
  breaks: { year: number; text: string }[]
  stops: { year: number; text: string }[]
  /** Values that lines are held against, and the years that they are drawn over. */
  guides?: FigureGuide[] | undefined
  source: string
}

export type Block =
  | { type: 'heading'; level: 2 | 3 | 4; id: string; text: string }
  | { type: 'paragraph'; text: string }
  | { type: 'list'; items: Text[] }
  /** The plan's own words. */
  | { type: 'quotation'; text: string; source?: string | undefined }
  | { type: 'notice'; title: string; text: string }
  | Table
  | Figure

/** A whole document. */
export interface FollowUpDocument {
  title: string
  subtitle: string
  /** What stands first: when it was compiled, of what, and its standing. */
  facts: { term: string; text: string }[]
  blocks: Block[]
}

/** The tables of a document, in order. */
export const tablesOf = (document: FollowUpDocument): Table[] =>
  document.blocks.filter((block): block is Table => block.type === 'table')
