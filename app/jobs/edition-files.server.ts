import { listLackingFiles, storeFile } from '#app/db/follow-up/edition-files.server.ts'
import { readEdition } from '#app/db/follow-up/editions.server.ts'
import { formats, type FormatName } from '#app/exports/formats.ts'
import { writeReport, WritingCancelled } from '#app/exports/write-report.server.ts'

/** Milliseconds between looks. */
const every = 10_000
/** Troubles that are met at every look are told at the first one and then once an hour. */
const looksAnHour = 360

/**
 * Writes the files that published editions lack, and keeps them byte for byte: a later version of the program then gives
 * the same files away. What was interrupted is done at the next look.
 *
 * @returns how many files were written
 */
export async function writeLackingFiles(now: Date, signal?: AbortSignal): Promise<number> {
  let written = 0
  for (const { edition, lacking } of await listLackingFiles(Object.keys(formats))) {
    const { report } = await readEdition(edition)
    for (const format of lacking) {
      await storeFile(edition.id, format, await writeReport(report, format as FormatName, signal), now)
      written += 1
    }
  }
  return written
}

/** Looks now and every ten seconds for published editions without files. Answers how to stop. */
export function startEditionFiles(log: (line: Record<string, unknown>) => void): { stop: () => Promise<void> } {
  const ending = new AbortController()
  let looking: Promise<void> | undefined
  let troubles = 0
  const look = async (): Promise<void> => {
    try {
      const count = await writeLackingFiles(new Date(), ending.signal)
      if (count > 0) log({ job: 'edition-files', count })
      troubles = 0
    } catch (error) {
      if (error instanceof WritingCancelled) return
      if (troubles % looksAnHour === 0) log({ job: 'edition-files', err: error })
      troubles += 1
    }
  }
  const begin = (): void => {
    looking ??= look().finally(() => {
      looking = undefined
    })
  }
  const timer = setInterval(begin, every).unref()
  begin()
  return {
    stop: async () => {
      clearInterval(timer)
      ending.abort()
      await looking
    },
  }
}
