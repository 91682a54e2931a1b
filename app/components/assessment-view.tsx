import type { Course, Degree } from '#app/domain/commitment/status.ts'
import { CourseMark, DegreeMark } from './report-status.tsx'

/** The coordination's own view of how a commitment stands, with its reason. */
export function AssessmentView({ assessment }: { assessment: { degree: Degree; course: Course; reason: string } }) {
  return (
    <>
      <p>
        <DegreeMark degree={assessment.degree} />
      </p>
      <p>
        <CourseMark course={assessment.course} />
      </p>
      {assessment.reason === '' ? null : <p>{assessment.reason}</p>}
    </>
  )
}
