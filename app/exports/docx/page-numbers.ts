import type { PageNumberEstimator } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'

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
