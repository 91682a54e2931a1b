import { createInflateRaw, crc32 } from 'node:zlib'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import type { ReadFault } from '#app/domain/import/table.ts'
import { formatNumber } from '#app/domain/swedish.ts'
import { damaged, Unreadable } from '../unreadable.ts'
import { documentLimits, growth, type ZipLimits } from './limits.ts'

/** A packed file with its parts listed and judged, none of them unpacked yet. */
export interface OpenZip {
  /** The names of its parts, as they are written. */
  names: readonly string[]
  has: (name: string) => boolean
  /** The part's size unpacked, as the file says; more is never given. */
  sizeOf: (name: string) => number
  /** A part's bytes as they are unpacked. Throws Unreadable at what is not as the file says. */
  read: (name: string) => AsyncGenerator<Buffer>
  close: () => void
}

const tooMuch =
  'Filen är packad så att den blir mycket större när den öppnas än en tabell eller ett dokument brukar vara. Den läses därför inte. Spara det som behövs i en ny fil.'

/**
 * Opens a packed file (zip: xlsx, docx) by its own list of parts. Names are matched whatever their case, as Office does.
 * Nothing is ever written to disk, so a part's name leads nowhere.
 *
 * @throws Unreadable
 */
export async function openZip(path: string, limits: ZipLimits = documentLimits): Promise<OpenZip> {
  const zip = await openPromise(path, { autoClose: false, strictFileNames: false }).catch((error: unknown) => {
    if (isOfTheSystem(error)) throw error
    throw damaged('den är avklippt eller skadad')
  })
  zip.on('error', () => undefined)
  try {
    const entries = await listed(zip, limits)
    return openedOver(zip, entries, limits)
  } catch (error) {
    zip.close()
    throw error
  }
}

/** Errors of the disk are ours, and never the file's. */
const isOfTheSystem = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && (error as NodeJS.ErrnoException).code !== 'EINVAL'

async function listed(zip: ZipFile, { mostEntries }: ZipLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > mostEntries)
    throw new Unreadable(
      `Filen består av fler än ${formatNumber(mostEntries)} delar. Spara det som behövs i en ny fil.`,
    )
  const entries = new Map<string, Entry>()
  let packed = 0
  try {
    for await (const entry of zip.eachEntry()) {
      const key = entry.fileName.toLowerCase()
      if (entries.has(key)) throw damaged('den innehåller samma del två gånger')
      entries.set(key, entry)
      packed += entry.compressedSize
      judge(entry)
    }
  } catch (error) {
    if (error instanceof Unreadable || isOfTheSystem(error)) throw error
    if (error instanceof Error && /path|characters in fileName/.test(error.message))
      throw damaged('namnet på en av dess delar pekar utanför filen')
    throw damaged('dess innehållsförteckning är skadad')
  }
  // Parts that share the same bytes would otherwise be unpacked over and over.
  if (packed > zip.fileSize) throw damaged('dess delar ligger ovanpå varandra')
  return entries
}

function judge({ uncompressedSize, compressedSize }: Entry): void {
  if (uncompressedSize > growth.smallest && uncompressedSize > compressedSize * growth.most)
    throw new Unreadable(tooMuch)
}

function openedOver(zip: ZipFile, entries: ReadonlyMap<string, Entry>, limits: ZipLimits): OpenZip {
  let together = 0
  const find = (name: string): Entry | undefined => entries.get(name.toLowerCase())
  return {
    names: [...entries.values()].map(({ fileName }) => fileName),
    has: (name) => find(name) !== undefined,
    sizeOf: (name) => find(name)?.uncompressedSize ?? 0,
    async *read(name) {
      const entry = find(name)
      if (entry === undefined) throw damaged(`delen ${name} saknas`)
      together += entry.uncompressedSize
      if (entry.uncompressedSize > limits.mostOfOne || together > limits.mostTogether) throw new Unreadable(tooMuch)
      yield* unpacked(zip, entry)
    },
    close: () => zip.close(),
  }
}

async function* unpacked(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  const { fileName, uncompressedSize, compressionMethod } = entry
  if (entry.isEncrypted())
    throw new Unreadable('Filen är skyddad med lösenord. Spara den utan lösenord och välj den igen.')
  if (compressionMethod !== 0 && compressionMethod !== 8) throw damaged('den är packad på ett ovanligt sätt')
  const lies = (): Unreadable => damaged(`delen ${fileName} inte är hel`)
  const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false }).catch((error: unknown) => {
    if (isOfTheSystem(error)) throw error
    throw lies()
  })
  const inflate = compressionMethod === 8 ? createInflateRaw({ chunkSize: 65_536 }) : undefined
  packed.on('error', (error) => inflate?.destroy(error))
  const stream = inflate === undefined ? packed : packed.pipe(inflate)
  let size = 0
  let sum = 0
  try {
    for await (const part of stream as AsyncIterable<Buffer>) {
      size += part.length
      if (size > uncompressedSize) throw lies()
      sum = crc32(part, sum)
      yield part
    }
  } catch (error) {
    if (isOfZlib(error)) throw lies()
    throw error
  } finally {
    inflate?.destroy()
    packed.destroy()
  }
  if (size !== uncompressedSize || sum !== entry.crc32) throw lies()
}

const isOfZlib = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(Z_|ERR_STREAM_PREMATURE_CLOSE)/.test(String(error.code))

/**
 * The parts whose names are wanted, unpacked and whole, by their names as they are written. For documents; a workbook's
 * sheets are read as they are unpacked.
 */
export async function readEntries(
  file: { path: string },
  wanted: (name: string) => boolean,
  limits: ZipLimits = documentLimits,
): Promise<{ ok: true; entries: Map<string, Buffer> } | { ok: false; fault: ReadFault }> {
  let zip: OpenZip | undefined
  try {
    zip = await openZip(file.path, limits)
    const entries = new Map<string, Buffer>()
    for (const name of zip.names.filter(wanted)) {
      const parts: Buffer[] = []
      for await (const part of zip.read(name)) parts.push(part)
      entries.set(name, Buffer.concat(parts))
    }
    return { ok: true, entries }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, fault: error.fault }
    throw error
  } finally {
    zip?.close()
  }
}
