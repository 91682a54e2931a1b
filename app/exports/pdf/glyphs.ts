/**
 * The code points that a TrueType font has a glyph for, read from its table `cmap` (formats 4 and 12).
 * Source: OpenType specification 1.9, "cmap".
 */
export function glyphsOf(font: Buffer): Set<number> {
  const cmap = tableAt(font, 'cmap')
  const found = new Set<number>()
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4)
    const format = font.readUInt16BE(subtable)
    if (format === 4) readSegments(font, subtable, found)
    if (format === 12) readGroups(font, subtable, found)
  }
  return found
}

function tableAt(font: Buffer, name: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const entry = 12 + index * 16
    if (font.toString('latin1', entry, entry + 4) === name) return font.readUInt32BE(entry + 8)
  }
  throw new Error(`The font has no table ${name}.`)
}

/** Format 4: segments of the first plane, each with a difference or an array of glyphs. */
function readSegments(font: Buffer, at: number, found: Set<number>): void {
  const length = font.readUInt16BE(at + 6)
  const [ends, starts] = [at + 14, at + 16 + length]
  const [deltas, offsets] = [starts + length, starts + 2 * length]
  for (let segment = 0; segment < length; segment += 2) {
    const offset = font.readUInt16BE(offsets + segment)
    const start = font.readUInt16BE(starts + segment)
    for (let code = start; code <= font.readUInt16BE(ends + segment) && code < 0xffff; code += 1) {
      const stored = offset === 0 ? code : font.readUInt16BE(offsets + segment + offset + 2 * (code - start))
      const glyph = offset !== 0 && stored === 0 ? 0 : (stored + font.readUInt16BE(deltas + segment)) % 0x10000
      if (glyph !== 0) found.add(code)
    }
  }
}

/** Format 12: groups of code points of all planes. */
function readGroups(font: Buffer, at: number, found: Set<number>): void {
  for (let group = 0; group < font.readUInt32BE(at + 12); group += 1) {
    const entry = at + 16 + group * 12
    const [start, end, glyph] = [0, 4, 8].map((offset) => font.readUInt32BE(entry + offset))
    if (start === undefined || end === undefined) continue
    for (let code = start; code <= end; code += 1) if (glyph !== 0 || code !== start) found.add(code)
  }
}
