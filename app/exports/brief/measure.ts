import { NBSP } from '#app/domain/swedish.ts'
import { wrapText } from '#app/ui/chart/layout.ts'

/** The paper, A4, and what stands around the text, in points. The foot stands inside the lower margin. */
export const paper = { width: 595.28, height: 841.89, side: 42, top: 32, bottom: 60 } as const
/** The width of the text. */
export const textRoom = 511
/**
 * How high the text may be. A fortieth of the page is kept empty, for readers whose typefaces are wider than those that
 * are reckoned with.
 */
export const pageRoom = Math.floor((paper.height - paper.top - paper.bottom) * 0.975)

/** The smallest type, and the height of each of its lines. */
export const type = { size: 9.5, line: 12 } as const
/** What a cell keeps empty at its right side, and above and below its text together. */
export const cell = { side: 7, height: 5.5 } as const
/** The heights of the parts of a section. */
export const heights = { heading: 32, more: 15, vertical: 98 } as const

/** A little less than there is, because typefaces differ. */
const cautious = 0.96

/** How many lines a text takes in a column. */
export const linesOf = (text: string, width: number, isBold = false): number =>
  Math.max(1, wrapText(text, width * cautious, type.size, isBold).length)

/** Text on one line: what ended lines are spaces. */
const flat = (text: string): string => text.replaceAll(/[ \t\r\n\f\v\u0085\u2028\u2029]+/g, ' ').trim()

/** Longer texts than this are cut before they are measured; no place has room for more. */
const longest = 600

/** A text that takes no more than so many lines in a column: its first words and … where it is longer. */
export function clipped(text: string, width: number, most: number, isBold = false): string {
  const whole = flat(text)
  const begun = Array.from(whole).slice(0, longest).join('')
  const fits = (one: string): boolean => linesOf(one, width, isBold) <= most
  if (begun === whole && fits(whole)) return whole
  const words = begun.split(' ')
  for (let count = words.length - 1; count > 0; count -= 1) {
    const shorter = `${words
      .slice(0, count)
      .join(' ')
      .replace(/[,;:.–-]+$/, '')}${NBSP}…`
    if (fits(shorter)) return shorter
  }
  const signs = Array.from(words[0] ?? '')
  while (signs.length > 1 && !fits(`${signs.join('')}…`)) signs.pop()
  return `${signs.join('')}…`
}
