import { heaviestSequence } from './heaviest-sequence.ts'
import { tokensOf, type Token } from './text-tokens.ts'

export type DifferenceKind = 'same' | 'removed' | 'added'

/** A piece of two wordings: in both, only in the earlier, or only in the later. */
export interface DifferencePart {
  kind: DifferenceKind
  text: string
}

/** One kept word outweighs every mark of punctuation that could be kept instead of it. */
const wordWeight = 100_000

/**
 * What was changed from one wording to the other, word by word. The parts that are the same or removed are the earlier
 * text, character for character; those that are the same or added are the later. As many words as possible are kept;
 * a mark of punctuation is kept only beside a kept word, because a lone comma between two changes tells nothing.
 */
export function differenceOf(earlier: string, later: string): DifferencePart[] {
  const a = tokensOf(earlier)
  const b = tokensOf(later)
  const pairs = heaviestSequence(
    a,
    b,
    (token) => token.text,
    (token) => (token.isWord ? wordWeight : 1),
  ).map(([i, j]) => [a[i] as Token, b[j] as Token] as const)
  const parts: DifferencePart[] = []
  let from = { earlier: 0, later: 0 }
  for (const [one, other] of withoutLoneMarks(pairs, earlier, later)) {
    parts.push(...changed(earlier.slice(from.earlier, one.start), later.slice(from.later, other.start)))
    parts.push({ kind: 'same', text: one.text })
    from = { earlier: one.end, later: other.end }
  }
  parts.push(...changed(earlier.slice(from.earlier), later.slice(from.later)))
  return joined(parts)
}

/**
 * Whether marking the difference helps a reader who has both texts beside each other: a third of the longer one is kept.
 * Below that nearly every word would be marked, and the marks would hide what is said.
 */
export function isWorthMarking(parts: readonly DifferencePart[]): boolean {
  const lengthOf = (...kinds: DifferenceKind[]): number =>
    parts.reduce((sum, part) => sum + (kinds.includes(part.kind) ? part.text.trim().length : 0), 0)
  const kept = lengthOf('same')
  return kept * 3 >= kept + Math.max(lengthOf('removed'), lengthOf('added'))
}

/** Whether anything but white space stands between two places of a text. */
const isGap = (text: string, from: number, to: number): boolean => text.slice(from, to).trim() !== ''

/** Leaves out kept marks that have a change on both sides. */
function withoutLoneMarks(
  pairs: readonly (readonly [Token, Token])[],
  earlier: string,
  later: string,
): (readonly [Token, Token])[] {
  const kept: (readonly [Token, Token])[] = []
  let run: (readonly [Token, Token])[] = []
  let changeBefore = false
  const close = (changeAfter: boolean): void => {
    if (!(changeBefore && changeAfter && run.every(([token]) => !token.isWord))) kept.push(...run)
    run = []
  }
  let from = { earlier: 0, later: 0 }
  for (const pair of pairs) {
    const [one, other] = pair
    if (isGap(earlier, from.earlier, one.start) || isGap(later, from.later, other.start)) {
      close(true)
      changeBefore = true
    }
    run.push(pair)
    from = { earlier: one.end, later: other.end }
  }
  close(isGap(earlier, from.earlier, earlier.length) || isGap(later, from.later, later.length))
  return kept
}

/** What stands between two kept words; the space that both have at the edges is the same. */
function changed(removed: string, added: string): DifferencePart[] {
  let start = 0
  while (start < removed.length && removed[start] === added[start] && /\s/.test(removed.charAt(start))) start += 1
  let tail = 0
  const shorter = Math.min(removed.length, added.length)
  while (
    tail < shorter - start &&
    removed.at(-1 - tail) === added.at(-1 - tail) &&
    /\s/.test(removed.at(-1 - tail) ?? '')
  )
    tail += 1
  return [
    { kind: 'same', text: removed.slice(0, start) },
    { kind: 'removed', text: removed.slice(start, removed.length - tail) },
    { kind: 'added', text: added.slice(start, added.length - tail) },
    { kind: 'same', text: removed.slice(removed.length - tail) },
  ]
}

/** Without empty parts, and neighbours of one kind as one part. */
function joined(parts: readonly DifferencePart[]): DifferencePart[] {
  const result: DifferencePart[] = []
  for (const part of parts) {
    const last = result.at(-1)
    if (part.text === '') continue
    if (last?.kind === part.kind) last.text += part.text
    else result.push({ ...part })
  }
  return result
}
