import type { Box } from '../layout.ts'
import type { LineTone } from './model.ts'

/** A place in the drawing. */
export type Spot = { x: number; y: number }

/** A text block: its lines from the top, and where it is anchored. */
export type Label = {
  key: string
  kind: 'value' | 'line' | 'end' | 'range' | 'stop' | 'break' | 'hole' | 'guide'
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

/** A join between two consecutive points of one line; a bridge passes years that were not measured. */
export type Segment = { line: string; tone: LineTone; from: number; to: number; a: Spot; b: Spot; bridge: boolean }
/** Everything of a time series in its place. All lengths are in the drawing's own units. */
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
  guides: { id: string; pattern: 'dashed' | 'dotted'; tone?: LineTone | undefined; y: number; x1: number; x2: number }[]
  stops: { x: number; spot: Spot; tone?: LineTone | undefined }[]
  labels: Label[]
}
