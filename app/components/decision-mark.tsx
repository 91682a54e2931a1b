import { decisionStandings, type DecisionStanding } from '#app/domain/decision/state.ts'
import { StatusMark } from '#app/ui/status-mark.tsx'

/** How a decision stands today, with its word. */
export function DecisionMark({ standing, hint }: { standing: DecisionStanding; hint?: string | undefined }) {
  const { shape, tone, label } = decisionStandings[standing]
  return <StatusMark shape={shape} tone={tone} label={label} hint={hint === '' ? undefined : hint} />
}
