import type { Claim } from '#app/domain/statement/claim.ts'

/**
 * The shares that everyday Swedish has words for: tenths, quarters, fifths and thirds, and one in twenty. A text that
 * says "en femtedel" means the nearest of these; Socialstyrelsen writes so of 22 percent in its report of 2019.
 */
const common = [0, 5, 10, 20, 25, 30, 100 / 3, 40, 50, 60, 200 / 3, 70, 75, 80, 90, 100]

/** Farthest that a share may lie from the fraction it is called, in percentage points. */
const mostAway = 2.5

/** Whether a share is told as a fraction ("en femtedel", "nio av tio", "var tionde", "hälften") and not in percent. */
export const isFraction = ({ kind, words }: Pick<Claim, 'kind' | 'words'>): boolean =>
  kind === 'share' && /(^|\s)(av|vart?|varannan|vartannat)(\s|$)|del|hälft|halv/i.test(words)

/** The nearest shares with a word of their own below and above, never the share itself. */
export function neighbours(share: number): { below: number; above: number } {
  const below = common.filter((one) => one < share - 0.5).at(-1) ?? 0
  const above = common.find((one) => one > share + 0.5) ?? 100
  return { below, above }
}

/**
 * The shares that may be called by a fraction: nearer to it than to any other with a word of its own, within 2,5
 * percentage points, and for small ones within a quarter of itself.
 */
export function calledBy(share: number): { from: number; until: number } {
  const { below, above } = neighbours(share)
  const away = Math.min(mostAway, share === 0 ? 0.5 : share / 4)
  return { from: Math.max(share - away, (below + share) / 2), until: Math.min(share + away, (share + above) / 2) }
}

/** "28 av 45" → both numbers, when they are written with digits. */
export function partsOf(words: string): { part: number; whole: number } | undefined {
  const match = /(\d[\d\s]*) av (?:de |totalt |sammanlagt )?(\d[\d\s]*)/i.exec(words.replace(/\s/g, ' '))
  const [part, whole] = [match?.[1], match?.[2]].map((digits) => Number(digits?.replace(/\s/g, '')))
  return match === null || part === undefined || whole === undefined ? undefined : { part, whole }
}
