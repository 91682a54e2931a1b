import { periodsOf, ticksOf, yearsOf } from './axis.ts'
import type { Drawing } from './drawing.ts'
import { frameOf } from './frame.ts'
import { guidesOf, putGuides } from './guides.ts'
import { holesBelow } from './holes.ts'
import { putEnds, putLineNames, putRanges, putStops, putValues } from './labels.ts'
import { marksOf } from './marks.ts'
import type { TimeSeries } from './model.ts'
import { sheetOf } from './sheet.ts'
import type { DrawnSize } from './sizes.ts'

/**
 * Places everything of a time series at one of the two sizes. Grows in height until no label lies on another, and a little
 * more if that lets every label stand close to what it names.
 */
export function layoutTimeSeries(series: TimeSeries, size: DrawnSize): Drawing {
  const sorted = inYearOrder(series)
  let best = attempt(sorted, size, 1)
  for (let stretch = 1.15; stretch < 4 && !(best.clear && (best.discomfort < 150 || stretch > 1.7)); stretch += 0.15) {
    const next = attempt(sorted, size, stretch)
    if (!best.clear || (next.clear && next.discomfort < best.discomfort * 0.7)) best = next
  }
  return best
}

/** The same series with the points of every line from the first year to the last. */
const inYearOrder = (series: TimeSeries): TimeSeries => ({
  ...series,
  lines: series.lines.map((line) => ({ ...line, points: [...line.points].sort((a, b) => a.x - b.x) })),
})

function attempt(
  series: TimeSeries,
  size: DrawnSize,
  stretch: number,
): Drawing & { clear: boolean; discomfort: number } {
  const frame = frameOf(series, size, stretch)
  const { measure, breaks, top, bottom } = frame
  const { width, font, small, lineHeight } = measure
  const marks = marksOf(series, frame)
  const guides = guidesOf(series, frame)

  /* The order counts: each label keeps off those that were put before it. */
  const sheet = sheetOf(frame, marks)
  putEnds(sheet, frame)
  putValues(sheet, frame, marks)
  putRanges(sheet, frame, series, marks)
  putLineNames(sheet, frame, series)
  putStops(sheet, frame, series)
  putGuides(sheet, frame, series, guides)

  const holeTop = bottom + 10 + lineHeight + 2
  const holes = holesBelow(series, frame, holeTop)
  const holeBottom = Math.max(holeTop, ...holes.map((label) => label.box.y + label.box.height))

  return {
    width,
    height: Math.ceil(holeBottom + 4),
    font,
    small,
    lineHeight,
    top,
    bottom,
    periods: periodsOf(series, frame),
    ticks: ticksOf(series, frame),
    years: yearsOf(series, frame),
    breaks: breaks.map(({ before, x, label }) => ({ before, x, y1: label.box.y + label.box.height + 3 })),
    ...marks,
    guides,
    labels: [...breaks.map(({ label }) => label), ...sheet.labels, ...holes],
    clear: sheet.clear,
    discomfort: sheet.discomfort,
  }
}
