import type { AnchoredBinding, Binding } from './binding.ts'
import type { Claim } from './claim.ts'
import type { Judgement } from './judgement.ts'

/** Something that a number in a text may be bound to, best first. */
export interface Suggestion {
  binding: Binding
  /** "Rutin för skolgång, riket 2019: 22 procent". */
  label: string
  /** What the number would be judged as. */
  judgement: Judgement
  /** Nothing else fits as well, and the sentence or the series leaves no doubt; still, somebody picks it. */
  isCertain: boolean
}

/** A number in a text with what is said of it. */
export interface CheckedClaim {
  claim: Claim
  judgement: Judgement
  /** Why, in one Swedish sentence. */
  why: string
  /** What it is bound to, in words; "" when it is not. */
  boundTo: string
  binding: Binding | undefined
  /** What it may be bound to. */
  suggestions: Suggestion[]
}

/** A text of a section as it has been checked. */
export interface CheckedText {
  /** The text, with bound numbers that are written with digits following their values. */
  text: string
  /** What was rewritten because a value has changed: "16 procent" → "17 procent". */
  followed: { was: string; now: string }[]
  /** In the order of the text. */
  claims: CheckedClaim[]
  /**
   * What to store with `text`: the bindings where their words stand now, and last those whose words are not there at
   * the moment, so that what is cut out and pasted back is still bound.
   */
  bindings: AnchoredBinding[]
}
