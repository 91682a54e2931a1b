import { ReportStateMark } from '#app/components/report-status.tsx'
import { boardMarks, boardQuery, stateCodes, type StateCounts } from '#app/domain/reporting-round/board.ts'
import { formatNumber } from '#app/domain/swedish.ts'

/** How many reports are in each state, each a link to them. The states add up to all that is owed. */
export function BoardCounts({ counts, board }: { counts: StateCounts; board: string }) {
  const marks = [
    { mark: 'overdue', count: counts.overdue },
    { mark: 'late', count: counts.late },
  ] as const
  return (
    <>
      <ul className="status-counts" aria-label="Antal i varje läge">
        {stateCodes.map((state) => (
          <li key={state} data-state={state} data-count={counts.byState[state]}>
            <a href={`${board}${boardQuery({ state })}#tavlan`}>
              <ReportStateMark state={state} />
            </a>
            <b className="numeric">{formatNumber(counts.byState[state])}</b>
          </li>
        ))}
        <li data-state="owed" data-count={counts.owed}>
          Tillsammans <b className="numeric">{formatNumber(counts.owed)}</b>
        </li>
      </ul>
      {marks.every(({ count }) => count === 0) ? null : (
        <ul className="status-counts">
          {marks
            .filter(({ count }) => count > 0)
            .map(({ mark, count }) => (
              <li key={mark} data-mark={mark} data-count={count}>
                <a href={`${board}${boardQuery({ mark })}#tavlan`}>{boardMarks[mark].label}</a>
                <b className="numeric">{formatNumber(count)}</b>
              </li>
            ))}
        </ul>
      )}
    </>
  )
}
