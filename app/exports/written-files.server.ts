import type { Report } from '#app/domain/follow-up/edition/content.ts'
import type { FormatName } from './formats.ts'
import { isCrowded, writeReport } from './write-report.server.ts'

/** So many wait for their files that nobody else is let in just now. */
export class TooManyWaiting extends Error {
  override name = 'TooManyWaiting'
}

type Bytes = Uint8Array<ArrayBuffer>

/** How many bytes are kept in all; what was used longest ago goes first. */
const room = 32 * 1024 * 1024
const kept = new Map<string, Bytes>()
let size = 0
const underWay = new Map<string, Promise<Bytes>>()

/**
 * A report's file for somebody who waits for it. What is written of an edition is always the same, so it is kept for a
 * while, and those who ask for it while it is being written get the same one. A draft's is written each time.
 *
 * @throws TooManyWaiting when the queue is long
 */
export function writtenFile(report: Report, format: FormatName): Promise<Bytes> {
  const key = keyOf(report, format)
  const found = key === undefined ? undefined : keptFile(key)
  if (found !== undefined) return Promise.resolve(found)
  const begun = key === undefined ? undefined : underWay.get(key)
  if (begun !== undefined) return begun
  if (isCrowded()) return Promise.reject(new TooManyWaiting())
  const writing = writeReport(report, format)
  return key === undefined ? writing : keepWhenDone(key, writing)
}

/** What tells a file from every other: the edition's checksum, the part of it, and the format. None of a draft. */
function keyOf({ content: { extract }, sha256 }: Report, format: FormatName): string | undefined {
  const edition = sha256 ?? extract?.of ?? ''
  return edition === '' ? undefined : `${edition} ${extract?.key ?? ''} ${format}`
}

function keptFile(key: string): Bytes | undefined {
  const bytes = kept.get(key)
  if (bytes === undefined) return undefined
  // The order of the map is the order of use.
  kept.delete(key)
  kept.set(key, bytes)
  return bytes
}

async function keepWhenDone(key: string, writing: Promise<Bytes>): Promise<Bytes> {
  underWay.set(key, writing)
  try {
    const bytes = await writing
    if (bytes.length <= room) {
      kept.set(key, bytes)
      size += bytes.length
    }
    for (const [oldest, { length }] of kept) {
      if (size <= room) break
      kept.delete(oldest)
      size -= length
    }
    return bytes
  } finally {
    underWay.delete(key)
  }
}
