import { formatNumber } from '#app/domain/swedish.ts'

/**
 * A figure of the steering group's page. `of` is where it stands in what the page was made of
 * ("goals.mal-7.now.byDegree.completed"), so that every number that is shown can be held against its source.
 */
export function Count({ of, value }: { of: string; value: number }) {
  return (
    <span className="numeric" data-figure={of}>
      {formatNumber(value)}
    </span>
  )
}

/** "7 av 9". */
export function CountOf({ of, part, whole }: { of: readonly [string, string]; part: number; whole: number }) {
  return (
    <span className="nowrap">
      <Count of={of[0]} value={part} /> av <Count of={of[1]} value={whole} />
    </span>
  )
}

/** "22 av 40", how many have answered. */
export const ReportedCountOf = (props: { of: string; count: { reported: number; owed: number } }) => (
  <CountOf of={[`${props.of}.reported`, `${props.of}.owed`]} part={props.count.reported} whole={props.count.owed} />
)
