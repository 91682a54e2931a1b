import { setPart } from './chain-block.ts'
import type { ChainType, PlacedPart } from './chain-block.ts'
import { middle, partsOf, setHeading, setMeasured } from './chain-picture.ts'
import type { ChainDrawing, ChainPicture, ChainPictureLevel, ChainWire, Spot } from './chain-picture.ts'

const type: ChainType = { verbatim: 15.5, sans: 14, small: 13, leading: 1.28, pad: 10, lines: 5 }
const width = 1152
const gutter = 40
/** Between the columns of one level, and between the boxes of a column. */
const gap = 12
const headGap = 44
/** A level is not divided into columns narrower than this. */
const leastColumn = 172
const headWidth = 230

/** The chain from left to right. Levels of many parts take several columns when that makes the picture lower. */
export function layoutColumns(picture: ChainPicture): ChainDrawing {
  const first = setHead(picture)
  return allocations(picture)
    .map((columns) => attempt(picture, columns, first))
    .reduce((best, next) => (next.cost < best.cost ? next : best)).drawing
}

/** What the chain is about, over its whole width: the part to the left, what measures it to the right. */
function setHead({ head }: ChainPicture): Pick<ChainDrawing, 'parts' | 'titles' | 'marks'> & { bottom: number } {
  if (head === undefined) return { parts: [], titles: [], marks: [], bottom: 1 }
  const part = setPart(head.part, type, 0, 1, headWidth)
  const measured = setMeasured(head.measured, type, headWidth + gutter, -17, width - headWidth - gutter)
  const bottom = Math.max(part.box.y + part.box.height, measured.bottom) + headGap
  return { parts: [part], titles: measured.title, marks: measured.marks, bottom }
}

/** How many columns each level may take: one where links run, else up to three. */
function allocations({ levels, links }: ChainPicture): number[][] {
  const linked = levels.flatMap((level, index) =>
    level.parts.some((part) => links.some((link) => link.from === part.key || link.to === part.key)) ? [index] : [],
  )
  const isCrossed = (index: number) => index >= Math.min(...linked) && index <= Math.max(...linked)
  const choices = levels.map((level, index) =>
    isCrossed(index) ? [1] : [1, 2, 3].filter((count) => count === 1 || count <= level.parts.length),
  )
  const all = choices.reduce<number[][]>((rows, some) => rows.flatMap((row) => some.map((one) => [...row, one])), [[]])
  return all.filter((row) => row.every((one) => one === 1) || unitWidth(levels, row) >= leastColumn)
}

/** A level of one part takes a little less room than a column of several, and one of none less still. */
const share = (level: ChainPictureLevel): number => [0.75, 0.9][level.parts.length] ?? 1

/** The width of a column of a level with several parts. */
function unitWidth(levels: readonly ChainPictureLevel[], columns: readonly number[]): number {
  const count = columns.reduce((sum, one) => sum + one, 0)
  const shares = levels.reduce((sum, level, i) => sum + share(level) * (columns[i] ?? 1), 0)
  return (width - gutter * (columns.length - 1) - gap * (count - columns.length)) / shares
}

function attempt(picture: ChainPicture, columns: readonly number[], head: ReturnType<typeof setHead>) {
  const unit = unitWidth(picture.levels, columns)
  const drawing: ChainDrawing = { width, height: 0, headings: [], ...head, joins: [], links: [] }
  const [parts, titles, marks] = [[...head.parts], [...head.titles], [...head.marks]]
  let next = 0
  const tracks = picture.levels.map((level, i) => {
    const [x, count, column] = [next, columns[i] ?? 1, unit * share(level)]
    const room = column * count + gap * (count - 1)
    next += room + gutter
    return { level, x, count, column, room }
  })
  const headings = tracks.map(({ level, x, room }) => ({
    key: level.key,
    x,
    y: head.bottom,
    width: room,
    ...setHeading(level, type, x, head.bottom, room),
  }))
  const top = Math.max(...headings.map((heading) => heading.bottom))
  let bottom = top
  let clippedParts = 0
  const placed = tracks.map(({ level, x, count, column, room }) => {
    const set = setLevel(level, count, x, top, column)
    clippedParts += set.filter((part) => part.clipped).length
    parts.push(...set)
    const end = Math.max(top, ...set.map((part) => part.box.y + part.box.height))
    const measured = setMeasured(level.measured, type, x, end, room)
    titles.push(...measured.title)
    marks.push(...measured.marks)
    bottom = Math.max(bottom, end, measured.bottom)
    return set
  })
  drawing.joins = picture.levels.flatMap((level, i) =>
    level.join === 'whole' ? bracket(placed[i - 1] ?? [], placed[i] ?? []) : [],
  )
  drawing.links = picture.links.flatMap((link) => wire(link, placed))
  const height = Math.max(bottom, ...drawing.links.flatMap((link) => link.spots.map((spot) => spot.y))) + 2
  return { cost: height + 16 * clippedParts, drawing: { ...drawing, height, headings, parts, titles, marks } }
}

/** The parts of a level one under the other, in columns that are as even as can be, in order down each column. */
function setLevel(level: ChainPictureLevel, columns: number, x: number, y: number, column: number) {
  const parts = partsOf(level)
  const heights = parts.map((part) => setPart(part, type, 0, 0, column).box.height + gap)
  let limit = heights.reduce((sum, one) => sum + one, 0) / columns
  while (Math.max(0, ...columnOfEach(heights, limit)) >= columns) limit += 4
  const columnOf = columnOfEach(heights, limit)
  const filled = Array.from({ length: columns }, () => y)
  return parts.map((part, i) => {
    const index = columnOf[i] ?? 0
    const placed = setPart(part, type, x + index * (column + gap), filled[index] ?? y, column)
    filled[index] = placed.box.y + placed.box.height + gap
    return placed
  })
}

/** Which column each part comes in when none is filled beyond the limit, but for a part that is higher than that. */
function columnOfEach(heights: readonly number[], limit: number): number[] {
  let [index, filled] = [0, 0]
  return heights.map((height) => {
    if (filled > 0 && filled + height > limit + 0.01) [index, filled] = [index + 1, 0]
    filled += height
    return index
  })
}

type Extent = { left: number; right: number; top: number; bottom: number; single: boolean }

const extentOf = (parts: readonly PlacedPart[]): Extent => ({
  left: Math.min(...parts.map(({ box }) => box.x)),
  right: Math.max(...parts.map(({ box }) => box.x + box.width)),
  top: Math.min(...parts.map(({ box }) => box.y)),
  bottom: Math.max(...parts.map(({ box }) => box.y + box.height)),
  single: parts.length === 1,
})

/** A level as a whole to a level as a whole: a bracket round each that has several parts, and a line between them. */
function bracket(upper: readonly PlacedPart[], lower: readonly PlacedPart[]): ChainWire[] {
  if (upper.length === 0 || lower.length === 0) return []
  const [aim, source] = [extentOf(upper), extentOf(lower)]
  const y = aim.top + Math.min(aim.bottom - aim.top, source.bottom - source.top, 120) / 2
  const [from, to] = [source.left - (source.single ? 0 : 14), aim.right + (aim.single ? 0 : 14)]
  const hook = ({ top, bottom }: Extent, edge: number, x: number): ChainWire => ({
    spots: [
      { x: edge, y: top },
      { x, y: top },
      { x, y: bottom },
      { x: edge, y: bottom },
    ],
    soft: false,
    caret: null,
  })
  return [
    {
      spots: [
        { x: from, y },
        { x: to, y },
      ],
      soft: false,
      caret: { at: { x: to, y }, to: 'left' },
    },
    ...(source.single ? [] : [hook(source, source.left - 7, from)]),
    ...(aim.single ? [] : [hook(aim, aim.right + 7, to)]),
  ]
}

/** From a part to a part of an earlier level; past the levels between them in the space between their boxes. */
function wire(link: { from: string; to: string }, levels: readonly (readonly PlacedPart[])[]): ChainDrawing['links'] {
  const find = (key: string) =>
    levels.flatMap((parts, level) => parts.flatMap((part) => (part.key === key ? [{ part, level }] : [])))[0]
  const [from, to] = [find(link.from), find(link.to)]
  if (from === undefined || to === undefined || to.level >= from.level) return []
  const start: Spot = { x: from.part.box.x, y: middle(from.part) }
  const end: Spot = { x: to.part.box.x + to.part.box.width, y: middle(to.part) }
  const spots = [start]
  for (let level = from.level - 1; level > to.level; level -= 1) {
    const between = levels[level] ?? []
    const lanes = between.map(({ box }) => box.y + box.height + gap / 2)
    const wanted = ((spots.at(-1)?.y ?? start.y) + end.y) / 2
    const y = lanes.reduce(
      (best, lane) => (Math.abs(lane - wanted) < Math.abs(best - wanted) ? lane : best),
      lanes[0] ?? wanted,
    )
    const { left, right } = extentOf(between)
    spots.push({ x: right, y }, { x: left, y })
  }
  return [{ ...link, spots: [...spots, end], soft: true, caret: { at: end, to: 'left' } }]
}
