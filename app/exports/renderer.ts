/**
 * The entry of the process that writes reports, so that pages are answered meanwhile and its memory is given back when it
 * ends. One report or brief at a time comes in, its bytes go out. It knows neither database nor network;
 * app/exports/write-report.server.ts starts it.
 */
import { bytesOf, type WriteRequest } from './write-request.ts'

/** The file's bytes, or what went wrong. */
export type Written = { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; error: unknown }

/** What it answers, and how much of the machine's memory it holds by then. */
export type WriteAnswer = Written & { residentBytes: number }

async function write(request: WriteRequest): Promise<Written> {
  try {
    return { ok: true, bytes: await bytesOf(request) }
  } catch (error) {
    return { ok: false, error }
  }
}

process.on('message', (request: WriteRequest) => {
  void write(request).then((written) => process.send?.({ ...written, residentBytes: process.memoryUsage.rss() }))
})
