import type { Dataset } from '#app/domain/import/statistics/dataset.ts'
import type { StoredImport } from '#app/domain/import/stored-import.ts'
import type { ReadFault } from '#app/domain/import/table.ts'
import { readKeptFile } from '#app/files/file-store.server.ts'
import { readStatistics } from '#app/imports/statistics/read-statistics.ts'

/** The table in the file that an import of statistics keeps. */
export async function readKeptStatistics({ file }: Pick<StoredImport, 'file'>): Promise<Dataset | ReadFault> {
  if (file === null) return { why: 'Importen har ingen fil.' }
  const parts: Buffer[] = []
  for await (const part of await readKeptFile(file.sha256)) parts.push(part as Buffer)
  return readStatistics(Buffer.concat(parts))
}
