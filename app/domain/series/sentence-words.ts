import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import { formatNumber, formatPercentagePoints } from '#app/domain/swedish.ts'

/** What is counted, and how it bends. */
export const subjectWords = {
  percent: { it: 'andelen', large: 'stor' },
  count: { it: 'antalet', large: 'stort' },
} as const satisfies Record<IndicatorUnit, { it: string; large: string }>

/** "7 procentenheter", "27": the size of a difference, without its sign. */
export const sizeWords = (difference: number, unit: IndicatorUnit): string =>
  unit === 'percent'
    ? formatPercentagePoints(Math.abs(difference)).replace('+', '')
    : formatNumber(Math.abs(difference))
