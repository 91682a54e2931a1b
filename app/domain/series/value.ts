import { indicatorUnits, type IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import { formatNumber, NBSP, parseNumber } from '#app/domain/swedish.ts'
import { answers, type Answer } from './answer.ts'
import { missingReasons, type MissingReason } from './missing.ts'
import { fewWords } from './suppression.ts'

/** A value as the source said it. Nothing is invented to make a single number of it. */
export type ObservedValue =
  | { type: 'exact'; value: number }
  /** Somewhere from low to high, both included: "20–25 procent". */
  | { type: 'range'; low: number; high: number; words?: string | undefined }
  /** The source's own words, with the number they stand for when it is known: "drygt nio av tio". */
  | { type: 'approximate'; words: string; value?: number | undefined }
  /** Least and greatest among several units, such as the counties: 0–57. */
  | { type: 'spread'; low: number; high: number }
  /** What one area or organisation answered to a question with Ja, Delvis and Nej. */
  | { type: 'answer'; answer: Answer }
  /** A count of one to four, not told so that nobody can be pointed out: "färre än 5". */
  | { type: 'few' }
  | { type: 'missing'; reason: MissingReason }

export type ValueType = ObservedValue['type']

/** The value for a table or a chart label: "22 %", "20–25 %", "ej mätt". */
export const formatValue = (value: ObservedValue, unit: IndicatorUnit): string =>
  written(value, indicatorUnits[unit].inTable)

/** The value for running text: "22 procent", "20–25 procent". */
export const valueInText = (value: ObservedValue, unit: IndicatorUnit): string =>
  written(value, indicatorUnits[unit].inText)

function written(value: ObservedValue, withUnit: (value: number) => string): string {
  switch (value.type) {
    case 'exact':
      return withUnit(value.value)
    case 'range':
    case 'spread':
      return `${formatNumber(value.low)}–${withUnit(value.high)}`
    case 'approximate':
      return value.words
    case 'answer':
      return answers[value.answer].label
    case 'few':
      return fewWords
    case 'missing':
      return missingReasons[value.reason].label
  }
}

/** The single number of a value, where it has one that may be drawn and computed with. */
export const exactNumber = (value: ObservedValue): number | undefined =>
  value.type === 'exact' ? value.value : undefined

/** What `parseValue` answers. */
export type ParsedValue = { ok: true; value: ObservedValue } | { ok: false; why: string }

/**
 * Reads a value that an organisation types for an indicator of its own: one number ("62", "62,5 %") or a range
 * ("20–25"). Free text is refused with the reason; so is a number outside what the unit allows.
 */
export function parseValue(text: string, unit: IndicatorUnit): ParsedValue {
  const trimmed = text.trim()
  const range = /^([^–—-]+)[–—-]([^–—-]+)$/.exec(trimmed)
  if (range?.[1] !== undefined && range[2] !== undefined && /\d/.test(range[1])) {
    const low = parseNumber(range[1])
    const high = parseNumber(range[2])
    if (!low.ok) return low
    if (!high.ok) return high
    const why =
      percentOfCount(low.percent || high.percent, trimmed, unit) ??
      outsideUnit(low.value, unit) ??
      outsideUnit(high.value, unit)
    if (why !== undefined) return { ok: false, why }
    if (low.value >= high.value) {
      return { ok: false, why: `I intervallet ”${trimmed}” ska det lägre talet stå först.` }
    }
    return { ok: true, value: { type: 'range', low: low.value, high: high.value } }
  }
  const number = parseNumber(trimmed)
  if (!number.ok) return number
  const why = percentOfCount(number.percent, trimmed, unit) ?? outsideUnit(number.value, unit)
  return why === undefined ? { ok: true, value: { type: 'exact', value: number.value } } : { ok: false, why }
}

function percentOfCount(percent: boolean, typed: string, unit: IndicatorUnit): string | undefined {
  if (!percent || unit === 'percent') return undefined
  return `Indikatorn räknas i antal. Skriv ett antal i stället för ”${typed}”.`
}

function outsideUnit(value: number, unit: IndicatorUnit): string | undefined {
  const { from, to } = indicatorUnits[unit]
  if (unit === 'percent' && (value < from || value > to)) {
    return `En andel ligger mellan 0 och 100${NBSP}procent. Du har skrivit ${formatNumber(value)}.`
  }
  if (unit === 'count' && (value < from || !Number.isInteger(value))) {
    return `Ett antal är ett helt tal från 0 och uppåt. Du har skrivit ${formatNumber(value)}.`
  }
  if (value > to) return 'Antalet är för stort för att vara rätt. Kontrollera att du har skrivit som du tänkt.'
  return undefined
}

/** The columns that a value is stored in. */
export interface ValueColumns {
  valueType: string
  value: number | null
  low: number | null
  high: number | null
  words: string | null
  missingReason: string | null
}

/** A stored value as the domain knows it. Throws on columns that contradict their type: that is damage, not input. */
export function fromColumns(row: ValueColumns): ObservedValue {
  const words = row.words ?? undefined
  if (row.valueType === 'exact' && row.value !== null) return { type: 'exact', value: row.value }
  if (row.valueType === 'range' && row.low !== null && row.high !== null) {
    return { type: 'range', low: row.low, high: row.high, words }
  }
  if (row.valueType === 'spread' && row.low !== null && row.high !== null) {
    return { type: 'spread', low: row.low, high: row.high }
  }
  if (row.valueType === 'approximate' && words !== undefined) {
    return { type: 'approximate', words, value: row.value ?? undefined }
  }
  if (row.valueType === 'answer' && words !== undefined && Object.hasOwn(answers, words)) {
    return { type: 'answer', answer: words as Answer }
  }
  if (row.valueType === 'few') return { type: 'few' }
  if (row.valueType === 'missing' && row.missingReason !== null && Object.hasOwn(missingReasons, row.missingReason)) {
    return { type: 'missing', reason: row.missingReason as MissingReason }
  }
  throw new Error(`A stored value of type ${row.valueType} lacks its columns.`)
}

/** The columns for a value; the inverse of `fromColumns`. */
export function toColumns(value: ObservedValue): ValueColumns {
  return {
    valueType: value.type,
    value: value.type === 'exact' || value.type === 'approximate' ? (value.value ?? null) : null,
    low: value.type === 'range' || value.type === 'spread' ? value.low : null,
    high: value.type === 'range' || value.type === 'spread' ? value.high : null,
    words: wordsOf(value),
    missingReason: value.type === 'missing' ? value.reason : null,
  }
}

/** What stands in the column of words: the source's own, or the code of an answer. */
function wordsOf(value: ObservedValue): string | null {
  if (value.type === 'answer') return value.answer
  return value.type === 'range' || value.type === 'approximate' ? (value.words ?? null) : null
}
