import { renderToStaticMarkup } from 'react-dom/server'
import { ReceiptView } from '#app/components/receipt-view.tsx'
import { handedInLine, receiptRows, standingLine, type Receipt } from '#app/domain/status-report/receipt.ts'
import style from '#app/ui/style.css?inline'
import { withoutFonts } from './html.tsx'

/** A format of a receipt: what was handed in, in; a file's text, out. */
export interface ReceiptFormat {
  contentType: string
  extension: string
  write: (receipt: Receipt) => string
}

/** Every format that a receipt can be kept in. */
export const receiptFormats = {
  html: { contentType: 'text/html; charset=utf-8', extension: 'html', write: asPage },
  txt: { contentType: 'text/plain; charset=utf-8', extension: 'txt', write: asText },
} as const satisfies Record<string, ReceiptFormat>

export const isReceiptFormat = (name: string): name is keyof typeof receiptFormats =>
  Object.hasOwn(receiptFormats, name)

/** The receipt as one web page that stands alone. */
function asPage(receipt: Receipt): string {
  const title = `Kvitto: ${receipt.organisation.name}, ${receipt.round.title}`
  const page = renderToStaticMarkup(
    <html lang="sv">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: withoutFonts(style) }} />
      </head>
      <body>
        <main className="page page-narrow" id="innehall">
          <div className="page-head">
            <p className="eyebrow">{receipt.round.title}</p>
            <h1>Kvitto för {receipt.organisation.name}</h1>
          </div>
          <ReceiptView receipt={receipt} />
        </main>
      </body>
    </html>,
  )
  return `<!DOCTYPE html>${page}`
}

/** The receipt as plain text, with every word as it was handed in. */
function asText(receipt: Receipt): string {
  const underlined = (text: string, sign: string): string => `${text}\n${sign.repeat(text.length)}`
  const parts = receipt.reports.flatMap((report) => [
    underlined(report.commitment.label, '='),
    `${report.commitment.goal}, åtagande ${report.commitment.position}:\n”${report.commitment.text}”`,
    standingLine(report),
    ...report.submissions.flatMap((one) => [
      underlined(handedInLine(one, report.submissions.length), '-'),
      ...receiptRows(one.content).map(({ term, text }) => `${term}:\n${text}`),
    ]),
  ])
  return `${[`Kvitto för ${receipt.organisation.name}, ${receipt.round.title}`, ...parts].join('\n\n')}\n`
}
