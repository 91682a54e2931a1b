import { notFound } from '#app/auth/guard.server.ts'
import type { DecisionDoer, ListedDecision } from '#app/domain/decision/told-decision.ts'

/** The one of those who shall do it that the address names; 404 where it is none of them. */
export function doerOf({ organisations }: ListedDecision, slug: string | undefined): DecisionDoer {
  const doer = organisations.find((one) => one.slug === slug)
  if (doer === undefined) throw notFound()
  return doer
}
