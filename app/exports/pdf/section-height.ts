import type { Block, DocumentSection } from '#app/domain/follow-up/document/document.ts'
import { textWidth } from '#app/ui/chart/layout.ts'
import { layoutTable, measures } from './table-layout.ts'

/** Sections up to about this height, in points, are not divided between pages: half of a page's text. */
const mostWhole = 360

/** Whether a section is so short that it is kept together, heading and table and all. */
export function staysWhole({ blocks }: Pick<DocumentSection, 'blocks'>): boolean {
  let height = 60
  for (const block of blocks) {
    height += heightOf(block)
    if (height > mostWhole) return false
  }
  return true
}

/** About how high a block is with the space around it. Pictures, and tables on pages of their own, are not kept with anything. */
function heightOf(block: Block): number {
  switch (block.type) {
    case 'heading':
      return 46
    case 'paragraph':
    case 'quotation':
      return 16 + 15 * linesOf(block.text)
    case 'notice':
      return 50 + 15 * linesOf(block.text)
    case 'list':
      return block.items.reduce((sum, { text }) => sum + 3 + 15 * linesOf(text), 14)
    case 'table': {
      const { turned, height } = layoutTable(block)
      return turned ? Infinity : 110 + height
    }
    case 'figure':
      return Infinity
  }
}

const linesOf = (text: string): number =>
  text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((1.05 * textWidth(line, 10.5)) / measures.upright)), 0)
