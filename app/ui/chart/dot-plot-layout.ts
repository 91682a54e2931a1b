import { scaleLinear } from 'd3-scale'
import { textWidth, type Box } from './layout.ts'
import type { LineTone } from './time-series/model.ts'
import type { ChartSize } from './time-series/sizes.ts'

export type Dot = {
  id: string
  label: string
  value: number
  /** The value in words: "57 %". */
  text: string
  /** Written beside the dot. What only the table needs to say is not written. */
  isNamed?: boolean | undefined
  /** Drawn in a colour and a shape of its own. */
  tone?: Exclude<LineTone, 'accent'> | undefined
}

/** A value that the dots are seen against: the median, the whole. */
export type DotReference = { id: string; label: string; value: number; text: string; isDashed?: boolean | undefined }

export type DotScale = {
  unit: 'percent' | 'count'
  dots: readonly Dot[]
  references: readonly DotReference[]
}

type DotLabel = { id: string; x: number; box: Box; label: string; text: string }

export type DotDrawing = {
  width: number
  height: number
  font: number
  small: number
  radius: number
  /** Where the axis lies, and where the pile of dots begins. */
  bottom: number
  top: number
  ticks: { x: number; text: string }[]
  dots: (Dot & { x: number; y: number })[]
  references: (DotReference & { x: number; from: number })[]
  labels: DotLabel[]
  leaders: { id: string; x: number; from: number; to: number }[]
}

const sizes = {
  wide: { width: 720, side: 14, font: 16.5, lineHeight: 21, radius: 7, pile: 170 },
  narrow: { width: 320, side: 10, font: 15, lineHeight: 18.5, radius: 6, pile: 150 },
} as const

/** Places the dots on one scale, piled where they would cover each other, and the labels above in as few rows as can be. */
export function layoutDotPlot({ unit, dots: unordered, references }: DotScale, size: ChartSize): DotDrawing {
  // What is named stands on top of those with the same value, where its line reaches it.
  const dots = [...unordered].sort((a, b) => Number(a.isNamed ?? false) - Number(b.isNamed ?? false))
  const { width, side, font, lineHeight, pile, ...measure } = sizes[size]
  const scale = scaleLinear().range([side, width - side])
  const greatest = Math.max(1, ...dots.map((dot) => dot.value), ...references.map((one) => one.value))
  scale.domain([0, unit === 'percent' ? 100 : greatest])
  if (unit === 'count') scale.nice(size === 'wide' ? 5 : 3)

  let radius: number = measure.radius
  let piled = pileUp(
    dots.map((dot) => scale(dot.value)),
    radius,
  )
  while (radius > 1.5 && Math.max(0, ...piled) > pile) {
    radius -= 0.5
    piled = pileUp(
      dots.map((dot) => scale(dot.value)),
      radius,
    )
  }

  const wanted = [...references, ...dots.filter((dot) => dot.isNamed)].map(({ id, label, text, value }) => ({
    id,
    label,
    text,
    x: scale(value),
    width: textWidth(`${label} `, font) + textWidth(text, font, true),
  }))
  const rows = bestRows(wanted, width)
  const rowCount = Math.max(0, ...rows.map((row) => row.row + 1))
  const top = rowCount * lineHeight + 10
  const bottom = top + Math.max(0, ...piled) + 2 * radius + 3
  const labels = rows.map(({ row, left, ...label }) => ({
    ...label,
    box: { x: left, y: (rowCount - 1 - row) * lineHeight, width: label.width, height: lineHeight },
  }))
  const placed = dots.map((dot, index) => ({
    ...dot,
    x: scale(dot.value),
    y: bottom - radius - 2 - (piled[index] ?? 0),
  }))
  const under = (id: string) => {
    const label = labels.find((one) => one.id === id)
    if (label === undefined) return top
    return label.side === 'over' ? label.box.y + label.box.height : label.box.y + 3
  }
  return {
    width,
    height: bottom + 14 + font,
    font,
    small: font - 1.5,
    radius,
    bottom,
    top,
    ticks: scale.ticks(size === 'wide' ? 5 : 3).map((value) => ({
      x: scale(value),
      text: `${value.toLocaleString('sv-SE')}${unit === 'percent' ? '\u00a0%' : ''}`,
    })),
    dots: placed,
    references: references.map((one) => ({ ...one, x: scale(one.value), from: under(one.id) })),
    labels,
    leaders: placed
      .filter((dot) => dot.isNamed)
      .map((dot) => ({ id: dot.id, x: dot.x, from: under(dot.id), to: dot.y - radius })),
  }
}

/** How high above the axis each dot lies so that none covers another; those with the same place stand on each other. */
export function pileUp(places: readonly number[], radius: number): number[] {
  const apart = 2 * radius + 1
  const levels = places.map(() => 0)
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place || a.index - b.index)
  let nearest = 0
  order.forEach(({ place, index }, nth) => {
    while ((order[nearest]?.place ?? place) <= place - apart) nearest += 1
    const taken = new Set(order.slice(nearest, nth).map((other) => levels[other.index]))
    let level = 0
    while (taken.has(level)) level += 1
    levels[index] = level
  })
  return levels.map((level) => level * apart)
}

type Wanted = { id: string; label: string; text: string; x: number; width: number }
/** A label lies over its line, or beside it like a flag; the line then goes up along it. */
type Side = 'over' | 'right' | 'left'
type Rowed = Wanted & { row: number; left: number; side: Side }

const flagGap = 5

/** How many places are tried before the best so far is taken: a few thousandths of a second. */
const mostTries = 1500
const struckCost = 300
const overlapCost = 10_000

/**
 * Rows for the labels, counted from the dots, with as little trouble and in as few rows as can be: no label covers
 * another, nor a line from one above it. Places are tried label by label, the best first, and a way that has come to cost
 * more than the best whole one is left.
 */
function bestRows(wanted: readonly Wanted[], width: number): Rowed[] {
  const order = [...wanted].sort((a, b) => a.x - b.x)
  let best: { rows: readonly Rowed[]; cost: number } = { rows: [], cost: Infinity }
  let tries = 0
  const go = (rows: readonly Rowed[], cost: number): void => {
    const label = order[rows.length]
    if (label === undefined) {
      best = { rows, cost }
      return
    }
    const choices = order
      .flatMap((_, row) => sidesOf(label, width).map(([side, left]): Rowed => ({ ...label, row, left, side })))
      .map((placed) => ({ placed, cost: cost + costOf(rows, placed) }))
      .sort((a, b) => a.cost - b.cost)
    for (const choice of choices) {
      tries += 1
      if (choice.cost >= best.cost || (tries > mostTries && best.cost < Infinity)) return
      go([...rows, choice.placed], choice.cost)
    }
  }
  go([], 0)
  return [...best.rows]
}

const costOf = (rows: readonly Rowed[], one: Rowed): number =>
  one.row * 10 + (one.side === 'over' ? 0 : 1) + troubles(rows, one)

/** Where a label may begin. Over its line it may be pushed in from the edge; a flag must fit as it is. */
function sidesOf({ x, width: own }: Wanted, width: number): [Side, number][] {
  const over: [Side, number] = ['over', Math.min(width - own, Math.max(0, x - own / 2))]
  const flags: [Side, number][] = [
    ['right', x + flagGap],
    ['left', x - flagGap - own],
  ]
  return [over, ...flags.filter(([, left]) => left >= 0 && left + own <= width)]
}

/** What is wrong with a place: another label there is worst, a line through a label is bad. */
function troubles(rows: readonly Rowed[], one: Rowed): number {
  const covers = (label: Rowed, x: number) => x > label.left - 3 && x < label.left + label.width + 3
  return rows.reduce((sum, other) => {
    if (other.row === one.row) {
      const overlaps = one.left < other.left + other.width + 12 && other.left < one.left + one.width + 12
      const struck = (one.side !== 'over' && covers(other, one.x)) || (other.side !== 'over' && covers(one, other.x))
      return sum + (overlaps ? overlapCost : 0) + (struck ? struckCost : 0)
    }
    return sum + ((other.row < one.row ? covers(other, one.x) : covers(one, other.x)) ? struckCost : 0)
  }, 0)
}
