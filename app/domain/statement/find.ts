import type { Claim } from './claim.ts'

/** Every number in a Swedish text that says something about figures, in its order; never overlapping. */
export function findClaims(_text: string): Claim[] {
  return []
}
