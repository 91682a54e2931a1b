import { z } from 'zod'

/** One value: an indicator's series, and the cell in it. */
const cellRef = z.object({
  indicator: z.string(),
  series: z.string(),
  /** "area:00", "organisation:polisen" */
  subject: z.string(),
  year: z.number().int(),
  breakdown: z.string(),
})
export type CellRef = z.infer<typeof cellRef>

/** Longest account of where a number comes from that is no value of ours. */
export const longestSource = 500

/** What a number in a text is bound to. Two cells of a difference or a factor may be of different series: that is what is judged. */
export const binding = z.discriminatedUnion('to', [
  z.object({ to: z.literal('value'), cell: cellRef }),
  z.object({ to: z.literal('difference'), from: cellRef, until: cellRef }),
  z.object({ to: z.literal('factor'), from: cellRef, until: cellRef }),
  z.object({ to: z.literal('relative'), from: cellRef, until: cellRef }),
  z.object({ to: z.literal('change'), from: cellRef, until: cellRef }),
  /** Somebody has said that it is no value of ours, and where it comes from. */
  z.object({ to: z.literal('elsewhere'), source: z.string().max(longestSource) }),
])
export type Binding = z.infer<typeof binding>

/** A binding with the words that it was made for, so that it is found again when the text around it has changed. */
export const anchoredBinding = z.object({
  words: z.string(),
  /** Where the words stood when it was last saved. */
  start: z.number().int(),
  binding,
  /** What it was bound to then, in words: when that is another, the number in the text follows. */
  was: z.string().optional(),
})
export const anchoredBindings = z.array(anchoredBinding)
export type AnchoredBinding = z.infer<typeof anchoredBinding>

/** The cells that a binding names, the earlier first; none when it names another source. */
export const cellsOf = (to: Binding): CellRef[] =>
  to.to === 'elsewhere' ? [] : to.to === 'value' ? [to.cell] : [to.from, to.until]
