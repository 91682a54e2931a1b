import type { Hit } from './match.ts'

/** A piece of text; `isHit` where it is what was looked for. */
export interface Segment {
  text: string
  isHit: boolean
}

/** A cutting of a text round its first hit. */
export interface Snippet {
  /** Something was left out before, or after. */
  cutBefore: boolean
  cutAfter: boolean
  segments: Segment[]
}

/** How many characters a cutting holds, about, and how many of them stand before the hit. */
const length = 220
const before = 70

/** The text from `from` to `to` with its hits apart. Hits that overlap count as the longest. */
export function segmentsOf(text: string, hits: readonly Hit[], from = 0, to = text.length): Segment[] {
  const segments: Segment[] = []
  let at = from
  const inside = hits.filter((hit) => hit.start >= from && hit.end <= to)
  for (const hit of inside.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (hit.start < at) continue
    if (hit.start > at) segments.push({ text: text.slice(at, hit.start), isHit: false })
    segments.push({ text: text.slice(hit.start, hit.end), isHit: true })
    at = hit.end
  }
  if (at < to) segments.push({ text: text.slice(at, to), isHit: false })
  return segments
}

/** Cuts a clean text between words, round its first exact hit or else its first. Short texts are whole. */
export function snippetOf(text: string, hits: readonly Hit[]): Snippet {
  const centre = hits.find((hit) => hit.isExact) ?? hits[0]
  const from = centre === undefined ? 0 : startBefore(text, centre.start)
  const to = endAfter(text, Math.max(from + length, centre?.end ?? 0))
  return { cutBefore: from > 0, cutAfter: to < text.length, segments: segmentsOf(text, hits, from, to) }
}

/** The beginning of a word, at most `before` characters ahead of the hit; the hit itself in text without spaces. */
function startBefore(text: string, hit: number): number {
  if (hit <= before) return 0
  const space = text.slice(hit - before, hit).search(/\s/)
  return space === -1 ? hit : hit - before + space + 1
}

/** The end of the word that `wished` is in, when it ends soon; otherwise `wished`, but never inside a character. */
function endAfter(text: string, wished: number): number {
  if (wished >= text.length) return text.length
  const space = text.slice(wished, wished + 40).search(/\s/)
  if (space !== -1) return wished + space
  if (wished + 40 >= text.length) return text.length
  return /[\udc00-\udfff]/.test(text.charAt(wished)) ? wished + 1 : wished
}
