import { scaleLinear } from 'd3-scale'
import {
  alongLine,
  leastWidth,
  overlap,
  place,
  spread,
  textWidth,
  wrapEvenly,
  wrapText,
  writtenYears,
} from './layout.ts'
import type { Box } from './layout.ts'

export type LineTone = 'accent' | 'a' | 'b' | 'c'

export type ChartPoint = { x: number; y: number; /** The value in words: "16 %". */ text: string }

export type ChartLine = {
  id: string
  label: string
  /** For narrow screens. */
  shortLabel: string
  tone: LineTone
  points: readonly ChartPoint[]
  /** Where the line passes years that were not measured: drawn dashed. */
  bridges: readonly { from: number; to: number }[]
}

export type TimeSeries = {
  unit: 'percent' | 'count'
  yMax?: number | undefined
  xFrom: number
  xTo: number
  lines: readonly ChartLine[]
  ranges: readonly { x: number; low: number; high: number; text: string; label?: string | undefined }[]
  notMeasured: readonly { x: number; text: string }[]
  breaks: readonly { before: number; text: string }[]
  stops: readonly { x: number; text: string }[]
  /** Charts of the same years that stand beside this one: all leave the same room for labels, so that years line up. */
  alongside?: readonly TimeSeries[] | undefined
}

/** A text block: its lines from the top, and where it is anchored. */
export type Label = {
  key: string
  kind: 'value' | 'line' | 'end' | 'range' | 'stop' | 'break' | 'hole'
  box: Box
  lines: string[]
  /** How many leading characters of the first line are the value, set bold. */
  strong: number
  /** From which line on the text is small and quiet: what is said about the line, not its name. */
  quietFrom: number
  anchor: 'start' | 'middle' | 'end'
  tone?: LineTone | undefined
  leader?: readonly [Spot, Spot] | undefined
}

export type Segment = { line: string; tone: LineTone; from: number; to: number; a: Spot; b: Spot; bridge: boolean }
type Spot = { x: number; y: number }

export type Drawing = {
  width: number
  height: number
  font: number
  small: number
  lineHeight: number
  top: number
  bottom: number
  periods: { from: number; to: number; x1: number; x2: number }[]
  ticks: { value: number; y: number; text: string }[]
  years: { year: number; x: number; written: boolean; open: boolean }[]
  breaks: { before: number; x: number; y1: number }[]
  segments: Segment[]
  points: { line: string; tone: LineTone; x: number; y: number; spot: Spot; text: string }[]
  ranges: { x: number; low: number; high: number; px: number; y1: number; y2: number }[]
  stops: { x: number; spot: Spot; tone?: LineTone | undefined }[]
  labels: Label[]
}

const sizes = {
  wide: {
    width: 720,
    left: 44,
    right: 16,
    column: 176,
    inline: [190, 120],
    plot: 290,
    font: 16.5,
    lineHeight: 20,
    lead: 24,
    breakWidth: 170,
  },
  narrow: {
    width: 320,
    left: 34,
    right: 10,
    column: 92,
    inline: [104, 70],
    plot: 250,
    font: 15,
    lineHeight: 17.5,
    lead: 16,
    breakWidth: 96,
  },
} as const

export type ChartSize = keyof typeof sizes

/**
 * Places everything of a time series at one of the two sizes. Grows in height until no label lies on another, and a little
 * more if that lets every label stand close to what it names.
 */
export function layoutTimeSeries(series: TimeSeries, size: ChartSize): Drawing {
  let best = attempt(series, size, 1)
  for (let stretch = 1.15; stretch < 4 && !(best.clear && (best.discomfort < 150 || stretch > 1.7)); stretch += 0.15) {
    const next = attempt(series, size, stretch)
    if (!best.clear || (next.clear && next.discomfort < best.discomfort * 0.7)) best = next
  }
  return best
}

/** The last year that a line or a range reaches; minus infinity when nothing is drawn. */
const lastYearOf = (series: TimeSeries): number =>
  Math.max(
    ...series.lines.flatMap((line) => line.points.map((point) => point.x)),
    ...series.ranges.map((range) => range.x),
  )

/** How much room the labels need to the right of the last year of the scale. */
function endRoom(series: TimeSeries, size: ChartSize): number {
  const measure = sizes[size]
  const lastYear = lastYearOf(series)
  if (!Number.isFinite(lastYear)) return measure.right
  const plainStep = (measure.width - measure.left - measure.right) / (series.xTo - series.xFrom + 1)
  const endTexts = [
    ...series.lines.flatMap((line) => {
      const last = line.points.find((point) => point.x === lastYear)
      return last === undefined ? [] : [endText(last.text, size === 'wide' ? line.label : line.shortLabel)]
    }),
    ...series.ranges.filter((range) => range.x === lastYear).map((range) => endText(range.text, range.label)),
  ]
  const needed = measure.lead + 2 + leastWidth(endTexts, measure.column, measure.font, true)
  return (series.xTo - lastYear) * plainStep < needed ? needed : measure.right
}

/** The greatest value drawn, rounded up to a calm tick; shares never beyond 100. */
function yScale(series: TimeSeries) {
  const values = [
    ...series.lines.flatMap((line) => line.points.map((point) => point.y)),
    ...series.ranges.map((range) => range.high),
    series.unit === 'percent' ? 10 : 4,
  ]
  const scale = scaleLinear().domain([0, series.yMax ?? Math.max(...values)])
  if (series.yMax === undefined) scale.nice(4)
  return series.unit === 'percent' && (scale.domain()[1] ?? 0) > 100 ? scale.domain([0, 100]) : scale
}

function attempt(
  series: TimeSeries,
  size: ChartSize,
  stretch: number,
): Drawing & { clear: boolean; discomfort: number } {
  const measure = sizes[size]
  const { width, left, font, lineHeight } = measure
  const small = font - 1.5
  const nameOf = (line: ChartLine) => (size === 'wide' ? line.label : line.shortLabel)
  const stopOf = (line: ChartLine) => series.stops.find((stop) => stop.x === line.points.at(-1)?.x)?.text
  const lines = series.lines.map((line) => ({ ...line, points: [...line.points].sort((a, b) => a.x - b.x) }))
  const breakYears = [...new Set(series.breaks.map((one) => one.before))]
    .filter((year) => year > series.xFrom && year <= series.xTo)
    .sort((a, b) => a - b)

  /* Across: a step a year, and an extra gap where a series was broken off. */
  const lastYear = lastYearOf(series)
  const anything = Number.isFinite(lastYear)
  const right = Math.max(...[series, ...(series.alongside ?? [])].map((one) => endRoom(one, size)))
  const before = 0.5
  const after = 0.28
  const gap = 0.55
  const step = (width - left - right) / (series.xTo - series.xFrom + before + after + gap * breakYears.length)
  const px = (year: number) =>
    left + step * (before + year - series.xFrom + gap * breakYears.filter((one) => one <= year).length)
  const periodStarts = [series.xFrom, ...breakYears]
  const periods = periodStarts.map((from, i) => {
    const to = (periodStarts[i + 1] ?? series.xTo + 1) - 1
    const isLast = i === periodStarts.length - 1
    return {
      from,
      to,
      x1: i === 0 ? left : px(from) - step * 0.42,
      x2: isLast ? px(to) + step * after : px(to) + step * 0.42,
    }
  })

  /* Above the plot: what the breaks mean, each centred on its hairline. */
  const breakLabels: Label[] = []
  const breakX = new Map(breakYears.map((year) => [year, (px(year - 1) + px(year)) / 2]))
  for (const year of breakYears) {
    const text = series.breaks
      .filter((one) => one.before === year)
      .map((one) => one.text)
      .join(' ')
    const wrapped = wrapEvenly(text, measure.breakWidth, small)
    const block = blockSize(wrapped, small, 0)
    const x = Math.min(width - block.width, Math.max(0, (breakX.get(year) ?? 0) - block.width / 2))
    const box = { x, y: 0, width: block.width, height: wrapped.length * lineHeight }
    for (const other of breakLabels) {
      const apart = box.x + box.width + 8 <= other.box.x || other.box.x + other.box.width + 8 <= box.x
      if (!apart) box.y = Math.max(box.y, other.box.y + other.box.height + 2)
    }
    breakLabels.push({
      key: `break-${year}`,
      kind: 'break',
      box,
      lines: wrapped,
      strong: 0,
      quietFrom: 0,
      anchor: 'middle',
    })
  }
  const breakRoom = Math.max(0, ...breakLabels.map((label) => label.box.y + label.box.height))
  const top = breakRoom + (breakRoom > 0 ? 14 : 0) + lineHeight + 4

  /* The column of end labels at the right decides the least height. */
  const column = measure.width - 2
  const columnX = anything ? Math.max(px(lastYear) + measure.lead, 0) : width
  const columnWidth = column - columnX
  type End = {
    key: string
    kind: 'end' | 'range'
    spotX: number
    y: number
    text: string
    value: string
    stop?: string | undefined
    tone?: LineTone
  }
  const ends: End[] = []
  for (const line of lines) {
    const last = line.points.at(-1)
    if (last && last.x === lastYear) {
      ends.push({
        key: `end-${line.id}`,
        kind: 'end',
        spotX: last.x,
        y: last.y,
        text: nameOf(line),
        value: last.text,
        stop: stopOf(line),
        tone: line.tone,
      })
    }
  }
  series.ranges.forEach((range, i) => {
    if (range.x === lastYear)
      ends.push({
        key: `range-${i}`,
        kind: 'range',
        spotX: range.x,
        y: (range.low + range.high) / 2,
        text: range.label ?? '',
        value: range.text,
      })
  })
  const endBlocks = ends.map((end) => {
    const name = wrapText(endText(end.value, end.text), columnWidth, font, true)
    const wrapped = [...name, ...(end.stop ? wrapText(end.stop, columnWidth, small) : [])]
    return { wrapped, quietFrom: name.length, height: wrapped.length * lineHeight }
  })
  const columnNeed = endBlocks.reduce((sum, block) => sum + block.height + 5, 0)
  const plot = Math.max(measure.plot * stretch, columnNeed + 4 - lineHeight)
  const bottom = top + plot
  const scale = yScale(series).range([bottom, top])
  const py = (value: number) => scale(value)

  const ticks = scale.ticks(4).map((value, i, all) => ({
    value,
    y: py(value),
    text: i === all.length - 1 && series.unit === 'percent' ? `${value}\u00a0%` : swedish(value),
  }))

  /* What is drawn. */
  const points = lines.flatMap((line) =>
    line.points.map((point) => ({
      line: line.id,
      tone: line.tone,
      x: point.x,
      y: point.y,
      spot: { x: px(point.x), y: py(point.y) },
      text: point.text,
    })),
  )
  const segments = lines.flatMap((line) => segmentsOf(line, breakYears, px, py))
  const ranges = series.ranges.map((range) => ({
    x: range.x,
    low: range.low,
    high: range.high,
    px: px(range.x),
    y1: py(range.high),
    y2: py(range.low),
  }))
  const stops = series.stops.flatMap((stop): Drawing['stops'] => {
    const ended = lines.filter((line) => line.points.at(-1)?.x === stop.x)
    if (ended.length === 0) return [{ x: stop.x, spot: { x: px(stop.x), y: bottom }, tone: undefined }]
    return ended.map((line) => ({
      x: stop.x,
      spot: { x: px(stop.x), y: py(line.points.at(-1)?.y ?? 0) },
      tone: line.tone,
    }))
  })

  const labels: Label[] = []
  let clear = true
  let discomfort = 0
  const plotBox: Box = { x: left - 6, y: breakRoom + (breakRoom > 0 ? 6 : 0), width: width - left + 6, height: 0 }
  plotBox.height = bottom - 3 - plotBox.y
  const hard: Box[] = [
    ...points.map(({ spot }) => ({ x: spot.x - 6, y: spot.y - 6, width: 12, height: 12 })),
    ...ranges.map((range) => ({ x: range.px - 7, y: range.y1 - 2, width: 14, height: range.y2 - range.y1 + 4 })),
    ...breakYears.map((year) => ({
      x: (breakX.get(year) ?? 0) - 4,
      y: breakRoom,
      width: 8,
      height: bottom - breakRoom,
    })),
    ...stops.map(({ spot }) => ({ x: spot.x - 2, y: spot.y - 11, width: 16, height: 22 })),
  ]
  const soft: Box[] = segments.flatMap((segment) => alongLine(segment.a, segment.b, 6))
  const periodBox = (year: number): Box => {
    const from = Math.max(0, ...breakYears.filter((one) => one <= year).map((one) => (breakX.get(one) ?? 0) + 4))
    const to = Math.min(width, ...breakYears.filter((one) => one > year).map((one) => (breakX.get(one) ?? 0) - 4))
    const x = Math.max(plotBox.x, from)
    return { ...plotBox, x, width: to - x }
  }
  type Variant = Pick<Label, 'lines' | 'quietFrom'> & { candidates: Box[] }
  const triesWithin = (variants: Variant[], within: Box, spot: Spot, reach: number) => {
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
      const crossed = dots.reduce((sum, dot) => sum + hard.reduce((area, other) => area + overlap(dot, other), 0), 0)
      return { ...variant, ...one, leader, cost: one.cost + rank + crossed * 2 }
    })
  }
  const put = (
    label: Omit<Label, 'box' | 'lines' | 'quietFrom'>,
    variants: Variant[],
    year: number,
    spot: Spot,
    reach = 26,
  ) => {
    /* A label stays on its own side of a break; only when there is no room there at all may it go anywhere. */
    const ownSide = triesWithin(variants, periodBox(year), spot, reach)
    const tries = ownSide.some((one) => one.free)
      ? ownSide
      : [...ownSide, ...triesWithin(variants, plotBox, spot, reach)]
    const best = tries.reduce((a, b) => ((a.free === b.free ? b.cost < a.cost : b.free) ? b : a))
    if (!best.free) clear = false
    discomfort = Math.max(discomfort, best.cost)
    const { box, lines: text, quietFrom, leader } = best
    hard.push(box)
    const anchor = label.anchor !== 'middle' && box.x + box.width / 2 < spot.x - 4 ? 'end' : label.anchor
    labels.push({ ...label, lines: text, quietFrom, anchor, box, leader })
    if (leader) soft.push(...alongLine(leader[0], leader[1], 4))
  }

  /* 1. The column at the right: in the order of the values, moved apart, tied to their points. */
  const starts = spread(
    ends.map((end, i) => ({ want: py(end.y) - lineHeight / 2, size: endBlocks[i]?.height ?? 0 })),
    top - lineHeight,
    bottom,
    5,
  )
  ends.forEach((end, i) => {
    const block = endBlocks[i]
    const y = starts[i]
    if (!block || y === undefined) return
    const spot = { x: px(end.spotX), y: py(end.y) }
    const middle = y + lineHeight / 2
    const box = { x: columnX, y, width: columnWidth, height: block.height }
    if (box.y + box.height > bottom + 0.01) clear = false
    hard.push(box)
    const far = Math.abs(middle - spot.y) > 5
    labels.push({
      key: end.key,
      kind: end.kind,
      box,
      lines: block.wrapped,
      strong: end.value.length,
      quietFrom: block.quietFrom,
      anchor: 'start',
      tone: end.tone,
      leader: far
        ? [
            { x: spot.x + 7, y: spot.y },
            { x: columnX - 4, y: middle },
          ]
        : undefined,
    })
  })

  /* 2. Values beside their points. */
  for (const point of points) {
    if (point.x === lastYear) continue
    const box = { width: textWidth(point.text, font, true) + 2, height: lineHeight }
    put(
      {
        key: `value-${point.line}-${point.x}`,
        kind: 'value',
        strong: point.text.length,
        anchor: 'middle',
        tone: point.tone,
      },
      [{ lines: [point.text], quietFrom: 1, candidates: around(point.spot, box, 8) }],
      point.x,
      point.spot,
    )
  }
  ranges.forEach((range, i) => {
    const source = series.ranges[i]
    if (!source || range.x === lastYear) return
    const spot = { x: range.px, y: (range.y1 + range.y2) / 2 }
    const variants = measure.inline.map((room) => {
      const wrapped = wrapText(endText(source.text, source.label), room, font, true)
      const block = blockSize(wrapped, font, lineHeight)
      const candidates = [
        { x: range.px - block.width / 2, y: range.y1 - block.height - 4, ...block },
        { x: range.px + 11, y: spot.y - block.height / 2, ...block },
        { x: range.px - 11 - block.width, y: spot.y - block.height / 2, ...block },
        { x: range.px - block.width / 2, y: range.y2 + 4, ...block },
      ]
      return { lines: wrapped, quietFrom: wrapped.length, candidates }
    })
    put({ key: `range-${i}`, kind: 'range', strong: source.text.length, anchor: 'middle' }, variants, range.x, spot, 60)
  })

  /* 3. The names of lines that end before the last year, and that they have ended. */
  for (const line of lines) {
    const last = line.points.at(-1)
    if (!last || last.x === lastYear) continue
    const stop = stopOf(line)
    const spot = { x: px(last.x), y: py(last.y) }
    const variants = measure.inline.map((room) => {
      const name = wrapEvenly(nameOf(line), room, font, true)
      const wrapped = [...name, ...(stop ? wrapEvenly(stop, room, small) : [])]
      return { lines: wrapped, quietFrom: name.length, candidates: beside(spot, blockSize(wrapped, font, lineHeight)) }
    })
    put(
      { key: `line-${line.id}`, kind: 'line', strong: 0, anchor: 'start', tone: line.tone },
      variants,
      last.x,
      spot,
      60,
    )
  }
  for (const stop of series.stops) {
    if (lines.some((line) => line.points.at(-1)?.x === stop.x)) continue
    const spot = { x: px(stop.x), y: bottom }
    const variants = measure.inline.map((room) => {
      const wrapped = wrapEvenly(stop.text, room, small)
      return { lines: wrapped, quietFrom: 0, candidates: beside(spot, blockSize(wrapped, small, lineHeight)) }
    })
    put({ key: `stop-${stop.x}`, kind: 'stop', strong: 0, anchor: 'start' }, variants, stop.x, spot, 44)
  }

  /* Below the axis: the years, the years without a measurement, and why. */
  const holes = new Map(series.notMeasured.map((hole) => [hole.x, hole.text]))
  const written = new Set(writtenYears(series.xFrom, series.xTo, step, textWidth('2020', small) + 6))
  const years = Array.from({ length: Math.max(0, series.xTo - series.xFrom + 1) }, (_, i) => {
    const year = series.xFrom + i
    return { year, x: px(year), written: written.has(year), open: holes.has(year) }
  })
  const holeTop = bottom + 10 + lineHeight + 2
  const holeLabels = holesBelow(series, breakYears, {
    px,
    step,
    top: holeTop,
    width,
    small,
    lineHeight: lineHeight - 1,
  })
  const holeBottom = Math.max(holeTop, ...holeLabels.map((label) => label.box.y + label.box.height))

  return {
    width,
    height: Math.ceil(holeBottom + 4),
    font,
    small,
    lineHeight,
    top,
    bottom,
    periods,
    ticks,
    years,
    breaks: breakYears.map((year) => {
      const label = breakLabels.find((one) => one.key === `break-${year}`)
      return { before: year, x: breakX.get(year) ?? 0, y1: label ? label.box.y + label.box.height + 3 : top }
    }),
    segments,
    points,
    ranges,
    stops,
    labels: [...breakLabels, ...labels, ...holeLabels],
    clear,
    discomfort,
  }
}

/**
 * The joins of a line: only between consecutive points of the same line, and never over a break, whatever is asked for.
 * A join that passes years without a measurement is a bridge.
 */
function segmentsOf(
  line: ChartLine,
  breakYears: readonly number[],
  px: (x: number) => number,
  py: (y: number) => number,
) {
  return line.points.flatMap((point, i): Segment[] => {
    const next = line.points[i + 1]
    if (!next || breakYears.some((year) => point.x < year && year <= next.x)) return []
    return [
      {
        line: line.id,
        tone: line.tone,
        from: point.x,
        to: next.x,
        a: { x: px(point.x), y: py(point.y) },
        b: { x: px(next.x), y: py(next.y) },
        bridge: line.bridges.some((bridge) => bridge.from < next.x && bridge.to > point.x),
      },
    ]
  })
}

type Axis = {
  px: (year: number) => number
  step: number
  top: number
  width: number
  small: number
  lineHeight: number
}

/** What is said of years without a measurement: under each year where there is room, else all in one sentence. */
function holesBelow(series: TimeSeries, breakYears: readonly number[], axis: Axis): Label[] {
  const { px, step, top, width, small, lineHeight } = axis
  const common = { kind: 'hole', strong: 0, quietFrom: 0 } as const
  const labels: Label[] = []
  for (const group of holeGroups(series.notMeasured, breakYears)) {
    const lines = wrapText(group.text, Math.max(step * (group.to - group.from + 1) - 2, 30), small)
    const block = blockSize(lines, small, lineHeight)
    const x = Math.min(width - block.width, Math.max(0, (px(group.from) + px(group.to)) / 2 - block.width / 2))
    labels.push({ ...common, key: `hole-${group.from}`, box: { x, y: top, ...block }, lines, anchor: 'middle' })
  }
  const crowded = labels.some((label, i) => {
    const next = labels[i + 1]
    return label.lines.length > 2 || (next && label.box.x + label.box.width + 4 > next.box.x)
  })
  if (!crowded) return labels
  const texts = [...new Set(series.notMeasured.map((hole) => hole.text))]
  let y = top
  return texts.map((text) => {
    const years = series.notMeasured.filter((hole) => hole.text === text).map((hole) => hole.x)
    const sentence = `${text.charAt(0).toUpperCase()}${text.slice(1)}: ${years.sort((a, b) => a - b).join(', ')}`
    const lines = wrapText(sentence, width, small)
    const box = { x: 0, y, width, height: lines.length * lineHeight }
    y += box.height + 2
    return { ...common, key: `hole-${text}`, box, lines, anchor: 'start' }
  })
}

/** Neighbouring years that were not measured for the same reason share one text. */
function holeGroups(holes: TimeSeries['notMeasured'], breakYears: readonly number[]) {
  const groups: { from: number; to: number; text: string }[] = []
  for (const hole of [...holes].sort((a, b) => a.x - b.x)) {
    const last = groups.at(-1)
    if (last && last.text === hole.text && hole.x === last.to + 1 && !breakYears.includes(hole.x)) last.to = hole.x
    else groups.push({ from: hole.x, to: hole.x, text: hole.text })
  }
  return groups
}

function blockSize(lines: readonly string[], font: number, lineHeight: number) {
  return {
    width: Math.max(0, ...lines.map((line) => textWidth(line, font, true))) + 1,
    height: lines.length * lineHeight,
  }
}

/** A value that cannot break, and what it is a value of. */
const endText = (value = '', name = '') => `${value.replaceAll(' ', '\u00a0')} ${name}`.trim()

const swedish = (value: number) => value.toLocaleString('sv-SE')

/** Places for a short value: over, under and beside the point. */
function around(spot: Spot, size: { width: number; height: number }, distance: number): Box[] {
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
function beside(spot: Spot, size: { width: number; height: number }): Box[] {
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
function everywhere(spot: Spot, { width, height }: { width: number; height: number }, within: Box): Box[] {
  const boxes: (Box & { far: number })[] = []
  for (let y = within.y; y + height <= within.y + within.height; y += 8) {
    for (let x = within.x; x + width <= within.x + within.width; x += 10) {
      boxes.push({ x, y, width, height, far: Math.hypot(x + width / 2 - spot.x, y + height / 2 - spot.y) })
    }
  }
  return boxes.sort((a, b) => a.far - b.far)
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
