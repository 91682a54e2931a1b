import { decisionStates } from './state.ts'
import type { ListedDecision } from './told-decision.ts'

/** How many decisions wait for an organisation, and how many of them are late or said by it to be done. */
export interface WaitingDecisions {
  open: number
  late: number
  reported: number
}

/** The decisions that hold, counted by each of those who shall do something, by its address part. */
export function waitingByOrganisation(
  decisions: readonly Pick<ListedDecision, 'state' | 'standing' | 'organisations'>[],
): Record<string, WaitingDecisions> {
  const counts: Record<string, WaitingDecisions> = {}
  for (const { state, standing, organisations } of decisions) {
    if (!decisionStates[state].isOpen) continue
    for (const { slug, reportedAt } of organisations) {
      const one = (counts[slug] ??= { open: 0, late: 0, reported: 0 })
      one.open += 1
      // Whoever has said that it is done is not who it waits for, though others of the same decision are late.
      if (reportedAt !== null) one.reported += 1
      else if (standing === 'late') one.late += 1
    }
  }
  return counts
}
