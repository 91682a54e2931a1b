import { z } from 'zod'
import { markNames } from './mark.ts'

/**
 * The annual follow-up as a document that knows no format: sections of headings, paragraphs, lists, quotations, tables
 * and figures. Each format is one file in exports/ that turns this into bytes, so that reports and formats never multiply.
 * A document holds copies of all it shows and nothing that points into live data, so that it can be frozen as it is; the
 * shapes are schemas because a frozen one is read back.
 */

const text = z.object({
  text: z.string(),
  mark: z.enum(markNames).optional(),
  /** An own path, an anchor or a whole address. */
  href: z.string().optional(),
})
/** Text with, at most, a mark beside it (a status' shape) and an address it leads to. A newline begins a new line. */
export type Text = z.infer<typeof text>

const cell = text.extend({ number: z.number().optional() })
/** A table's cell. Numbers keep their value, so that formats with typed cells can use it. */
export type Cell = z.infer<typeof cell>

const table = z.object({
  type: z.literal('table'),
  /** "Tabell 3"; written by `numbered`. */
  label: z.string().optional(),
  caption: z.string(),
  columns: z.array(
    z.object({
      label: z.string(),
      numeric: z.boolean().optional(),
      /** How much of the width it needs beside the others, 1 where nothing is said. */
      weight: z.number().optional(),
    }),
  ),
  /** As many cells in each row as there are columns; the first names the row. */
  rows: z.array(z.array(cell)),
  note: z.string().optional(),
  source: z.string().optional(),
})
export type Table = z.infer<typeof table>

/** A series of points that may be joined. Points with years without a measurement between them are bridged. */
const figureLine = z.object({
  id: z.string(),
  label: z.string(),
  shortLabel: z.string(),
  points: z.array(z.object({ year: z.number(), value: z.number(), text: z.string() })),
  bridges: z.array(z.object({ from: z.number(), to: z.number() })),
})
/** A value that a line is held against: its value in words, what it is a value of, and the line, if it is one. */
const figureGuide = z.object({
  id: z.string(),
  value: z.number(),
  text: z.string(),
  label: z.string(),
  line: z.string(),
  pattern: z.enum(['dashed', 'dotted']),
  from: z.number(),
  to: z.number(),
})
const yearText = z.object({ year: z.number(), text: z.string() })

const figure = z.object({
  type: z.literal('figure'),
  /** "Figur 2"; written by `numbered`. */
  label: z.string().optional(),
  id: z.string(),
  title: z.string(),
  subtitle: z.string(),
  /** Everything that the picture shows, in words: its text alternative. */
  description: z.string(),
  unit: z.enum(['percent', 'count']),
  lines: z.array(figureLine),
  ranges: z.array(
    z.object({ year: z.number(), low: z.number(), high: z.number(), text: z.string(), label: z.string().optional() }),
  ),
  holes: z.array(yearText),
  breaks: z.array(yearText),
  stops: z.array(yearText),
  /** Values that lines are held against, and the years that they are drawn over. */
  guides: z.array(figureGuide).optional(),
  source: z.string(),
})
/** A chart as data. What it says is in `title` and `description`, and its numbers in the table that follows it. */
export type Figure = z.infer<typeof figure>

const block = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('heading'),
    level: z.union([z.literal(3), z.literal(4)]),
    id: z.string(),
    text: z.string(),
  }),
  z.object({ type: z.literal('paragraph'), text: z.string() }),
  z.object({ type: z.literal('list'), items: z.array(text) }),
  /** The plan's own words. */
  z.object({ type: z.literal('quotation'), text: z.string(), source: z.string().optional() }),
  z.object({ type: z.literal('notice'), title: z.string(), text: z.string() }),
  table,
  figure,
])
export type Block = z.infer<typeof block>

const section = z.object({
  /** See section.ts. */
  key: z.string(),
  /** Where it is reached inside the document: the part of an address after "#". */
  id: z.string(),
  /** A heading of level 2. Headings inside are of level 3 and 4. */
  title: z.string(),
  blocks: z.array(block),
})
export type DocumentSection = z.infer<typeof section>

export const followUpDocument = z.object({
  title: z.string(),
  subtitle: z.string(),
  /** What stands first: of what it was compiled, and its standing. */
  facts: z.array(z.object({ term: z.string(), text: z.string() })),
  /** What the reader should know before anything else, such as that the content is made up. */
  notices: z.array(z.object({ title: z.string(), text: z.string() })),
  sections: z.array(section),
})
/** A whole document. */
export type FollowUpDocument = z.infer<typeof followUpDocument>

/** All blocks of a document, in order. */
export const blocksOf = (document: FollowUpDocument): Block[] => document.sections.flatMap(({ blocks }) => blocks)

/** The tables of a document, in order. */
export const tablesOf = (document: FollowUpDocument): Table[] =>
  blocksOf(document).filter((one): one is Table => one.type === 'table')

/** The document with "Tabell 1", "Figur 1" … on its tables and figures, in order, so that every format says the same. */
export function numbered(document: FollowUpDocument): FollowUpDocument {
  const count = { table: 0, figure: 0 }
  const words = { table: 'Tabell', figure: 'Figur' } as const
  const label = (one: Block): Block => {
    if (one.type !== 'table' && one.type !== 'figure') return one
    count[one.type] += 1
    return { ...one, label: `${words[one.type]} ${count[one.type]}` }
  }
  return {
    ...document,
    sections: document.sections.map((each) => ({ ...each, blocks: each.blocks.map(label) })),
  }
}
