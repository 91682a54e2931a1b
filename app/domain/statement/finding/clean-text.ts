/**
 * A text as the finder reads it: without what cannot be seen (soft hyphens, marks of direction, joiners), with letters
 * composed, every space and dash of one kind, and for each of its characters where it stands in the original.
 */
export interface CleanText {
  text: string
  /** Where each character begins in the original. */
  starts: Int32Array
  /** Where each character ends in the original; marks and invisible signs after it within a word are left out. */
  ends: Int32Array
}

/** Soft hyphens, joiners, marks of direction, variation selectors: from and to. */
const invisible = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
] as const
const combining = /\p{M}/u
const space = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/
const lineEnd = /[\r\v\f\u0085\u2028\u2029]/
const dash = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/

const isInvisible = (code: number): boolean => invisible.some(([from, to]) => code >= from && code <= to)

/** The one sign that stands for all of its kind. Tabs stay, because they divide cells. */
function plain(sign: string): string {
  if (sign < '\u0080') return lineEnd.test(sign) ? '\n' : sign
  if (space.test(sign)) return ' '
  if (dash.test(sign)) return '-'
  return lineEnd.test(sign) ? '\n' : sign
}

/** Any text, also broken ones; takes time in proportion to its length. */
export function cleanText(original: string): CleanText {
  const starts = new Int32Array(original.length)
  const ends = new Int32Array(original.length)
  const signs: string[] = []
  for (let at = 0; at < original.length; at++) {
    const sign = original.charAt(at)
    if (sign >= '\u0080' && isInvisible(original.charCodeAt(at))) continue
    const last = signs.length - 1
    if (sign >= '\u0300' && last >= 0 && combining.test(sign)) {
      const composed = ((signs[last] ?? '') + sign).normalize('NFC')
      if (composed.length === 1) signs[last] = composed
      // What has no composed form stays on its letter and is not read.
      ends[last] = at + 1
      continue
    }
    starts[signs.length] = at
    ends[signs.length] = at + 1
    signs.push(plain(sign))
  }
  return { text: signs.join(''), starts, ends }
}
