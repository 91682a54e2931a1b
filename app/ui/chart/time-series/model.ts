/** Which of the colours and shapes of the charts a line is drawn in. */
export type LineTone = 'accent' | 'a' | 'b' | 'c'

/** One measured value of a line. */
export type ChartPoint = { x: number; y: number; /** The value in words: "16 %". */ text: string }

/** One series of values, drawn as one line. */
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

/** A level line: a value to reach, or one to count from. */
export type ChartGuide = {
  id: string
  y: number
  /** The value in words: "80 %". */
  text: string
  /** What it is a value of, after the value. */
  label: string
  pattern: 'dashed' | 'dotted'
  /** The tone of the line that it belongs to, if it belongs to one. */
  tone?: LineTone | undefined
  from: number
  to: number
}

/** What a chart of shares or counts over years is asked to show. */
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
  /** Values that the lines are held against, drawn level over the years from and to. */
  guides?: readonly ChartGuide[] | undefined
  /** Charts of the same years that stand beside this one: all leave the same room for labels, so that years line up. */
  alongside?: readonly TimeSeries[] | undefined
}
