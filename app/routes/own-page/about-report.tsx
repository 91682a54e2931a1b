import { CourseMark, DegreeMark, ReportStateMark } from '#app/components/report-status.tsx'
import { ReportText } from '#app/components/report-text.tsx'
import type { OwnReport } from '#app/db/round/own-rounds.server.ts'
import { actorRoles } from '#app/domain/commitment/actor.ts'
import { goalNumberLabel } from '#app/domain/goal/goal.ts'
import { formatList } from '#app/domain/swedish.ts'

/** Where the commitment stands in the plan, and what the organisation is to it. */
export function PlaceInPlan({ report }: { report: OwnReport }) {
  return (
    <p>
      {goalNumberLabel(report.goal)}, åtagande {report.commitment.position} ·{' '}
      {actorRoles[report.role].label.toLocaleLowerCase('sv')}
    </p>
  )
}

/** How far the report has come, in its own line. */
export const StateLine = ({ report }: { report: OwnReport }) => (
  <p>
    <ReportStateMark state={report.state} />
  </p>
)

/** What was answered last time, in short and, opened, whole. */
export function LastAnswer({ report: { last, askedValues } }: { report: OwnReport }) {
  if (last === undefined) return null
  return (
    <details>
      <summary>
        Så svarade ni {last.round.year}: {last.degree === null ? null : <DegreeMark degree={last.degree} />}{' '}
        {last.course === null ? null : <CourseMark course={last.course} />}
      </summary>
      <ReportText report={last} />
      {askedValues.length === 0 ? null : (
        <p>
          Egna värden följer inte med till den här omgången, för ett värde är en ny mätning. Öppna lägesrapporten om ni
          har ett nytt: {formatList(askedValues.map((name) => `”${name}”`))}.
        </p>
      )}
    </details>
  )
}
