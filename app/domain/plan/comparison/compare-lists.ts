import type { ComparisonClass } from './classes.ts'
import type { ListedText } from './edition.ts'
import { nearestEnough, similarity } from './similarity.ts'
import { isSameWording } from './text-tokens.ts'

/** A text of a list in the one edition, in the other, or in both. */
export interface ComparedText {
  class: Extract<ComparisonClass, 'unchanged' | 'reworded' | 'new' | 'dropped'>
  earlier: string | null
  later: string | null
}

/**
 * Two lists of a goal. Nobody states what these texts continue, so the same text comes first, then the most alike above
 * `nearestEnough`, and the rest is new or dropped. Texts with a key are paired by it alone. In the later order, with
 * what is dropped last.
 */
export function compareLists(earlier: readonly ListedText[], later: readonly ListedText[]): ComparedText[] {
  const partner = new Map<number, number>()
  const taken = new Set<number>()
  const pair = (i: number, j: number): void => {
    if (taken.has(i) || partner.has(j)) return
    taken.add(i)
    partner.set(j, i)
  }
  const candidates = later.flatMap((after, j) =>
    earlier.flatMap((before, i) => {
      const worth = likeness(before, after)
      return worth >= nearestEnough ? [{ i, j, worth }] : []
    }),
  )
  candidates.sort((a, b) => b.worth - a.worth || Math.abs(a.i - a.j) - Math.abs(b.i - b.j) || a.j - b.j || a.i - b.i)
  for (const { i, j } of candidates) pair(i, j)
  return [
    ...later.map((after, j): ComparedText => {
      const index = partner.get(j)
      const before = index === undefined ? undefined : earlier[index]
      if (before === undefined) return { class: 'new', earlier: null, later: after.text }
      const isSame = isSameWording(before.text, after.text)
      return { class: isSame ? 'unchanged' : 'reworded', earlier: before.text, later: after.text }
    }),
    ...earlier.flatMap(({ text }, i): ComparedText[] =>
      taken.has(i) ? [] : [{ class: 'dropped', earlier: text, later: null }],
    ),
  ]
}

/** Whether the texts that are in both lists stand in another order than they did. */
export function isReordered(earlier: readonly ListedText[], texts: readonly ComparedText[]): boolean {
  const kept = texts.flatMap(({ earlier: before, later }) => (before === null || later === null ? [] : [before]))
  const left = [...kept]
  const before = earlier.flatMap(({ text }) => {
    const index = left.indexOf(text)
    return index === -1 ? [] : left.splice(index, 1)
  })
  return before.some((text, index) => text !== kept[index])
}

/** 2 for the same, up to 1 for texts that are alike. */
function likeness(before: ListedText, after: ListedText): number {
  if (before.key !== undefined || after.key !== undefined) return before.key === after.key ? 2 : 0
  return isSameWording(before.text, after.text) ? 2 : similarity(before.text, after.text)
}
