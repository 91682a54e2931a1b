import { CourseMark, DegreeMark } from '#app/components/report-status.tsx'
import { reportPages } from '#app/components/round-addresses.ts'
import { courses, degrees } from '#app/domain/commitment/status.ts'
import type { DescribedReport } from '#app/domain/status-report/described-report.ts'
import { Section } from '#app/ui/page.tsx'
import { TaskList } from '#app/ui/task-list.tsx'

/** Where the coordination sees the work otherwise than the organisation does, with its reason; nothing where it agrees. */
export function DifferingAssessments({ reports }: { reports: readonly DescribedReport[] }) {
  if (reports.length === 0) return null
  return (
    <Section id="annan-bedomning" title={`Samordningen bedömer läget på ett annat sätt (${reports.length})`}>
      <TaskList
        tasks={reports.map((report) => ({
          id: String(report.id),
          title: (
            <a href={reportPages(report.id).report}>
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
