import { steeringPages } from '#app/domain/steering/addresses.ts'
import { decisionQuery } from '#app/domain/decision/addresses.ts'
import { decisionFilters, type DecisionFilter } from '#app/domain/decision/list.ts'
import { formatNumber } from '#app/domain/swedish.ts'

const shown = ['galler', 'forsenade', 'anmalda'] as const satisfies readonly DecisionFilter[]

/** How many of the steering group's decisions hold, are late, and are said to be done, each a link to them. */
export function DecisionCounts({ counts }: { counts: Record<DecisionFilter, number> }) {
  return (
    <ul className="status-counts" aria-label="Styrgruppens beslut">
      {shown.map((code) => (
        <li key={code} data-decisions={code} data-count={counts[code]}>
          <a href={`${steeringPages(undefined).decisions}${decisionQuery({ standing: code })}`}>
            {decisionFilters[code].label}
          </a>
          <b className="numeric">{formatNumber(counts[code])}</b>
        </li>
      ))}
    </ul>
  )
}
