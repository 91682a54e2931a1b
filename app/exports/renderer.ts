/**
 * The entry of the thread that writes reports, so that pages are answered meanwhile. One report at a time comes in, its
 * bytes go out. It knows neither database nor network; app/exports/write-report.server.ts starts it.
 */
import { parentPort } from 'node:worker_threads'
import type { Report } from '#app/domain/follow-up/edition/content.ts'
import { formats, type Format, type FormatName } from './formats.ts'

/** What the thread is sent. */
export interface WriteRequest {
  report: Report
  format: FormatName
}

/** What it answers: the file's bytes, or what went wrong. */
export type WriteAnswer = { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; error: unknown }

async function answerTo({ report, format }: WriteRequest): Promise<WriteAnswer> {
  try {
    const { write }: Format = formats[format]
    return { ok: true, bytes: await write(report) }
  } catch (error) {
    return { ok: false, error }
  }
}

parentPort?.on('message', (request: WriteRequest) => {
  void answerTo(request).then((answer) => parentPort?.postMessage(answer))
})
