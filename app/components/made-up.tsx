import { madeUp } from '#app/domain/plan/plan.ts'
import { Badge } from '#app/ui/badge.tsx'

/** Says that an edition's wording was made up for the example partnership. */
export function MadeUp() {
  return (
    <p>
      <Badge>{madeUp}</Badge>
    </p>
  )
}
