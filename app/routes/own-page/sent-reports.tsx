import { useReportAddresses } from '#app/components/report-addresses.ts'
import { CourseMark, DegreeMark } from '#app/components/report-status.tsx'
import type { OwnReport } from '#app/db/round/own-rounds.server.ts'
import { formatDateTime } from '#app/domain/swedish.ts'
import { Section } from '#app/ui/page.tsx'
import { TaskList } from '#app/ui/task-list.tsx'
import { PlaceInPlan, StateLine } from './about-report.tsx'

/** What has been handed in, with its receipts. */
export function SentReports({ round, reports }: { round: string; reports: readonly OwnReport[] }) {
  const addresses = useReportAddresses()
  if (reports.length === 0) return null
  return (
    <Section id={`inskickade-${round}`} title="Inskickade" level={3}>
      <TaskList
        tasks={reports.map((report) => ({
          id: report.commitment.slug,
          title: report.commitment.label,
          meta: (
            <>
              <PlaceInPlan report={report} />
              <StateLine report={report}>
                {report.submittedAt === undefined ? null : `skickades in ${formatDateTime(report.submittedAt)}`}
                {report.isLate ? ', efter sista dagen' : ''}
              </StateLine>
              <p className="mark-line">
                <span>Ert svar:</span>
                {report.degree === undefined ? null : <DegreeMark degree={report.degree} />}
                {report.course === undefined ? null : <CourseMark course={report.course} />}
                {report.unchangedFrom === null ? null : <span>oförändrat sedan {report.unchangedFrom}</span>}
              </p>
            </>
          ),
          action: (
            <>
              <a href={addresses.report(round, report.commitment.slug)}>
                Läs<span className="hidden-visually"> – {report.commitment.label}</span>
              </a>
              <a href={addresses.receipt(round, report.commitment.slug)}>
                Kvitto<span className="hidden-visually"> – {report.commitment.label}</span>
              </a>
            </>
          ),
        }))}
      />
    </Section>
  )
}
