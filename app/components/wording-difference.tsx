import { differenceOf } from '#app/domain/plan/comparison/text-difference.ts'
import { Difference } from '#app/ui/difference.tsx'
import { Verbatim } from '#app/ui/quote.tsx'

/** What was changed from one wording to the other, as the plan's wording is set. */
export function WordingDifference(props: { earlier: string; later: string; as?: 'p' | 'div' }) {
  return (
    <Verbatim as={props.as ?? 'p'}>
      <Difference segments={differenceOf(props.earlier, props.later)} />
    </Verbatim>
  )
}
