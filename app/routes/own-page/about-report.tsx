import type { ReactNode } from 'react'
import { CourseMark, DegreeMark, ReportStateMark } from '#app/components/report-status.tsx'
import { ReportText } from '#app/components/report-text.tsx'
import type { OwnReport } from '#app/db/round/own-rounds.server.ts'
import { actorRoles } from '#app/domain/commitment/actor.ts'
import { goalNumberLabel } from '#app/domain/goal/goal.ts'
import { formatList } from '#app/domain/swedish.ts'

/** Where the commitment stands in the plan, and what the organisation is to it; under a goal's title without the goal. */
export function PlaceInPlan({ report, isUnderGoal = false }: { report: OwnReport; isUnderGoal?: boolean }) {
  return (
    <p>
      {isUnderGoal ? 'Åtagande' : `${goalNumberLabel(report.goal)}, åtagande`} {report.commitment.position} ·{' '}
      {actorRoles[report.role].label.toLocaleLowerCase('sv')}
    </p>
  )
}

/** How far the report has come, in its own line, with what there is to know of when. */
export const StateLine = ({ report, children }: { report: OwnReport; children?: ReactNode }) => (
  <p className="mark-line">
    <ReportStateMark state={report.state} />
    {children === undefined ? null : <span>{children}</span>}
  </p>
)

/** What was answered last time, in short and, opened, whole. */
export function LastAnswer({ report: { last, askedValues } }: { report: OwnReport }) {
  if (last === undefined) return null
  return (
    <>
      <p className="mark-line">
        <span>Så svarade ni {last.round.year}:</span>
        {last.degree === null ? null : <DegreeMark degree={last.degree} />}
        {last.course === null ? null : <CourseMark course={last.course} />}
      </p>
      {askedValues.length === 0 ? null : (
        <p>
          Omgången frågar också efter {formatList(askedValues.map((name) => `”${name}”`))}. Ett värde är en ny mätning
          och följer inte med. Skriv ett nytt svar om ni har ett.
        </p>
      )}
      <details>
        <summary>
          Läs hela svaret från {last.round.year}
          <span className="hidden-visually"> – {last.commitment.label}</span>
        </summary>
        <ReportText report={last} />
      </details>
    </>
  )
}
