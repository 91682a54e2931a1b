/** A number that is written with digits inside some words: what it says and how it is written. */
export interface WrittenNumber {
  /** Where it stands in the words. */
  at: number
  text: string
  value: number
  decimals: number
  /** What stands between thousands; "" when nothing does. */
  grouping: string
}

const pattern = /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?/g

/** The numbers that are written with digits, in their order. Years are among them. */
export const writtenNumbers = (words: string): WrittenNumber[] =>
  [...words.matchAll(pattern)].map(({ 0: text, index }) => ({
    at: index,
    text,
    value: Number(text.replace(/[ \u00a0\u202f]/g, '').replace(',', '.')),
    decimals: /[.,](\d+)$/.exec(text)?.[1]?.length ?? 0,
    grouping: /\d([ \u00a0\u202f])\d/.exec(text)?.[1] ?? '',
  }))

/** Where a number stands among the words; undefined when it is written with letters, or not as itself. */
export const writtenAs = (words: string, value: number): WrittenNumber | undefined =>
  writtenNumbers(words).find((written) => Math.abs(written.value - Math.abs(value)) < 1e-9)

/** What a word or a sign after the digits multiplies them by: "1,5 miljoner", "4,8 mkr", "3,2 promille". */
const scales = [100, 1000, 1e6, 1e9, 0.1]

/** Half of the last digit that a number is written with: 0.5 for "22", 50 000 for "1,5 miljoner", never above a twentieth there. */
export function halfOfLastDigit(words: string, value: number): number {
  const plain = writtenAs(words, value)
  if (plain !== undefined) return 0.5 / 10 ** plain.decimals
  for (const scale of scales) {
    const written = writtenAs(words, value / scale)
    if (written !== undefined) return Math.min((0.5 * scale) / 10 ** written.decimals, Math.abs(value) / 20)
  }
  return 0.5
}

/**
 * A number as it is rounded in Swedish statistics: halves away from zero. The small addend undoes what binary fractions
 * take away (22.45 is 22.449999…).
 */
export function roundHalfAway(value: number, decimals: number): number {
  const scale = 10 ** decimals
  return (Math.sign(value) * Math.floor(Math.abs(value) * scale + 0.5 + 1e-7)) / scale || 0
}

/** The number written as another was: as many decimals, the same sign between thousands. */
export function writeLike(value: number, like: Pick<WrittenNumber, 'decimals' | 'grouping' | 'text'>): string {
  const [whole = '', rest] = roundHalfAway(Math.abs(value), like.decimals).toFixed(like.decimals).split('.')
  const grouping = like.grouping === '' && whole.length > 4 ? '\u00a0' : like.grouping
  const grouped = grouping === '' ? whole : whole.replace(/\B(?=(\d{3})+$)/g, grouping)
  return rest === undefined ? grouped : `${grouped}${like.text.includes('.') ? '.' : ','}${rest}`
}
