import { mostClaims } from '#app/domain/statement/binding/claims-form.ts'
import type { CheckedClaim } from '#app/domain/statement/checked-claim.ts'

/** The numbers of a text as they are shown beside it: the first of them, and how many there are. */
export interface ShownClaims {
  claims: CheckedClaim[]
  total: number
}

/** What is shown of checked numbers; as many as the page where they are bound takes. */
export const shownClaims = (claims: readonly CheckedClaim[]): ShownClaims => ({
  claims: claims.slice(0, mostClaims),
  total: claims.length,
})
