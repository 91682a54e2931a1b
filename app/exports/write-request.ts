import type { Report } from '#app/domain/follow-up/edition/content.ts'
import type { Brief } from '#app/domain/steering/brief-content.ts'
import { briefFormats, type BriefFormat, type BriefFormatName } from './brief-formats.ts'
import { formats, type Format, type FormatName } from './formats.ts'

/** What is to be written, and in which of its formats. */
export type WriteRequest = { report: Report; format: FormatName } | { brief: Brief; format: BriefFormatName }

/** The bytes of what is asked for, in whichever process it is called. */
export async function bytesOf(request: WriteRequest): Promise<Uint8Array<ArrayBuffer>> {
  if ('brief' in request) {
    const { write }: BriefFormat = briefFormats[request.format]
    return write(request.brief)
  }
  const { write }: Format = formats[request.format]
  return write(request.report)
}
