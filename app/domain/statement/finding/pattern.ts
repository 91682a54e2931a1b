import type { ClaimContent, Precision } from '#app/domain/statement/claim.ts'
import type { Token } from './token.ts'

/** Where a pattern looks: at a token, after the precision words that begin at `from`. */
export interface Place {
  tokens: Token[]
  /** Where the precision words begin; the same as `at` when there are none. */
  from: number
  at: number
  /** What the words before say. */
  precision: Precision
  /** What the number before in the sentence says: "33 procent av kommunerna, med akutmottagningen i 20". */
  before: ClaimContent | undefined
}

/** One claim that a pattern has found; `to` is not included. */
export interface Part {
  from: number
  to: number
  content: ClaimContent
  digits: boolean
  /** When the words within say more than those before: "mellan cirka 20 och 25 procent". */
  precision?: Precision
}

/** What a pattern finds at a place: parts in order, and after which token the search goes on. */
export interface Found {
  parts: Part[]
  to: number
}

export type Pattern = (place: Place) => Found | undefined

/** A pattern's answer of one claim. */
export const one = (part: Part): Found => ({ parts: [part], to: part.to })
