import { degreeCodes, degrees, notReported } from '#app/domain/commitment/status.ts'
import { leftOutWords } from '#app/domain/follow-up/compile/owed.ts'
import { reportStates } from '#app/domain/status-report/state.ts'
import type { GoalStanding } from '#app/domain/steering/page.ts'
import { Mark } from '#app/ui/mark.tsx'
import { Count } from './page-count.tsx'

/** Shares of the width between the answers and what has not been answered. */
const GAP = 3

/**
 * How a goal's answers are spread, as a thin bar: the statuses end to end, and apart from them, open and hatched, those
 * who have not answered; what was handed in and is not told stands open beside them. It says nothing that the counts beside it do not say.
 */
export function StandingBar({ id, standing, thin }: { id: string; standing: GoalStanding; thin?: boolean }) {
  const { byDegree, leftOut, notReported: silent } = standing
  const shown = degreeCodes.filter((code) => byDegree[code] > 0)
  const answered = shown.reduce((sum, code) => sum + byDegree[code], 0)
  const apart = leftOut + silent
  const total = answered + apart
  const gap = apart > 0 && answered > 0 ? GAP : 0
  const share = (count: number): number => (total === 0 ? 0 : ((100 - gap) * count) / total)
  let before = 0
  return (
    <svg className={thin === true ? 'goal-bar goal-bar-thin' : 'goal-bar'} aria-hidden="true" focusable="false">
      <defs>
        <pattern id={`${id}-hatch`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="stacked-hatch" d="M0 0v5" strokeWidth="1.5" />
        </pattern>
      </defs>
      {shown.map((code) => {
        const x = share(before)
        before += byDegree[code]
        return (
          <rect
            key={code}
            className={`tone-${degrees[code].tone} ${code === 'not-started' ? 'stacked-light' : 'stacked-part'}`}
            data-part={code}
            x={`${x}%`}
            width={`${Math.max(0.4, share(byDegree[code]) - 0.5)}%`}
            height="100%"
          />
        )
      })}
      {leftOut === 0 ? null : (
        <rect
          className="stacked-empty"
          data-part="left-out"
          x={`${share(answered) + gap}%`}
          width={`${Math.max(0.4, share(leftOut) - 0.5)}%`}
          height="100%"
          fill="none"
        />
      )}
      {silent === 0 ? null : (
        <rect
          className="stacked-empty"
          data-part="not-reported"
          x={`${share(answered + leftOut) + gap}%`}
          width={`${share(silent)}%`}
          height="100%"
          fill={`url(#${id}-hatch)`}
        />
      )}
    </svg>
  )
}

/** The counts of a goal's statuses as shape, number and word, and apart from them those who have not answered. */
export function StandingCounts({ of, standing }: { of: string; standing: GoalStanding }) {
  return (
    <ul className="goal-counts" role="list">
      {degreeCodes
        .filter((code) => standing.byDegree[code] > 0)
        .map((code) => (
          <li key={code}>
            <Mark shape={degrees[code].shape} tone={degrees[code].tone} />
            <Count of={`${of}.byDegree.${code}`} value={standing.byDegree[code]} />
            <span className="word"> {degrees[code].label}</span>
          </li>
        ))}
      {standing.leftOut === 0 ? null : (
        <li className="apart">
          <Mark shape={reportStates.submitted.shape} tone={reportStates.submitted.tone} />
          <Count of={`${of}.leftOut`} value={standing.leftOut} />
          <span className="word"> {leftOutWords}</span>
        </li>
      )}
      {standing.notReported === 0 ? null : (
        <li className="apart">
          <Mark shape={notReported.shape} tone={notReported.tone} />
          <Count of={`${of}.notReported`} value={standing.notReported} />
          <span className="word"> {notReported.label}</span>
        </li>
      )}
    </ul>
  )
}

/** What the shapes mean, over the rows: each status with its word, and silence apart. */
export function StandingKey() {
  return (
    <ul className="goal-counts goal-key" role="list" aria-hidden="true">
      {degreeCodes.map((code) => (
        <li key={code}>
          <Mark shape={degrees[code].shape} tone={degrees[code].tone} /> {degrees[code].label}
        </li>
      ))}
      <li className="apart">
        <Mark shape={notReported.shape} tone={notReported.tone} /> {notReported.label}
      </li>
    </ul>
  )
}
