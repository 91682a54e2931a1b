import { indicatorUnits, type IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import { formatNumber } from '#app/domain/swedish.ts'
import type { Judgement } from '#app/domain/statement/judgement.ts'
import type { Tolerance } from './tolerance.ts'

/** What is said of a number, and why, in Swedish. */
export interface Verdict {
  judgement: Judgement
  why: string
}

export const right = (why: string): Verdict => ({ judgement: 'right', why })
export const rounded = (why: string): Verdict => ({ judgement: 'rounded', why })
export const wrong = (why: string): Verdict => ({ judgement: 'wrong', why })
export const crossesBreak = (why: string): Verdict => ({ judgement: 'crosses-break', why })

/** "22 procent", "273": a number with the unit of its indicator. */
export const inUnit = (value: number, unit: IndicatorUnit): string => indicatorUnits[unit].inText(value)

/** What a wording may be said of: " ”drygt nio av tio” får sägas om 90–95 procent." `unit` writes the greatest. */
export const mayBeSaidOf = (words: string, { from, until }: Tolerance, unit: (value: number) => string): string =>
  ` ”${words}” kan sägas om ${formatNumber(from)}–${unit(until)}.`
