import { useLoaderData } from '@remix-run/react'
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
  const receipt = await findReceipt(viewer, viewer.kind === 'link' ? viewer.round : (params['round'] ?? ''))
  if (receipt === null) throw notFound()
  return { receipt }
})

export default function ShowRoundReceipt() {
  const { receipt } = useLoaderData<typeof loader>()
  const addresses = useReportAddresses()
  return (
    <ReceiptPage
      receipt={receipt}
      title="Kvitto för omgången"
      lead="Det här har ni skickat in, ord för ord, med den senaste gången först."
      address={addresses.receipts(receipt.round.slug)}
    />
  )
}
