import { z } from 'zod'
import { evidenceFields } from './evidence.ts'
import { indicatorStates, type IndicatorState } from './lifecycle.ts'

/** What a step in an indicator's life looks at. */
export interface StepFacts {
  state: IndicatorState
  /** Series that go on, with the last year that each has a value for. */
  open: readonly { lastValueYear: number | null }[]
  /** Values of all series, missing ones not counted. */
  values: number
}

/** Why an indicator may not take the step, or undefined when it may. */
export function whyNotStep(to: IndicatorState, { state, open, values }: StepFacts): string | undefined {
  const { label, next } = indicatorStates[state]
  if (!(next as readonly string[]).includes(to)) {
    if (next.length === 0) return 'Indikatorn har utgått. Blev det fel kan du återkalla det steget.'
    const allowed = next.map((one) => indicatorStates[one].label.toLocaleLowerCase('sv')).join(' eller ')
    return `Efter ${label.toLocaleLowerCase('sv')} kommer ${allowed}.`
  }
  if (values === 0) return 'Indikatorn har inga värden. Lägg in minst ett värde först.'
  if (to === 'changed' && !open.some((series) => series.lastValueYear !== null)) {
    return 'Det finns ingen pågående serie med värden som kan ersättas.'
  }
  return undefined
}

/** Steps that are taken on their own. "Changed" is taken by ending a series, where its successors are named. */
export const plainSteps = ['new', 'active', 'discontinued'] as const satisfies readonly IndicatorState[]

/** A step with its evidence. */
export const stepInput = z
  .object({
    to: z.enum(plainSteps, 'Välj ett steg.'),
    ...evidenceFields,
    lastYear: z
      .string()
      .trim()
      .transform((text) => (/^\d{4}$/.test(text) ? Number(text) : null)),
  })
  .superRefine(({ to, lastYear }, context) => {
    if (to === 'discontinued' && lastYear === null) {
      context.addIssue({
        code: 'custom',
        path: ['lastYear'],
        message: 'Skriv det sista året med värden, med fyra siffror.',
      })
    }
  })
export type StepInput = z.infer<typeof stepInput>

/** Why the year is not the last one with values of the series that go on, or undefined when it is. */
export function whyNotLastYear(lastYear: number, open: StepFacts['open']): string | undefined {
  const years = open.flatMap((series) => series.lastValueYear ?? [])
  if (years.length === 0) return undefined
  const last = Math.max(...years)
  if (lastYear === last) return undefined
  return lastYear < last
    ? `Det finns ett värde från ${last}. Sista året kan inte vara tidigare.`
    : `Det senaste värdet är från ${last}. Lägg in värdet för ${lastYear} först, eller skriv ${last}.`
}

/** Why the latest step may not be withdrawn, or undefined when it may. */
export function whyNotWithdraw(step: { recordedAt: Date | null } | undefined): string | undefined {
  if (step === undefined) return 'Indikatorn har inte tagit något steg.'
  if (step.recordedAt === null) {
    return 'Steget fanns med när indikatorn lades in och har inte tagits här. Därför går det inte att återkalla.'
  }
  return undefined
}
