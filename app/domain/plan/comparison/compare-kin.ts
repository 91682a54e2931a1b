import type { ComparisonClass } from './classes.ts'
import { kinshipsOf, type LineageLink } from './descent.ts'

/** What became of something: its earlier and later forms, either of which may be none or several. */
export interface Compared<Item> {
  class: ComparisonClass
  earlier: Item[]
  later: Item[]
}

/**
 * Puts each thing with what it continues, by stated ties alone. Every thing of both editions is in exactly one entry.
 *
 * @param isSame whether one thing that continues one other is worded as that
 */
export function compareKin<Item extends { id: number }>(
  earlier: readonly Item[],
  later: readonly Item[],
  ties: readonly LineageLink[],
  isSame: (earlier: Item, later: Item) => boolean,
): Compared<Item>[] {
  const idsOf = (items: readonly Item[]) => items.map(({ id }) => id)
  const pick = (items: readonly Item[], ids: readonly number[]) => items.filter(({ id }) => ids.includes(id))
  return kinshipsOf(idsOf(earlier), idsOf(later), ties).map((kin) => {
    const entry = { earlier: pick(earlier, kin.earlier), later: pick(later, kin.later) }
    return { class: classOf(entry, isSame), ...entry }
  })
}

function classOf<Item>(
  entry: { earlier: readonly Item[]; later: readonly Item[] },
  isSame: (earlier: Item, later: Item) => boolean,
): ComparisonClass {
  const [before, ...moreBefore] = entry.earlier
  const [after, ...moreAfter] = entry.later
  if (before === undefined) return 'new'
  if (after === undefined) return 'dropped'
  if (moreBefore.length > 0 && moreAfter.length > 0) return 'regrouped'
  if (moreBefore.length > 0) return 'merged'
  if (moreAfter.length > 0) return 'split'
  return isSame(before, after) ? 'unchanged' : 'reworded'
}
