import type { FieldChange } from '#app/domain/history/change.ts'
import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import { breakdowns, type Breakdown } from '#app/domain/series/cell.ts'
import { formatValue, type ObservedValue } from '#app/domain/series/value.ts'
import { formatNumber } from '#app/domain/swedish.ts'
import type { WrittenEntry } from './check-entries.ts'

/** Most cells that one row of history tells one by one; the values themselves all keep what they were. */
export const mostTold = 300

interface Content {
  value: ObservedValue
  numerator?: number | null | undefined
  denominator?: number | null | undefined
}

const inWords = ({ value, numerator, denominator }: Content, unit: IndicatorUnit): string => {
  const counts =
    numerator == null || denominator == null ? '' : ` (${formatNumber(numerator)}/${formatNumber(denominator)})`
  return `${formatValue(value, unit)}${counts}`
}

/** What became of one cell; `before` is null where it was empty. */
export const valueChange = (
  cell: { subjectName: string; year: number; breakdown: Breakdown },
  before: Content | null,
  after: Content,
  unit: IndicatorUnit,
): FieldChange => ({
  label: [cell.subjectName, cell.year, ...(cell.breakdown === 'total' ? [] : [breakdowns[cell.breakdown].label])].join(
    ' ',
  ),
  before: before === null ? '' : inWords(before, unit),
  after: inWords(after, unit),
})

/** What a save did to each cell, as many as are told. */
export const entryChanges = (entries: readonly WrittenEntry[], unit: IndicatorUnit): FieldChange[] =>
  entries.slice(0, mostTold).map((written) => {
    const { subject, year, breakdown } = written.entry
    const before = written.outcome === 'changed' ? written.from : null
    return valueChange({ subjectName: subject.name, year, breakdown }, before, written, unit)
  })
