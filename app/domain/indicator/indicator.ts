import { formatNumber, formatPercent, percentInWords } from '#app/domain/swedish.ts'

/** Units of an indicator: how a value is written in tables and charts, and in running text. */
export const indicatorUnits = {
  percent: { label: 'procent', inTable: formatPercent, inText: percentInWords, from: 0, to: 100 },
  count: { label: 'antal', inTable: formatNumber, inText: formatNumber, from: 0, to: Number.MAX_SAFE_INTEGER },
} as const satisfies Record<
  string,
  {
    label: string
    inTable: (value: number) => string
    inText: (value: number) => string
    /** The least and greatest value that can be right. */
    from: number
    to: number
  }
>

export type IndicatorUnit = keyof typeof indicatorUnits

/** Which way is better, where it is stated. */
export const directions = {
  up: { label: 'Ska öka' },
  down: { label: 'Ska minska' },
} as const satisfies Record<string, { label: string }>

export type Direction = keyof typeof directions
