import type { CheckedClaim } from '#app/domain/statement/checked-claim.ts'

/** A number as it is shown beside its text, without all that it may be bound to, which has a page of its own. */
export const shownClaim = (checked: CheckedClaim): CheckedClaim => ({ ...checked, suggestions: [] })
