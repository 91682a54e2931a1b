import type { DecisionDoer, ListedDecision } from '#app/domain/decision/told-decision.ts'

/** The one of those who shall do it that the address names. */
export const doerOf = ({ organisations }: ListedDecision, slug: string | undefined): DecisionDoer | undefined =>
  organisations.find((one) => one.slug === slug)
