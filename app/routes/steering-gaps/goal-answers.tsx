import { CourseMark, DegreeMark, NotReportedMark, ReportStateMark } from '#app/components/report-status.tsx'
import { useSteeringPages } from '#app/components/steering-addresses.ts'
import { goalLabel } from '#app/domain/goal/goal.ts'
import type { GapRow } from '#app/domain/steering/gap-matrix.ts'
import { reportStates } from '#app/domain/status-report/state.ts'
import type { SteeringOwed } from '#app/domain/steering/compile-standing.ts'
import { Section } from '#app/ui/page.tsx'
import { TaskList } from '#app/ui/task-list.tsx'
import { answersId } from './gap-ground.ts'

/** What was asked for of one goal in the round, and what has come: the ground of the two columns about answers. */
export function GoalAnswers({ row, owed }: { row: GapRow; owed: readonly SteeringOwed[] }) {
  const pages = useSteeringPages()
  return (
    <Section id={answersId} title={`Svaren för ${goalLabel(row)}`}>
      {owed.length === 0 ? (
        <p>Ingen är tillfrågad om målet i omgången.</p>
      ) : (
        <div className="gap-answers">
          <TaskList
            tasks={owed.map((report) => {
              const { commitment, organisation, state, reportId, degree, course } = report
              const isIn = reportStates[state].counted
              return {
                id: `${commitment.slug}-${organisation.slug}`,
                title: (
                  <a href={isIn && reportId !== undefined ? pages.report(reportId) : `/atagande/${commitment.slug}`}>
                    {organisation.name}: {commitment.label}
                  </a>
                ),
                status: !isIn ? (
                  <NotReportedMark />
                ) : (
                  <div className="mark-line">
                    {course === undefined ? <ReportStateMark state={state} /> : <CourseMark course={course} />}
                    {degree === undefined ? null : <DegreeMark degree={degree} />}
                  </div>
                ),
              }
            })}
          />
        </div>
      )}
    </Section>
  )
}
