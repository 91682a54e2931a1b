import { createHash, randomUUID } from 'node:crypto'
import type { ReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'

// Kept on globalThis so that the development server's reloads share the folder.
const holder = globalThis as { atagandekollenFiles?: string | undefined }

/** The folder that files are kept in. */
export const storeFolder = (): string => opened()

/** What is being received stands under such a name; whatever is left of it was cut off. */
export const incoming = 'mottas-'
const dayInMs = 86_400_000

/**
 * Sets the folder that files are kept in, makes it, and clears away what was cut off: a file that was being received at
 * once, since it may have been a list of names, and parts of a longer work (whose names have a dot) after a day.
 */
export async function openFileStore(folder: string, now: Date): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(folder)) {
    if (!name.startsWith(incoming)) continue
    const file = path.join(folder, name)
    const goesOn = name.includes('.') && now.getTime() - (await stat(file)).mtimeMs <= dayInMs
    if (!goesOn) await rm(file, { force: true })
  }
  holder.atagandekollenFiles = folder
}

function opened(): string {
  const folder = holder.atagandekollenFiles
  if (folder === undefined) throw new Error('The file store is not open.')
  return folder
}

/** A file that has been received whole but is not kept yet. */
export interface ReceivedFile {
  /** Where it lies until it is kept or discarded. */
  path: string
  /** Lower-case hex. */
  sha256: string
  /** Bytes. */
  size: number
}

/**
 * Writes bytes to a temporary file as they come, and answers them with their checksum once they are synced to disk.
 * More than `most` bytes are "too-large": nothing is left of them, and the rest is read and dropped, so that whoever
 * sends can be answered. When the sender breaks off, nothing is left and the error is passed on.
 */
export async function receiveFile(bytes: AsyncIterable<Uint8Array>, most: number): Promise<ReceivedFile | 'too-large'> {
  const temporary = path.join(opened(), `${incoming}${randomUUID()}`)
  const hash = createHash('sha256')
  let size = 0
  const handle = await open(temporary, 'wx', 0o600)
  let isWhole = false
  try {
    for await (const part of bytes) {
      size += part.length
      if (size > most) continue
      hash.update(part)
      await handle.writeFile(part)
    }
    await handle.sync()
    isWhole = size <= most
  } finally {
    await handle.close()
    if (!isWhole) await rm(temporary, { force: true })
  }
  return isWhole ? { path: temporary, sha256: hash.digest('hex'), size } : 'too-large'
}

/** Keeps a received file under its checksum. The same bytes are kept once. On return they are safely on disk. */
export async function keepFile({ path: temporary, sha256 }: ReceivedFile): Promise<void> {
  const folder = opened()
  // A rename over the same bytes changes nothing, so it needs no look at whether they are there.
  await rename(temporary, path.join(folder, sha256))
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Removes a received file that is not to be kept. */
export const discardFile = ({ path: temporary }: ReceivedFile): Promise<void> => rm(temporary, { force: true })

/** The bytes of a kept file. Throws when the file is not there: that is damage, since what is kept is never removed. */
export async function readKeptFile(sha256: string): Promise<ReadStream> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('Not a checksum.')
  const handle = await open(path.join(opened(), sha256))
  return handle.createReadStream()
}

/** Where a kept file lies, for those who read it by themselves. What is kept is never changed, nor removed. */
export function keptPath(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('Not a checksum.')
  return path.join(opened(), sha256)
}
