import { guardReporter } from '#app/auth/reporter.server.ts'
import { findReceipt } from '#app/db/round/receipts.server.ts'
import { receiptFile } from './receipt-file.server.ts'

/** What the organisation has handed in in a round, as a file. */
export const loader = guardReporter('own-page.read', async ({ viewer, params }) => {
  const round = viewer.kind === 'link' ? viewer.round : (params['round'] ?? '')
  return receiptFile(await findReceipt(viewer, round), params['format'])
})
