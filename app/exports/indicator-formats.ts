import { hasValues } from '#app/domain/follow-up/document/figure.ts'
import type { DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { dataOf } from '#app/domain/indicator/indicator-data.ts'
import { indicatorCsv } from './indicator-csv.ts'
import { indicatorSvg } from './indicator-svg.tsx'

/** A file that an indicator can be had as: the last part of its address, and how it is written. */
interface IndicatorFormat {
  contentType: string
  extension: string
  /** Undefined where there is nothing to write: an indicator without values has no chart. */
  write: (indicator: DescribedIndicator) => Uint8Array<ArrayBuffer> | undefined
}

/** Every file that an indicator can be had as. Each has an address of its own in routes.ts. */
export const indicatorFormats = {
  csv: { contentType: 'text/csv; charset=utf-8', extension: 'csv', write: indicatorCsv },
  json: {
    contentType: 'application/json; charset=utf-8',
    extension: 'json',
    write: (indicator) => new TextEncoder().encode(`${JSON.stringify(dataOf(indicator), null, 2)}\n`),
  },
  svg: {
    contentType: 'image/svg+xml; charset=utf-8',
    extension: 'svg',
    write: (indicator) => (hasValues(indicator) ? indicatorSvg(indicator) : undefined),
  },
} as const satisfies Record<string, IndicatorFormat>

export type IndicatorFormatName = keyof typeof indicatorFormats
