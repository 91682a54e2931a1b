import type { Box } from '../layout.ts'
import type { Spot } from './drawing.ts'

/** Places for a short value: over, under and beside the point. */
export function around(spot: Spot, size: { width: number; height: number }, distance: number): Box[] {
  const { width, height } = size
  const middle = spot.x - width / 2
  return [
    { x: middle, y: spot.y - distance - height, width, height },
    { x: middle, y: spot.y + distance, width, height },
    { x: spot.x - width - 2, y: spot.y - distance - height + 2, width, height },
    { x: spot.x + 2, y: spot.y + distance - 2, width, height },
    { x: spot.x + 2, y: spot.y - distance - height + 2, width, height },
    { x: spot.x - width - 2, y: spot.y + distance - 2, width, height },
    { x: spot.x + distance, y: spot.y - height / 2, width, height },
    { x: spot.x - distance - width, y: spot.y - height / 2, width, height },
  ]
}

/** Places for a longer text: at the right of the end, over and under it to the left. */
export function beside(spot: Spot, size: { width: number; height: number }): Box[] {
  const { width, height } = size
  const over = spot.y - 30 - height
  const under = spot.y + 30
  return [
    { x: spot.x + 12, y: spot.y - height / 2, width, height },
    { x: spot.x + 8 - width, y: over, width, height },
    { x: spot.x + 8 - width, y: under - 18, width, height },
    { x: spot.x + 8 - width, y: under, width, height },
    { x: spot.x - 8, y: under - 18, width, height },
    { x: spot.x + 16, y: spot.y - height - 2, width, height },
    { x: spot.x + 16, y: spot.y + 2, width, height },
    { x: spot.x - width / 2, y: over, width, height },
    { x: spot.x - width / 2, y: under, width, height },
    { x: spot.x - 14 - width, y: spot.y - height / 2, width, height },
  ]
}

/** A grid over the whole plot, nearest first: the last resort, so that there is a place whenever there is room. */
export function everywhere(spot: Spot, { width, height }: { width: number; height: number }, within: Box): Box[] {
  const boxes: (Box & { far: number })[] = []
  for (let y = within.y; y + height <= within.y + within.height; y += 8) {
    for (let x = within.x; x + width <= within.x + within.width; x += 10) {
      boxes.push({ x, y, width, height, far: Math.hypot(x + width / 2 - spot.x, y + height / 2 - spot.y) })
    }
  }
  return boxes.sort((a, b) => a.far - b.far)
}
