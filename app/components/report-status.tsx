import { courses, degrees, notReported, type Course, type Degree } from '#app/domain/commitment/status.ts'
import { reportStates, type ReportState } from '#app/domain/status-report/state.ts'
import { StatusMark } from '#app/ui/status-mark.tsx'

/** The degree of implementation as a shape and a word. */
export function DegreeMark({ degree }: { degree: Degree }) {
  const { shape, tone, label } = degrees[degree]
  return <StatusMark shape={shape} tone={tone} label={label} />
}

/** Whether it goes as planned, as a shape and a word. */
export function CourseMark({ course }: { course: Course }) {
  const { shape, tone, label } = courses[course]
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
