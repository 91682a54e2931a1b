import { heights, pageRoom } from './measure.ts'
import { frameHeight, rowHeight, type Section, type SetSection } from './section.ts'

/** Every part shows so many rows before any other shows more. */
const least = 3
/** A row of what goes first is worth so many others. */
const worth = 100
/** Worse than leaving out every row that there may be. */
const overfull = 1e9
/** No page has room for more rows of a part. */
const most = 60

interface Filling {
  pages: [SetSection[], SetSection[]]
  /** How many rows are left out, those that go first weighed. */
  left: number
  /** How unevenly the pages are filled. */
  skew: number
}

/**
 * The parts on two pages, in their order, each with as many rows as have room. The page is turned where the most rows can
 * be shown; where that is the same, where the pages are filled alike.
 *
 * @param first how high that is which stands first on the first page
 * @param last how high that is which stands last on the second
 */
export function fitted(sections: readonly Section[], first: number, last: number): [SetSection[], SetSection[]] {
  const fillings = sections
    .slice(1)
    .map((_, index) => filling(sections, index + 1, [pageRoom - first, pageRoom - last]))
  const [best] = fillings.toSorted((a, b) => a.left - b.left || a.skew - b.skew)
  return best?.pages ?? [[], []]
}

function filling(sections: readonly Section[], turn: number, rooms: [number, number]): Filling {
  const first = filled(sections.slice(0, turn), rooms[0])
  const second = filled(sections.slice(turn), rooms[1])
  const all = [...first.set, ...second.set]
  return {
    pages: [first.set, second.set],
    // A page that has not room even for its headings is no choice.
    left:
      all.reduce((sum, { left, isFirst }) => sum + (isFirst === true ? worth : 1) * left, 0) +
      (first.rest < 0 || second.rest < 0 ? overfull : 0),
    skew: Math.abs(first.rest - second.rest),
  }
}

/** The parts of one page with their rows, fairly: the least of each, then what goes first, then one of each in turn. */
function filled(sections: readonly Section[], room: number): { set: SetSection[]; rest: number } {
  const open = sections.map((section) => ({
    section,
    heights: section.rows.slice(0, most).map((row) => rowHeight(section.columns, row)),
    shown: 0,
  }))
  // The line that says how many are left is reckoned for every part that has rows, whether or not it is needed.
  let rest = room - sections.reduce((sum, one) => sum + frameHeight(one) + (one.rows.length > 0 ? heights.more : 0), 0)
  const take = (one: (typeof open)[number]): boolean => {
    const height = one.heights[one.shown]
    if (height === undefined || height > rest) return false
    one.shown += 1
    rest -= height
    return true
  }
  for (let pass = 0; pass < least; pass += 1) for (const one of open) take(one)
  for (const one of open) while (one.section.isFirst === true && take(one));
  let going = open
  while (going.length > 0) going = going.filter(take)
  const set = open.map(({ section, shown }) => ({
    ...section,
    rows: section.rows.slice(0, shown),
    left: section.rows.length - shown,
  }))
  return { set, rest }
}
