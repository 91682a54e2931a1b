import { courses, degrees, notReported, type Course, type Degree } from '#app/domain/commitment/status.ts'
import { reportStates, type ReportState } from '#app/domain/status-report/state.ts'
import { boardMarks } from '#app/domain/reporting-round/board.ts'
import { formatDate } from '#app/domain/swedish.ts'
import { StatusMark } from '#app/ui/status-mark.tsx'

/** The degree of implementation as a shape and a word; a frozen answer brings the word that it was called by. */
export function DegreeMark({ degree, label = degrees[degree].label }: { degree: Degree; label?: string }) {
  const { shape, tone } = degrees[degree]
  return <StatusMark shape={shape} tone={tone} label={label} />
}

/** Whether it goes as planned, as a shape and a word. */
export function CourseMark({ course, label = courses[course].label }: { course: Course; label?: string }) {
  const { shape, tone } = courses[course]
  return <StatusMark shape={shape} tone={tone} label={label} />
}

/** Silence, drawn as silence. */
export function NotReportedMark() {
  return <StatusMark shape={notReported.shape} tone={notReported.tone} label={notReported.label} />
}

/** How far a report has come. */
export function ReportStateMark({ state }: { state: ReportState }) {
  const { shape, tone, label } = reportStates[state]
  return <StatusMark shape={shape} tone={tone} label={label} />
}

/** How far a report has come, when it was handed in, and whether that was late. */
export function ReportArrival(props: { report: { state: ReportState; submittedAt: Date | null; isLate: boolean } }) {
  const { state, submittedAt, isLate } = props.report
  return (
    <p className="mark-line">
      <ReportStateMark state={state} />
      {submittedAt === null ? null : <span>Inskickad {formatDate(submittedAt)}</span>}
      {isLate ? <span className="tone-warn">{boardMarks.late.label}</span> : null}
    </p>
  )
}
