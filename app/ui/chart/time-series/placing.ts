import { alongLine, covered, place } from '../layout.ts'
import type { Box } from '../layout.ts'
import type { Label, Spot } from './drawing.ts'
import { everywhere } from './places.ts'
import type { Sheet } from './sheet.ts'

/** One way to break a label into lines, with the places where it would stand well, best first. */
export type Variant = Pick<Label, 'lines' | 'quietFrom'> & { candidates: Box[] }

/** What a label names: a spot at a year. Further off than `reach` the label needs a hairline to it. */
export type Named = { year: number; spot: Spot; reach?: number }

/** Puts a label where it lies best: free of what is there already, and near to what it names. */
export function putLabel(
  sheet: Sheet,
  label: Omit<Label, 'box' | 'lines' | 'quietFrom'>,
  variants: Variant[],
  { year, spot, reach = 26 }: Named,
): void {
  /* A label stays on its own side of a break; only when there is no room there at all may it go anywhere. */
  const ownSide = triesWithin(sheet, variants, sheet.sideOf(year), spot, reach)
  const tries = ownSide.some((one) => one.free)
    ? ownSide
    : [...ownSide, ...triesWithin(sheet, variants, sheet.plot, spot, reach)]
  const best = tries.reduce((a, b) => ((a.free === b.free ? b.cost < a.cost : b.free) ? b : a))
  if (!best.free) sheet.clear = false
  sheet.discomfort = Math.max(sheet.discomfort, best.cost)
  const { box, lines, quietFrom, leader } = best
  sheet.hard.push(box)
  const anchor = label.anchor !== 'middle' && box.x + box.width / 2 < spot.x - 4 ? 'end' : label.anchor
  sheet.labels.push({ ...label, lines, quietFrom, anchor, box, leader })
  if (leader) sheet.soft.push(...alongLine(leader[0], leader[1], 4))
}

/** The best place of every variant, and of every variant anywhere at all if none of those is good. */
function triesWithin({ hard, soft }: Sheet, variants: Variant[], within: Box, spot: Spot, reach: number) {
  const found = variants.map((variant, rank) => ({
    variant,
    rank: rank * 10,
    ...place(variant.candidates, hard, soft, within),
  }))
  if (!found.some((one) => one.free && one.cost + one.rank < 150)) {
    for (const [i, variant] of variants.entries()) {
      const [size = { width: 0, height: 0 }] = variant.candidates
      const far = place(everywhere(spot, size, within), hard, soft, within, 0.4)
      found.push({ variant, rank: 60 + i * 10, ...far })
    }
  }
  return found.map(({ variant, rank, ...one }) => {
    const leader = leaderTo(spot, one.box, reach)
    const dots = leader ? alongLine(leader[0], leader[1], 4) : []
    const crossed = dots.reduce((sum, dot) => sum + covered(dot, hard), 0)
    return { ...variant, ...one, leader, cost: one.cost + rank + crossed * 2 }
  })
}

/** A hairline from the point to a label that had to go further off than `reach`. */
function leaderTo(spot: Spot, box: Box, reach: number): readonly [Spot, Spot] | undefined {
  const end = {
    x: Math.min(box.x + box.width, Math.max(box.x, spot.x)),
    y: Math.min(box.y + box.height, Math.max(box.y, spot.y)),
  }
  const distance = Math.hypot(end.x - spot.x, end.y - spot.y)
  if (distance <= reach) return undefined
  return [{ x: spot.x + ((end.x - spot.x) * 8) / distance, y: spot.y + ((end.y - spot.y) * 8) / distance }, end]
}
