/** What may stand between cells, the likeliest first: a comma is also what Swedish decimals have. */
const delimiters = ['\t', ';', '|', ','] as const

export type Delimiter = (typeof delimiters)[number]

const sampleRows = 200
const sampleCharacters = 200_000

/**
 * What stands between the cells: what divides most rows into the same number of cells. Undefined when nothing does, and
 * each line is one cell. Marks within quotation marks do not count.
 */
export function findDelimiter(text: string): Delimiter | undefined {
  const counts = countsOf(text.slice(0, sampleCharacters))
  let best: { delimiter: Delimiter; agreeing: number } | undefined
  for (const [index, delimiter] of delimiters.entries()) {
    const sizes = new Map<number, number>()
    for (const row of counts) {
      const size = row[index] ?? 0
      if (size > 0) sizes.set(size, (sizes.get(size) ?? 0) + 1)
    }
    const agreeing = Math.max(0, ...sizes.values())
    if (agreeing > 0 && (best === undefined || agreeing > best.agreeing)) best = { delimiter, agreeing }
  }
  return best?.delimiter
}

/** Of each row, how many there are of each delimiter outside of quotation marks. */
function countsOf(text: string): number[][] {
  const rows: number[][] = []
  let row = [0, 0, 0, 0]
  let quoted = false
  let before = '\n'
  for (let at = 0; at < text.length && rows.length < sampleRows; at += 1) {
    const character = text.charAt(at)
    if (quoted) {
      if (character === '"') {
        if (text.charAt(at + 1) === '"') at += 1
        else quoted = false
      }
      continue
    }
    const index = (delimiters as readonly string[]).indexOf(character)
    if (index !== -1) row[index] = (row[index] ?? 0) + 1
    else if (character === '"' && (before === '\n' || (delimiters as readonly string[]).includes(before))) quoted = true
    else if (character === '\n' || character === '\r') {
      rows.push(row)
      row = [0, 0, 0, 0]
    }
    before = character === '\r' ? '\n' : character
  }
  return [...rows, row].filter((counts) => counts.some((count) => count > 0))
}
