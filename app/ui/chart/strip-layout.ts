import type { MarkShape, MarkTone } from '../mark.tsx'
import { textWidth } from './layout.ts'

/** One status in a strip. */
export type StripPart = {
  key: string
  label: string
  count: number
  shape: MarkShape
  tone: MarkTone
  /** Filled, filled lightly, or drawn as an outline: so that neighbours of one tone are told apart without colour. */
  fill: 'solid' | 'tint' | 'open'
}

/** What a strip says at one time. */
export type StripRow = {
  id: string
  /** The time: "2026". */
  label: string
  /** The whole in words, for those who do not see the drawing. */
  desc: string
  /** How many were asked; 0 where nobody was. */
  asked: number
  /** Those that have a status. Their lengths are shares of these alone. */
  parts: readonly StripPart[]
  /** Those that have none: drawn open, beside the statuses and on a scale of their own. */
  silent: number
  /** In place of a drawing: why there is none. */
  empty?: string | undefined
  /** Stands under the drawing. */
  note?: string | undefined
  /** Something begins anew here: a line across, with these words. */
  breakBefore?: string | undefined
}

/** What fits inside a part at a width: mark and count, the count, or nothing. The table beside has every count. */
export type StripContent = 'mark-and-count' | 'count' | 'nothing'

/** A part in its place; `x` and `width` are percent of the strip. */
export type PlacedPart = StripPart & { x: number; width: number; narrow: StripContent; wide: StripContent }

/** How wide a strip is at least on the narrowest phone, and where there is room, in pixels. */
const NARROW = 140
const WIDE = 360
const MARK = 22
const PADDING = 8
const FONT = 15

function contentAt(count: number, width: number): StripContent {
  const number = textWidth(String(count), FONT, true) + PADDING
  if (number + MARK <= width) return 'mark-and-count'
  return number <= width ? 'count' : 'nothing'
}

/** The parts side by side, together as wide as the strip whatever their number; parts without a count are left out. */
export function layoutStrip(parts: readonly StripPart[]): PlacedPart[] {
  const shown = parts.filter(({ count }) => count > 0)
  const sum = shown.reduce((total, { count }) => total + count, 0)
  let before = 0
  return shown.map((part) => {
    const x = (100 * before) / sum
    const width = (100 * part.count) / sum
    before += part.count
    const at = (pixels: number): StripContent => contentAt(part.count, (width / 100) * pixels)
    return { ...part, x, width, narrow: at(NARROW), wide: at(WIDE) }
  })
}

/** How much of the lane beside the strip is open: the share, in percent, of those who were asked. */
export const openShare = ({ silent, asked }: Pick<StripRow, 'silent' | 'asked'>): number =>
  asked === 0 ? 0 : (100 * silent) / asked
