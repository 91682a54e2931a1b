import { breakdowns } from '#app/domain/series/cell.ts'
import { quotedText, type CheckedEntry } from '#app/domain/observation/check-entries.ts'
import type { TypedEntries } from '#app/domain/observation/entry-form.ts'
import type { AmbiguousSign } from '#app/domain/observation/missing-forms.ts'
import type { UnplacedText } from '#app/domain/observation/place-block.ts'
import { fillLocator } from '#app/domain/observation/provenance.ts'
import { formatValue, type ObservedValue } from '#app/domain/series/value.ts'
import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'

/** One value as the step before saving shows it. */
export interface ReviewedValue {
  cell: string
  subject: string
  year: number
  /** In words; undefined for all. */
  breakdown: string | undefined
  outcome: 'new' | 'changed' | 'unchanged'
  from: string | undefined
  to: string
  isReported: boolean
  locator: string
  quotedText: string
}

/** What comes back from a post that saved nothing: everything typed, and why or what would be written. */
export interface EntryAnswer {
  step: 'edit' | 'review'
  typed: TypedEntries
  /** By field: provenance, `block`, `meanings.dash`, `reason`, `reasons.<cell>`. */
  errors: Record<string, string>
  /** By cell of the table. */
  cellErrors: Record<string, string>
  /** What of the pasted block cannot be saved. */
  blockFaults: UnplacedText[]
  /** Signs that somebody has to say the meaning of. */
  signs: AmbiguousSign[]
  /** Why nothing was saved, when the reason is not about one field. */
  refusal?: string | undefined
  review: ReviewedValue[]
}

const withFraction = (value: ObservedValue, unit: IndicatorUnit, numerator?: number, denominator?: number): string =>
  numerator === undefined || denominator === undefined
    ? formatValue(value, unit)
    : `${formatValue(value, unit)} (${numerator} av ${denominator})`

/** The checked entries as the step before saving shows them; what was refused is not among them. */
export const reviewed = (checked: readonly CheckedEntry[], unit: IndicatorUnit, locator: string): ReviewedValue[] =>
  checked.flatMap((one): ReviewedValue[] => {
    if (one.outcome === 'refused') return []
    const { entry } = one
    const to = one.outcome === 'unchanged' ? one.from : one
    const from = one.outcome === 'new' ? undefined : one.from
    return [
      {
        cell: entry.cell,
        subject: entry.subject.name,
        year: entry.year,
        breakdown: entry.breakdown === 'total' ? undefined : breakdowns[entry.breakdown].label.toLocaleLowerCase('sv'),
        outcome: one.outcome,
        from: from === undefined ? undefined : withFraction(from.value, unit, from.numerator, from.denominator),
        to: withFraction(to.value, unit, to.numerator, to.denominator),
        isReported: from?.isReported ?? false,
        locator: fillLocator(locator, { subject: entry.subject.name, year: entry.year, ...entry.place }),
        quotedText: one.outcome === 'unchanged' ? entry.text : quotedText(one),
      },
    ]
  })
