import type { Report } from '#app/domain/follow-up/edition/content.ts'
import type { FormatName } from '#app/exports/formats.ts'
import { TooManyWaiting, writtenFile } from '#app/exports/written-files.server.ts'

/** A report's file for whoever asks for it at an address. Throws 503 with words when too many wait for theirs. */
export async function fileForReader(report: Report, format: FormatName): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await writtenFile(report, format)
  } catch (error) {
    if (!(error instanceof TooManyWaiting)) throw error
    throw new Response('Många hämtar filer just nu. Vänta en liten stund och försök igen.', {
      status: 503,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '20', 'Cache-Control': 'no-store' },
    })
  }
}
