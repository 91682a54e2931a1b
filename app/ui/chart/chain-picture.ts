import { setLines, setMarks, wrapped } from './chain-block.ts'
import type { ChainLine, ChainMarks, ChainPart, ChainType, PlacedMark, PlacedPart } from './chain-block.ts'

export type ChainPictureLevel = {
  key: string
  title: string
  parts: readonly ChainPart[]
  /** Said in an open box instead of parts. */
  empty?: string | undefined
  /** How it is joined to the level before. */
  join: 'items' | 'whole' | null
  /** What is not known of that join. */
  untied?: string | undefined
  /** What measures the level, listed under it. */
  measured?: ChainMarks | undefined
}

/** A chain of levels, the aim first; `links` join a part to parts of earlier levels. */
export type ChainPicture = {
  /** What the whole chain is about and what measures it, where that is not itself a level. */
  head?: { part: ChainPart; measured?: ChainMarks | undefined } | undefined
  levels: readonly ChainPictureLevel[]
  links: readonly { from: string; to: string }[]
}

export type Spot = { x: number; y: number }

/** A join or link: straight from spot to spot, or with soft bends; it ends with a caret that points at `at`. */
export type ChainWire = { spots: Spot[]; soft: boolean; caret: { at: Spot; to: 'left' | 'up' | 'right' } | null }

export type ChainDrawing = {
  width: number
  height: number
  /** Level headings, with the rule above each. */
  headings: { key: string; x: number; y: number; width: number; lines: ChainLine[] }[]
  /** Headings over marks. */
  titles: ChainLine[]
  parts: PlacedPart[]
  marks: PlacedMark[]
  joins: ChainWire[]
  links: (ChainWire & { from: string; to: string })[]
}

/** The level's parts, or what is said when it has none. */
export const partsOf = (level: ChainPictureLevel): readonly ChainPart[] =>
  level.parts.length > 0 || level.empty === undefined
    ? level.parts
    : [{ key: `${level.key}-tom`, text: '', gap: level.empty, references: [] }]

/** A level's title, and under it what is not known of its join. */
export function setHeading(level: ChainPictureLevel, type: ChainType, x: number, y: number, width: number) {
  const title = setLines(type, 'strong', wrapped(type, 'strong', level.title, width), x, y + 8)
  if (level.untied === undefined) return { lines: title.lines, bottom: title.bottom + 10 }
  const untied = setLines(type, 'quiet', wrapped(type, 'quiet', level.untied, width), x, title.bottom + 2)
  return { lines: [...title.lines, ...untied.lines], bottom: untied.bottom + 10 }
}

/** The marks of a level under `y`; nothing when it has none. */
export function setMeasured(measured: ChainMarks | undefined, type: ChainType, x: number, y: number, width: number) {
  return measured === undefined ? { title: [], marks: [], bottom: y } : setMarks(measured, type, x, y + 18, width)
}

/** The middle of a box's height. */
export const middle = (part: PlacedPart): number => part.box.y + part.box.height / 2
