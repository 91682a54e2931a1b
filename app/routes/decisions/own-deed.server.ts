import { notFound, type Guarded } from '#app/auth/guard.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { whyNotReport } from '#app/domain/decision/rules.ts'
import type { DecisionDoer, ListedDecision } from '#app/domain/decision/told-decision.ts'
import { loadDecision } from './load-decision.server.ts'

/** What the viewer's own organisation says of the decision; 404 where it does not concern them. */
export function ownPart(viewer: SignedIn, decision: ListedDecision): DecisionDoer {
  const own = decision.organisations.find(({ id }) => id === viewer.organisation?.id)
  if (own === undefined) throw notFound()
  return own
}

/** A decision that concerns the viewer's organisation, and why it cannot be reported or that taken back. */
export async function loadOwnDecision({ viewer, params, context }: Guarded<SignedIn>) {
  const decision = await loadDecision(viewer, params, context.now)
  const own = ownPart(viewer, decision)
  return {
    decision,
    own,
    whyNotReport: whyNotReport('reported-done', decision.state, own) ?? null,
    whyNotTakeBack: whyNotReport('taken-back', decision.state, own) ?? null,
  }
}
