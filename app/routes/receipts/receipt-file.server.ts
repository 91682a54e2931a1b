import { notFound } from '#app/auth/guard.server.ts'
import { receiptName, type Receipt } from '#app/domain/status-report/receipt.ts'
import { isReceiptFormat, receiptFormats, type ReceiptFormat } from '#app/exports/receipt-formats.tsx'

/** A receipt as a file to keep, named as kvitto-region-stockholm-2026.html. Throws 404 where nothing was handed in. */
export function receiptFile(receipt: Receipt | null, format: string | undefined, commitment?: string): Response {
  if (format === undefined || !isReceiptFormat(format)) throw notFound()
  if (receipt === null || receipt.reports.length === 0) throw notFound()
  const { write, contentType, extension }: ReceiptFormat = receiptFormats[format]
  return new Response(write(receipt), {
    headers: {
      'Content-Type': contentType,
      'Content-Disposition': `attachment; filename="${receiptName(receipt, commitment)}.${extension}"`,
      'Cache-Control': 'no-store',
    },
  })
}
