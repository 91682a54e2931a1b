import type { PageNumberEstimator } from 'docx'
import { blocksOf, type Block, type FollowUpDocument } from '#app/domain/follow-up/document/document.ts'
import { estimatePageNumbersWith } from 'docx/layout'

/** The most blocks and cells of a document that is laid out: a second's work. */
const mostLaidOut = 700

/** Whether the pages of a document are worked out here. A longer one would take longer than all the rest of it. */
export const isLaidOut = (document: FollowUpDocument): boolean =>
  blocksOf(document).reduce(
    (sum, block) => sum + (block.type === 'table' ? block.rows.length * block.columns.length : 1 + lengthOf(block)),
    0,
  ) <= mostLaidOut

/** Texts of thousands of characters weigh as several. */
const lengthOf = (block: Block): number => ('text' in block ? Math.floor(block.text.length / 300) : 0)

const estimate = estimatePageNumbersWith({ guess: true })

/**
 * The pages that headings come on, for the contents, as Word would lay them out. A layout that gives up costs the numbers
 * of pages, which Word fills in when the contents are updated, and not the document.
 */
export const pageNumbers: PageNumberEstimator = (body, context) => {
  try {
    return estimate(body, context)
  } catch {
    return { bookmarks: new Map() }
  }
}
