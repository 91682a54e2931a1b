import { comparisonClasses, type ComparisonClass } from '#app/domain/plan/comparison/classes.ts'
import { Badge } from '#app/ui/badge.tsx'

/** What became of something from one edition to the next, as a word in a frame. */
export function ClassMark({ of }: { of: ComparisonClass }) {
  return <Badge tone={of === 'unchanged' ? 'muted' : 'neutral'}>{comparisonClasses[of].label}</Badge>
}
