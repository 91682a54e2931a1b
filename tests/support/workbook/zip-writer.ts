import { crc32, deflateRawSync } from 'node:zlib'

/** A part of a packed file. What is not said is written as it should be; the rest is for files that lie. */
export interface ZipPart {
  name: string
  data: string | Buffer
  /** Packed bytes to write instead of the data's own. */
  packed?: Buffer
  isStored?: boolean
  size?: number
  packedSize?: number
  sum?: number
  flags?: number
  method?: number
  /** The place that the list says the part lies at. */
  offset?: number
}

/** Writes a packed file of the parts, byte for byte the same each time. */
export function zipped(parts: readonly ZipPart[], { entryCount = parts.length }: { entryCount?: number } = {}): Buffer {
  const written: Buffer[] = []
  const listed: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const data = Buffer.from(part.data)
    const packed = part.packed ?? (part.isStored === true ? data : deflateRawSync(data))
    const name = Buffer.from(part.name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(20, 4)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(20, 4)
    central.writeUInt16LE(20, 6)
    for (const [head, shift] of [
      [local, 0],
      [central, 2],
    ] as const) {
      head.writeUInt16LE(part.flags ?? 0x800, 6 + shift)
      head.writeUInt16LE(part.method ?? (part.isStored === true ? 0 : 8), 8 + shift)
      head.writeUInt16LE(0x21, 12 + shift)
      head.writeUInt32LE(part.sum ?? crc32(data), 14 + shift)
      head.writeUInt32LE(part.packedSize ?? packed.length, 18 + shift)
      head.writeUInt32LE(part.size ?? data.length, 22 + shift)
      head.writeUInt16LE(name.length, 26 + shift)
    }
    central.writeUInt32LE(part.offset ?? at, 42)
    written.push(local, name, packed)
    listed.push(central, name)
    at += local.length + name.length + packed.length
  }
  const list = Buffer.concat(listed)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(entryCount, 0xffff), 8)
  end.writeUInt16LE(Math.min(entryCount, 0xffff), 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...written, list, end])
}
