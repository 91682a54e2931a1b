import { ReceiptView } from '#app/components/receipt-view.tsx'
import { useReportAddresses } from '#app/components/report-addresses.ts'
import type { Receipt } from '#app/domain/status-report/receipt.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'

/** A receipt on screen and on paper, with its files. */
export function ReceiptPage(props: { receipt: Receipt; title: string; lead: string; address: string }) {
  const { receipt, title, lead, address } = props
  const addresses = useReportAddresses()
  return (
    <Page>
      <PageHead
        breadcrumb={[{ href: addresses.start, label: 'Min sida' }, { label: 'Kvitto' }]}
        eyebrow={`${receipt.organisation.name} · ${receipt.round.title}`}
        title={title}
        lead={lead}
      />
      {receipt.reports.length === 0 ? (
        <EmptyState title="Inget är inskickat än" level={2}>
          När ni har skickat in en lägesrapport står den här, ord för ord.
        </EmptyState>
      ) : (
        <>
          <div className="no-print">
            <p>Skriv ut sidan, eller spara kvittot som en fil:</p>
            <LinkList
              links={[
                { href: `${address}/html`, label: 'Spara som webbsida (HTML)' },
                { href: `${address}/txt`, label: 'Spara som text' },
              ]}
            />
          </div>
          <ReceiptView receipt={receipt} />
        </>
      )}
    </Page>
  )
}
