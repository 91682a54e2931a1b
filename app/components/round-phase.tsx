import { phaseMarks } from '#app/domain/reporting-round/phase-mark.ts'
import { roundPhases, type RoundPhase } from '#app/domain/reporting-round/phase.ts'
import { StatusMark } from '#app/ui/status-mark.tsx'

/** The phase of a round as a shape and a word. */
export function RoundPhaseMark({ phase }: { phase: RoundPhase }) {
  return <StatusMark {...phaseMarks[phase]} label={roundPhases[phase].label} />
}
