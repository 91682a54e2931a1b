import { useLoaderData, useParams } from '@remix-run/react'
import { notFound } from '#app/auth/guard.server.ts'
import { guardReporter } from '#app/auth/reporter.server.ts'
import { useReportAddresses } from '#app/components/report-addresses.ts'
import { pageTitle } from '#app/components/site.ts'
import { findReceipt } from '#app/db/round/receipts.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { ReceiptPage } from './receipt-page.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Kvitto')

export const loader = guardReporter('own-page.read', async ({ viewer, params }) => {
  const round = viewer.kind === 'link' ? viewer.round : (params['round'] ?? '')
  const receipt = await findReceipt(viewer, round, params['commitment'] ?? '')
  if (receipt === null || receipt.reports.length === 0) throw notFound()
  return { receipt }
})

export default function ShowReportReceipt() {
  const { receipt } = useLoaderData<typeof loader>()
  const { commitment = '' } = useParams()
  const addresses = useReportAddresses()
  return (
    <ReceiptPage
      receipt={receipt}
      title="Kvitto för lägesrapporten"
      lead="Det här har ni skickat in, ord för ord, med den senaste gången först."
      address={addresses.receipt(receipt.round.slug, commitment)}
    />
  )
}
