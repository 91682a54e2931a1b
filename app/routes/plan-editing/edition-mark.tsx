import { planStates, type PlanState } from '#app/domain/plan/plan.ts'
import { Badge } from '#app/ui/badge.tsx'
import type { MarkTone } from '#app/ui/mark.tsx'

const tones: Record<PlanState, MarkTone> = { draft: 'warn', adopted: 'good', superseded: 'muted' }

/** Where an edition stands, in a word. */
export const EditionMark = ({ state }: { state: PlanState }) => (
  <Badge tone={tones[state]}>{planStates[state].label}</Badge>
)
