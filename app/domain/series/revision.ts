import type { Citation } from '#app/domain/source/source-edition.ts'
import type { ObservedValue } from './value.ts'

/** What a value was before it was revised. */
export interface EarlierValue {
  /** From 1, oldest first. */
  revision: number
  value: ObservedValue
  numerator: number | null
  denominator: number | null
  note: string | null
  citations: Citation[]
  /** When the next revision took over. */
  replacedAt: Date
  /** Why it did; null where nobody wrote why. */
  reason: string | null
}

/** Which revision of its cell a value is, and what it was before. Both are left out where it is the first. */
export interface Revised {
  revision?: number | undefined
  /** Oldest first. Left out where earlier values have not been read. */
  earlier?: readonly EarlierValue[] | undefined
}

/** Whether the value has been another one. */
export const isRevised = (row: Revised): boolean => (row.revision ?? 1) > 1
