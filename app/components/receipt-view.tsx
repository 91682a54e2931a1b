import { handedInLine, receiptRows, standingLine, type Receipt } from '#app/domain/status-report/receipt.ts'
import { Section } from '#app/ui/page.tsx'
import { Verbatim } from '#app/ui/quote.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'

/** Everything on a receipt, word for word, as the page and the file show it. */
export function ReceiptView({ receipt }: { receipt: Receipt }) {
  return receipt.reports.map((report) => (
    <Section key={report.commitment.slug} id={report.commitment.slug} title={report.commitment.label}>
      <div className="flow">
        <Verbatim source={`${report.commitment.goal}, åtagande ${report.commitment.position}`}>
          {report.commitment.text}
        </Verbatim>
        <p>{standingLine(report)}</p>
        {report.submissions.map((one) => (
          <div key={one.number} className="stack">
            <h3>{handedInLine(one, report.submissions.length)}</h3>
            <SummaryList rows={receiptRows(one.content).map(({ term, text }) => ({ term, value: lines(text) }))} />
          </div>
        ))}
      </div>
    </Section>
  ))
}

const lines = (text: string) =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line, index) => <p key={index}>{line}</p>)
