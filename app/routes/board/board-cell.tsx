import { ReportStateMark } from '#app/components/report-status.tsx'
import { reportPages, roundAddresses } from '#app/components/round-addresses.ts'
import { boardMarks, type BoardReport } from '#app/domain/reporting-round/board.ts'
import { reportTick } from '#app/domain/reporting-round/board-selection.ts'
import { reportStates } from '#app/domain/status-report/state.ts'
import { formatDayAndMonth } from '#app/domain/swedish.ts'

/** One report in the matrix: how far it has come, whether it is late, and when something last happened. */
export function BoardCell(props: { report: BoardReport; round: string; isTicked: boolean }) {
  const { report, round, isTicked } = props
  const { reportId, state, organisation, commitment } = report
  const about = `${organisation.name}: ${commitment.label}`
  // A draft is its organisation's own working paper; what can be done about it, as where nothing is written, is to
  // write the answer for them.
  const href =
    reportId === undefined || state === 'draft'
      ? roundAddresses(round).onBehalf(organisation.slug, commitment.slug)
      : reportPages(reportId).report
  const lateness = [
    ...(report.isOverdue ? [boardMarks.overdue.label] : []),
    ...(report.isLate ? [boardMarks.late.label] : []),
  ]
  return (
    <>
      <a href={href} aria-label={`${reportStates[state].label}. ${about}`}>
        <ReportStateMark state={state} />
      </a>
      {report.updatedAt === undefined && lateness.length === 0 ? null : (
        <span className="small">
          {report.updatedAt === undefined ? null : <>{formatDayAndMonth(report.updatedAt)} </>}
          <span className="tone-warn">{lateness.join(', ')}</span>
        </span>
      )}
      {report.isOnBehalf ? <span className="small">Av samordnaren</span> : null}
      {state === 'submitted' && reportId !== undefined ? (
        <label className="cell-tick" htmlFor={`rapport-${reportId}`}>
          <input
            type="checkbox"
            id={`rapport-${reportId}`}
            name={reportTick(reportId)}
            value={report.version}
            defaultChecked={isTicked}
            aria-label={`Markera ${about}`}
          />
          <span className="small" aria-hidden="true">
            Markera
          </span>
        </label>
      ) : null}
    </>
  )
}
