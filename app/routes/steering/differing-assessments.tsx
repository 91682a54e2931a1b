import { CourseMark, DegreeMark } from '#app/components/report-status.tsx'
import { useSteeringPages } from '#app/components/steering-addresses.ts'
import { courses, degrees } from '#app/domain/commitment/status.ts'
import type { DescribedReport } from '#app/domain/status-report/described-report.ts'
import { Section } from '#app/ui/page.tsx'
import { TaskList } from '#app/ui/task-list.tsx'
import { Count } from './page-count.tsx'
import { listIds } from './page-list-ids.ts'

/** Where the coordination sees the work otherwise than the organisation does, with its reason; nothing where it agrees. */
export function DifferingAssessments({ reports }: { reports: readonly DescribedReport[] }) {
  const pages = useSteeringPages()
  if (reports.length === 0) return null
  return (
    <Section
      id={listIds.differing}
      title={
        <>
          Samordningen bedömer läget på ett annat sätt (<Count of="differing" value={reports.length} />)
        </>
      }
    >
      <TaskList
        tasks={reports.map((report) => ({
          id: String(report.id),
          title: (
            <a href={pages.report(report.id)}>
              {report.organisation.name}: {report.commitment.label}
            </a>
          ),
          meta: `${ownWords(report)} ${report.assessment?.reason ?? ''}`,
          status:
            report.assessment === null ? null : (
              <>
                <CourseMark course={report.assessment.course} />
                <DegreeMark degree={report.assessment.degree} />
              </>
            ),
        }))}
      />
    </Section>
  )
}

/** "Organisationen svarar: Genomfört, enligt plan." */
const ownWords = ({ degree, course }: DescribedReport): string =>
  `Organisationen svarar: ${degree === null ? '' : degrees[degree].label}, ${course === null ? '' : courses[course].label.toLocaleLowerCase('sv')}.`
