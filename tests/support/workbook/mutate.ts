import type { ZipPart } from './zip-writer.ts'

/** Chance that comes out the same for the same seed: a number from zero up to, but not including, `below`. */
export type Chance = (below: number) => number

/** Mulberry32. */
export function chanceFrom(seed: number): Chance {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

const pick = <T>(chance: Chance, from: readonly T[]): T => {
  const one = from[chance(from.length)]
  if (one === undefined) throw new Error('Nothing to pick from.')
  return one
}

/** What is put where it does not belong: numbers that are none, days that never were, marks, and pieces of XML. */
const strange = [
  '1e308',
  '1e999',
  '-1e308',
  'NaN',
  'Infinity',
  '1e-320',
  '-0',
  '60',
  '-1',
  '-700000',
  '99999999999',
  '0x1F',
  '',
  '1899-12-31',
  '\u2212',
  '\u0000',
  '\ufffe',
  '_xD800_',
  '_x0000_',
  '_x005F_x000D_',
  '\u00a0',
  'å',
  '<!DOCTYPE x>',
  '&x;',
  '&#0;',
  '&#xD800;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?x ?>',
  '<c/>',
  '<row/>',
  '</row>',
  '<v>',
  '</c>',
  '<is><t>x</t></is>',
  '<f/>',
  '"',
  '>',
  ';',
  '\t',
  '\r',
  '"";"',
  ' r="XFD1048576"',
  ' t="d"',
  ' t="s"',
  ' s="999999"',
  ' hidden="1"',
  '<extLst>',
  '<mergeCell ref="A1:XFD1048576"/>',
  ' xml:space="preserve"',
]

/** Bytes with one thing wrong. */
export function mutated(bytes: Buffer, chance: Chance): Buffer {
  const at = chance(bytes.length + 1)
  const length = chance(Math.min(40, bytes.length) + 1)
  const [before, piece, after] = [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at + length)]
  switch (chance(9)) {
    case 0: {
      const flipped = Buffer.from(bytes)
      for (let flips = chance(8) + 1; flips > 0 && flipped.length > 0; flips -= 1) {
        const place = chance(flipped.length)
        flipped[place] = (flipped[place] ?? 0) ^ (1 << chance(8))
      }
      return flipped
    }
    case 1:
      return before
    case 2:
      return Buffer.concat([before, after])
    case 3:
      return Buffer.concat([before, piece, piece, after])
    case 4: {
      const to = chance(after.length + 1)
      return Buffer.concat([before, after.subarray(0, to), piece, after.subarray(to)])
    }
    case 5:
      return Buffer.concat([before, Buffer.alloc(length, pick(chance, [0, 0x20, 0xff, 0xc3, 0xe5])), after])
    case 6:
      return Buffer.concat([
        before,
        Buffer.from(pick(chance, ['ff', 'c3', 'eda080', 'f4908080', 'fffe', '00']), 'hex'),
        after,
      ])
    case 7:
      return Buffer.concat([before, Buffer.from(pick(chance, strange)), after])
    default: {
      // A number, a word or a value in quotation marks becomes something else.
      const words = [...bytes.toString('latin1').matchAll(/-?\d+(\.\d+)?|(?<=")[^"<>]*(?=")|[A-Za-z]+/g)]
      if (words.length === 0) return before
      const word = pick(chance, words)
      return Buffer.concat([
        bytes.subarray(0, word.index),
        Buffer.from(pick(chance, strange)),
        bytes.subarray(word.index + word[0].length),
      ])
    }
  }
}

/** The parts of a packed file with one thing wrong in one or two of them, or two of them in each other's place. */
export function mutatedParts(parts: readonly ZipPart[], chance: Chance): ZipPart[] {
  const changed = parts.map((part) => ({ ...part }))
  if (chance(12) === 0) {
    const [one, other] = [pick(chance, changed), pick(chance, changed)]
    ;[one.data, other.data] = [other.data, one.data]
    return changed
  }
  // Sheets are where most of it is.
  const sheets = changed.filter(({ name }) => name.includes('sheet'))
  for (let times = chance(2) + 1; times > 0; times -= 1) {
    const part = pick(chance, chance(2) === 0 ? sheets : changed)
    part.data = mutated(Buffer.from(part.data), chance)
  }
  return changed
}
