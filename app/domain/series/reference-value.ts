import { z } from 'zod'
import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import { evidenceFields } from '#app/domain/indicator/evidence.ts'
import type { SourceEdition } from '#app/domain/source/source-edition.ts'
import { formatValue, parseValue } from './value.ts'

/** Values that a series is held against. `pattern` is how the chart draws them. */
export const referenceKinds = {
  target: { label: 'Målvärde', pattern: 'dashed', yearLabel: 'Året som målvärdet gäller' },
  baseline: { label: 'Utgångsvärde', pattern: 'dotted', yearLabel: 'Året som utgångsvärdet är från' },
} as const satisfies Record<string, { label: string; pattern: 'dashed' | 'dotted'; yearLabel: string }>

export type ReferenceKind = keyof typeof referenceKinds

/** A target or a baseline, as it stands or once stood. */
export interface ReferenceValue {
  id: number
  kind: ReferenceKind
  /** In the indicator's unit. */
  value: number
  year: number | null
  decidedBy: string
  reason: string
  source: SourceEdition | null
  locator: string | null
  statedAt: Date
  /** When a later one took over, or it was withdrawn; null for the one that holds. */
  replacedAt: Date | null
  withdrawnReason: string | null
}

/** The target and the baseline that hold, at most one of each. */
export const currentReferences = (references: readonly ReferenceValue[]): ReferenceValue[] =>
  references.filter((reference) => reference.replacedAt === null)

/** "Målvärde 2027: 80 %". */
export function referenceLabel(
  { kind, year, value }: Pick<ReferenceValue, 'kind' | 'year' | 'value'>,
  unit: IndicatorUnit,
): string {
  const { label } = referenceKinds[kind]
  return `${label}${year === null ? '' : ` ${year}`}: ${formatValue({ type: 'exact', value }, unit)}`
}

/** A target or a baseline as it is stated. `value` is typed as a number of the indicator's unit. */
export const referenceValueInput = (unit: IndicatorUnit) =>
  z.object({
    kind: z.enum(
      Object.keys(referenceKinds) as [ReferenceKind, ...ReferenceKind[]],
      'Välj målvärde eller utgångsvärde.',
    ),
    value: z.string().transform((text, context) => {
      const parsed = parseValue(text, unit)
      if (parsed.ok && parsed.value.type === 'exact') return parsed.value.value
      const message = parsed.ok ? 'Skriv ett enda tal, inte ett intervall.' : parsed.why
      context.addIssue({ code: 'custom', message: text.trim() === '' ? 'Skriv ett värde.' : message })
      return z.NEVER
    }),
    year: z
      .string()
      .trim()
      .regex(/^(19|20)\d{2}$/, 'Skriv året med fyra siffror.')
      .transform(Number),
    decidedBy: evidenceFields.decidedBy,
    reason: evidenceFields.reason,
    sourceId: evidenceFields.sourceId,
    locator: evidenceFields.locator,
  })
export type ReferenceValueInput = z.infer<ReturnType<typeof referenceValueInput>>

/** Why a series may not get this target or baseline, or undefined when it may. */
export function whyNotState(
  stated: Pick<ReferenceValue, 'kind' | 'value' | 'year'>,
  series: { ending: string | null; current: readonly Pick<ReferenceValue, 'kind' | 'value' | 'year'>[] },
): string | undefined {
  if (series.ending !== null) return whyNoTarget(series)
  const same = series.current.find((one) => one.kind === stated.kind)
  return same?.value === stated.value && same.year === stated.year
    ? `${referenceKinds[stated.kind].label}t är redan det du har skrivit.`
    : undefined
}

/** Why a series takes no targets or baselines at all, or undefined when it does. */
export const whyNoTarget = (series: { ending: string | null }): string | undefined =>
  series.ending === null ? undefined : 'Serien är avslutad, så den kan inte få nya målvärden.'

/** Which value is taken back, and why. */
export const referenceWithdrawalInput = z.object({
  kind: z.enum(Object.keys(referenceKinds) as [ReferenceKind, ...ReferenceKind[]], 'Välj vilket värde.'),
  reason: evidenceFields.reason,
})
