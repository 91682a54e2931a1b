import { cells, type PlannedSheet } from './sheet.ts'
import type { Row } from 'write-excel-file/node'

/** The most characters that a cell of Excel holds. */
export const longestCell = 32_767
/** How much of a longer text each cell holds: less than the most, so that there is room to say where it goes on. */
const part = 32_000

const name = 'Långa texter'

/** Texts that are longer than a cell. The rest of each is put on a sheet of its own, and the cell says so. */
export class LongTexts {
  private readonly rows: Row[] = []
  private count = 0

  /** The text as one cell can hold it: all of it, or its beginning and where the rest is. */
  fitted(text: string): string {
    if (text.length <= longestCell) return text
    this.count += 1
    const parts = partsOf(text)
    for (const [index, one] of parts.slice(1).entries()) {
      this.rows.push([cells.number(this.count), cells.number(index + 2), cells.text(one)])
    }
    return `${parts[0] ?? ''} […] (Texten är längre än en cell i Excel rymmer. Resten står på bladet ”${name}”, text ${this.count}.)`
  }

  /** The sheet with what did not fit; undefined when all did. */
  sheet(): PlannedSheet | undefined {
    if (this.rows.length === 0) return undefined
    return {
      name,
      title: 'Fortsättningen på texter som är längre än en cell rymmer',
      widths: [8, 8, 120],
      headRow: 0,
      dataRows: this.rows.length,
      rows: [[cells.head('Text', true), cells.head('Del', true), cells.head('Fortsättning')], ...this.rows],
    }
  }
}

/** A text in parts, none of which ends inside a pair of surrogates. Put together they are the text. */
function partsOf(text: string): string[] {
  const parts: string[] = []
  for (let from = 0; from < text.length;) {
    let to = Math.min(text.length, from + part)
    if (to < text.length && /[\ud800-\udbff]/.test(text.charAt(to - 1))) to -= 1
    parts.push(text.slice(from, to))
    from = to
  }
  return parts
}
