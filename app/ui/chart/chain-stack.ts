import { setPart } from './chain-block.ts'
import type { ChainType, PlacedPart } from './chain-block.ts'
import { middle, partsOf, setHeading, setMeasured } from './chain-picture.ts'
import type { ChainDrawing, ChainPicture, ChainWire, Spot } from './chain-picture.ts'

const type: ChainType = { verbatim: 16, sans: 14.5, small: 13.5, leading: 1.3, pad: 11, lines: 4 }
const width = 340
/** The joins run in the margin to the left of this. */
const left = 26
const spine = 9

/** The chain from top to bottom for narrow columns, with the joins in the left margin. */
export function layoutStack(picture: ChainPicture): ChainDrawing {
  const drawing: ChainDrawing = {
    width,
    height: 0,
    headings: [],
    titles: [],
    parts: [],
    marks: [],
    joins: [],
    links: [],
  }
  let y = 1
  if (picture.head !== undefined) {
    const part = setPart(picture.head.part, type, 0, y, width)
    const measured = setMeasured(picture.head.measured, type, 0, part.box.y + part.box.height, width)
    drawing.parts.push(part)
    drawing.titles.push(...measured.title)
    drawing.marks.push(...measured.marks)
    y = Math.max(measured.bottom, part.box.y + part.box.height) + 34
  }
  let above: PlacedPart[] = []
  for (const level of picture.levels) {
    const heading = setHeading(level, type, left, y, width - left)
    drawing.headings.push({ key: level.key, x: left, y, width: width - left, lines: heading.lines })
    y = heading.bottom
    const placed = partsOf(level).map((part) => {
      const one = setPart(part, type, left, y, width - left)
      y = one.box.y + one.box.height + 10
      return one
    })
    drawing.parts.push(...placed)
    if (level.join === 'whole') drawing.joins.push(...spineBetween(above, placed))
    const measured = setMeasured(level.measured, type, left, y - 10, width - left)
    drawing.titles.push(...measured.title)
    drawing.marks.push(...measured.marks)
    y = Math.max(y - 10, measured.bottom) + 34
    above = placed
  }
  drawing.links = lanes(picture, drawing.parts)
  return { ...drawing, height: y - 33 }
}

/** A line in the margin from the parts below up to those above, with a tick at each. */
function spineBetween(above: readonly PlacedPart[], below: readonly PlacedPart[]): ChainWire[] {
  const [first, last] = [above[0], below.at(-1)]
  if (first === undefined || last === undefined) return []
  const ticks = [...above, ...below].map((part): ChainWire => {
    const at = { x: left, y: middle(part) }
    const isAim = above.length === 1 && part === first
    return { spots: [{ x: spine, y: at.y }, at], soft: false, caret: isAim ? { at, to: 'right' } : null }
  })
  const [from, to] = [
    { x: spine, y: middle(last) },
    { x: spine, y: middle(first) },
  ]
  const lowest = above.at(-1)
  const caret =
    above.length > 1 && lowest ? { at: { x: spine, y: lowest.box.y + lowest.box.height + 8 }, to: 'up' as const } : null
  return [{ spots: [from, to], soft: false, caret }, ...ticks]
}

/** Links in lanes of the margin, one lane for each part that is linked to. */
function lanes(picture: ChainPicture, parts: readonly PlacedPart[]): ChainDrawing['links'] {
  const aims = [...new Set(picture.links.map((link) => link.to))]
  const step = Math.min(4.5, (left - 8) / Math.max(1, aims.length))
  return picture.links.flatMap(({ from, to }) => {
    const [start, end] = [parts.find((part) => part.key === from), parts.find((part) => part.key === to)]
    if (start === undefined || end === undefined) return []
    const lane = left - 7 - aims.indexOf(to) * step
    const at: Spot = { x: left, y: middle(end) }
    const spots = [{ x: left, y: middle(start) }, { x: lane, y: middle(start) }, { x: lane, y: at.y }, at]
    return [{ from, to, spots, soft: false, caret: { at, to: 'right' as const } }]
  })
}
