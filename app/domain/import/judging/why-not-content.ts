import { indicatorUnits, type IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import { whyNotFraction } from '#app/domain/observation/observation-rules.ts'
import type { CellContent } from '#app/domain/observation/parse-cell.ts'
import type { Breakdown } from '#app/domain/series/cell.ts'
import { formatNumber, NBSP } from '#app/domain/swedish.ts'

/** Why a read and typed value cannot be one of its indicator, whatever file it came from. */
export function whyNotContent(content: CellContent, unit: IndicatorUnit, breakdown: Breakdown): string | undefined {
  const { value } = content
  const isSpread = breakdown === 'county-spread'
  switch (value.type) {
    case 'exact':
      if (isSpread) return spreadForm
      return whyNotInUnit(value.value, unit) ?? whyNotCounted(content, unit, value.value)
    case 'range':
      if (isSpread) return spreadForm
      return whyNotInterval(value.low, value.high, unit) ?? whyNotCounted(content, unit, undefined)
    case 'spread':
      if (!isSpread) return 'Lägsta och högsta värde bland länen hör till uppdelningen Spridning mellan länen.'
      return whyNotInUnit(value.low, unit) ?? whyNotInUnit(value.high, unit) ?? whyNotOrdered(value.low, value.high)
    case 'approximate':
      if (isSpread) return spreadForm
      if (value.words.trim() === '') return 'Källans egna ord saknas.'
      return value.value === undefined ? undefined : whyNotInUnit(value.value, unit)
    case 'few':
      if (isSpread) return spreadForm
      return unit === 'count' ? undefined : 'Ett antal som inte visas hör hemma i en serie med antal.'
    case 'answer':
      return isSpread ? spreadForm : undefined
    case 'missing':
      return undefined
  }
}

const spreadForm = 'Spridningen mellan länen är ett lägsta och ett högsta värde.'

/** Why a number is none of the unit's. */
function whyNotInUnit(value: number, unit: IndicatorUnit): string | undefined {
  const { from, to } = indicatorUnits[unit]
  if (!Number.isFinite(value)) return 'Värdet är inte ett tal.'
  if (unit === 'percent' && (value < from || value > to)) {
    return `En andel ligger mellan 0 och 100${NBSP}procent. Här står ${formatNumber(value)}.`
  }
  if (unit === 'count' && (value < from || !Number.isInteger(value))) {
    return `Ett antal är ett helt tal från 0 och uppåt. Här står ${formatNumber(value)}.`
  }
  return value > to ? 'Antalet är för stort för att vara rätt.' : undefined
}

const whyNotOrdered = (low: number, high: number): string | undefined =>
  low <= high ? undefined : `Det lägsta värdet ${formatNumber(low)} är större än det högsta ${formatNumber(high)}.`

const whyNotInterval = (low: number, high: number, unit: IndicatorUnit): string | undefined =>
  whyNotInUnit(low, unit) ??
  whyNotInUnit(high, unit) ??
  (low < high ? undefined : `I intervallet ${formatNumber(low)}–${formatNumber(high)} ska det lägre talet stå först.`)

function whyNotCounted(content: CellContent, unit: IndicatorUnit, share: number | undefined): string | undefined {
  const { numerator, denominator } = content
  if (numerator === undefined && denominator === undefined) return undefined
  if (numerator === undefined || denominator === undefined) return 'Täljare och nämnare hör ihop. En av dem saknas.'
  if (![numerator, denominator].every((one) => Number.isInteger(one) && one >= 0)) {
    return 'Täljare och nämnare är hela tal från 0 och uppåt.'
  }
  return whyNotFraction(unit, numerator, denominator, share)
}
