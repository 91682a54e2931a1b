import type { Stretch } from './sentences.ts'

/**
 * What in a clean text is not running text: addresses (web and e-mail), and cells of tables, which are parts of a line
 * without letters. A text of one line may be only a number.
 */
export function notText(text: string): Stretch[] {
  const found: Stretch[] = []
  for (const chunk of text.matchAll(/[^\s<>]+/g)) {
    if (isAddress(chunk[0])) found.push({ start: chunk.index, end: chunk.index + chunk[0].length })
  }
  if (text.includes('\n') || text.includes('\t')) {
    for (const cell of text.matchAll(/[^\n\t]+/g)) {
      if (!/\p{L}/u.test(cell[0]) && /\d/.test(cell[0])) {
        found.push({ start: cell.index, end: cell.index + cell[0].length })
      }
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

const isAddress = (chunk: string): boolean =>
  chunk.includes('://') ||
  chunk.includes('@') ||
  /^[("'[]*www\./i.test(chunk) ||
  /\.(?:se|com|org|nu|net|eu|pdf|html|docx|xlsx)(?:$|[/?#).,:;\]])/i.test(chunk)

/** Whether something lies in any of the stretches, which are in order; asked for in order of the text. */
export function inStretches(stretches: Stretch[]): (start: number) => boolean {
  let next = 0
  let furthest = 0
  return (start) => {
    for (let stretch = stretches[next]; stretch !== undefined && stretch.start <= start; stretch = stretches[next]) {
      furthest = Math.max(furthest, stretch.end)
      next++
    }
    return start < furthest
  }
}
