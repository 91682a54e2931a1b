import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { incoming, storeFolder } from './file-store.server.ts'

/**
 * Parts of something that comes in many pieces, kept until all have come, so that what is broken off goes on where it
 * was. They are cleared away after a day, as all that was cut off.
 */
export interface KeptPages {
  find: (address: string) => Promise<string | undefined>
  keep: (address: string, body: string) => Promise<void>
  /** Removes them all. */
  clear: () => Promise<void>
}

/** The pages of one work, by a name of lower-case letters, digits and hyphens. */
export function keptPages(work: string): KeptPages {
  if (!/^[a-z0-9-]+$/.test(work)) throw new RangeError('Not a name of a work.')
  const prefix = `${incoming}${work}.`
  const fileOf = (address: string): string =>
    path.join(storeFolder(), `${prefix}${createHash('sha256').update(address).digest('hex')}`)
  return {
    find: async (address) => {
      try {
        return await readFile(fileOf(address), 'utf8')
      } catch {
        return undefined
      }
    },
    keep: async (address, body) => {
      // Whole under its name or not there at all, whatever happens meanwhile.
      const part = path.join(storeFolder(), `${incoming}${randomUUID()}`)
      await writeFile(part, body, { mode: 0o600 })
      await rename(part, fileOf(address))
    },
    clear: async () => {
      const names = await readdir(storeFolder())
      await Promise.all(
        names
          .filter((name) => name.startsWith(prefix))
          .map((name) => rm(path.join(storeFolder(), name), { force: true })),
      )
    },
  }
}
