import type { MarkShape, MarkTone } from '../mark.tsx'
import { textWidth, wrapText } from './layout.ts'
import type { Box } from './layout.ts'

/** A reference to an indicator, beside what it measures. */
export type ChainReference = { key: string; text: string; shape: MarkShape; tone: MarkTone }

/** A part of the plan. `gap` says in a few words what is missing, and makes the box open and dashed. */
export type ChainPart = {
  key: string
  /** "Utfall 2", where the level has several parts. */
  name?: string | undefined
  /** Verbatim; clipped in the picture when it is long. */
  text: string
  note?: string | undefined
  gap?: string | undefined
  references: readonly ChainReference[]
}

/** What measures something, listed once. */
export type ChainMark = ChainReference & { name: string; note: string }

export type ChainMarks = { title: string; marks: readonly ChainMark[] }

/** A line of text: `style` decides the face, the size and how its width is measured. */
export type ChainLine = { x: number; baseline: number; text: string; style: ChainStyle; size: number }
export type ChainStyle = 'verbatim' | 'strong' | 'plain' | 'quiet'

export type PlacedReference = ChainReference & { x: number; y: number; size: number }
export type PlacedPart = { key: string; box: Box; open: boolean; lines: ChainLine[]; references: PlacedReference[] }
export type PlacedMark = { key: string; box: Box; lines: ChainLine[]; glyph: PlacedReference }

/** Sizes of type and space in one of the two drawings. */
export type ChainType = {
  verbatim: number
  sans: number
  small: number
  /** Line height as a factor. */
  leading: number
  pad: number
  /** Greatest number of lines of verbatim text in a box. */
  lines: number
}

/** The serif is up to this much wider than the sans that `textWidth` knows; measured in the browser on the plans' words. */
const serifFactor = 1.15

/** How wide a line is, rather too wide than too narrow. */
export const lineWidth = ({ text, style, size }: Pick<ChainLine, 'text' | 'style' | 'size'>): number =>
  style === 'verbatim' ? textWidth(text, size * serifFactor) : textWidth(text, size, style === 'strong')

const sizeOf = (type: ChainType, style: ChainStyle): number =>
  style === 'verbatim' ? type.verbatim : style === 'quiet' ? type.small : type.sans

/** Lines of one style from `y` on. Answers them and where they end. */
export function setLines(
  type: ChainType,
  style: ChainStyle,
  texts: readonly string[],
  x: number,
  y: number,
): { lines: ChainLine[]; bottom: number } {
  const size = sizeOf(type, style)
  const step = size * type.leading
  return {
    lines: texts.map((text, i) => ({ x, baseline: y + step * i + step / 2 + size * 0.34, text, style, size })),
    bottom: y + step * texts.length,
  }
}

/** A text in lines no wider than `width`. */
export const wrapped = (type: ChainType, style: ChainStyle, text: string, width: number): string[] =>
  wrapText(text, width, sizeOf(type, style) * (style === 'verbatim' ? serifFactor : 1), style === 'strong')

/** The first lines of a text; one that goes on ends in an ellipsis. */
export function clipped(lines: readonly string[], most: number, fits: (line: string) => boolean): string[] {
  if (lines.length <= most) return [...lines]
  let last = (lines[most - 1] ?? '').replace(/[\s,.;:–-]+$/, '')
  while (!fits(`${last}\u00a0…`) && last.length > 1) {
    const shorter = last.includes(' ') ? last.slice(0, last.lastIndexOf(' ')) : last.slice(0, -1)
    last = shorter.replace(/[\s,.;:–-]+$/, '')
  }
  return [...lines.slice(0, most - 1), `${last}\u00a0…`]
}

/** A part in a box of the given width, as high as its text; and whether the text was clipped. */
export function setPart(
  part: ChainPart,
  type: ChainType,
  x: number,
  y: number,
  width: number,
): PlacedPart & { clipped: boolean } {
  const inner = width - 2 * type.pad
  const left = x + type.pad
  let bottom = y + type.pad
  const lines: ChainLine[] = []
  const add = (style: ChainStyle, texts: readonly string[], space = 0) => {
    const set = setLines(type, style, texts, left, bottom + space)
    lines.push(...set.lines)
    bottom = set.bottom
  }
  if (part.name !== undefined) add('quiet', wrapped(type, 'quiet', part.name, inner))
  const text = wrapped(type, 'verbatim', part.text, inner)
  const fits = (line: string) => lineWidth({ text: line, style: 'verbatim', size: type.verbatim }) <= inner
  add('verbatim', clipped(text, type.lines, fits))
  if (part.note !== undefined) add('plain', wrapped(type, 'plain', part.note, inner), 5)
  if (part.gap !== undefined) add('plain', wrapped(type, 'plain', part.gap, inner), 5)
  const references = part.references.map((reference): PlacedReference => {
    bottom += 5
    const size = type.small
    const set = setLines(type, 'quiet', [reference.text], left + size + 6, bottom)
    lines.push(...set.lines)
    const placed = { ...reference, x: left, y: (bottom + set.bottom - size) / 2, size }
    bottom = set.bottom
    return placed
  })
  return {
    key: part.key,
    box: { x, y, width, height: bottom + type.pad - y },
    open: part.gap !== undefined,
    lines,
    references,
    clipped: text.length > type.lines,
  }
}

/** Marks stand beside each other when each has this much room. */
const leastMark = 158
const between = 20

/** A heading and the marks under it, in as many columns as have room. */
export function setMarks(
  { title, marks }: ChainMarks,
  type: ChainType,
  x: number,
  y: number,
  width: number,
): { title: ChainLine[]; marks: PlacedMark[]; bottom: number } {
  const head = setLines(type, 'strong', wrapped(type, 'strong', title, width), x, y)
  const columns = Math.max(1, Math.min(marks.length, Math.floor((width + between) / (leastMark + between))))
  const column = (width - (columns - 1) * between) / columns
  const placed: PlacedMark[] = []
  let bottom = head.bottom
  for (let first = 0; first < marks.length; first += columns) {
    const top = bottom + 8
    marks.slice(first, first + columns).forEach((mark, i) => {
      const one = setMark(mark, type, x + i * (column + between), top, column)
      placed.push(one)
      bottom = Math.max(bottom, one.box.y + one.box.height)
    })
  }
  return { title: head.lines, marks: placed, bottom }
}

function setMark(mark: ChainMark, type: ChainType, x: number, y: number, width: number): PlacedMark {
  const glyph = type.sans
  const left = x + glyph + 8
  const inner = width - glyph - 8
  const text = setLines(type, 'plain', wrapped(type, 'plain', mark.text, inner), left, y)
  const note = setLines(type, 'quiet', wrapped(type, 'quiet', mark.note, inner), left, text.bottom)
  return {
    key: mark.key,
    box: { x, y, width, height: note.bottom - y },
    lines: [...text.lines, ...note.lines],
    glyph: { ...mark, x, y: y + (type.sans * (type.leading - 1)) / 2, size: glyph },
  }
}
