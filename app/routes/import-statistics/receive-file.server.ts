import { readFile } from 'node:fs/promises'
import type { KeptFile } from '#app/db/source/source-files.server.ts'
import type { Dataset } from '#app/domain/import/statistics/dataset.ts'
import { fileContents, largestFile, tidyName, tooLarge } from '#app/domain/source/file-type.ts'
import { discardFile, keepFile, receiveFile } from '#app/files/file-store.server.ts'
import { readUpload } from '#app/http/multipart.server.ts'
import { readStatistics } from '#app/imports/statistics/read-statistics.ts'

/** What came with the form: its fields, and the file once it has been read and kept, or why it was not. */
export interface ReceivedStatistics {
  fields: Record<string, string>
  file: { ok: true; kept: KeptFile; dataset: Dataset } | { ok: false; why: string; status: 400 | 413 }
}

/**
 * Receives a form with a file of statistics. The file is read first and kept only when it can be read, and only when
 * `mayKeep` says that the rest of the form is right.
 */
export async function receiveStatistics(
  request: Request,
  mayKeep: (fields: Record<string, string>) => boolean,
): Promise<ReceivedStatistics> {
  const { fields, file } = await readUpload(request, {
    receive: (bytes) => receiveFile(bytes, largestFile),
    discard: async (received) => {
      if (received !== 'too-large') await discardFile(received)
    },
  })
  if (file === undefined)
    return { fields, file: { ok: false, why: 'Välj en fil i JSON-stat 2 eller PX.', status: 400 } }
  const { received } = file
  if (received === 'too-large') return { fields, file: { ok: false, why: tooLarge, status: 413 } }
  try {
    const dataset = readStatistics(await readFile(received.path))
    if ('why' in dataset) return { fields, file: { ok: false, why: dataset.why, status: 400 } }
    const { mediaType } = fileContents[dataset.format === 'PX' ? 'px' : 'json']
    const kept = { sha256: received.sha256, size: received.size, name: tidyName(file.name), mediaType }
    if (mayKeep(fields)) await keepFile(received)
    return { fields, file: { ok: true, kept, dataset } }
  } finally {
    await discardFile(received)
  }
}
