import { useReportAddresses } from '#app/components/report-addresses.ts'
import type { OwnReport } from '#app/db/round/own-rounds.server.ts'
import { LinkButton } from '#app/ui/form/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'
import { TaskList } from '#app/ui/task-list.tsx'
import { PlaceInPlan, StateLine } from './about-report.tsx'

/** What has come back, first of all, each with its reason. */
export function ReturnedReports({ round, reports }: { round: string; reports: readonly OwnReport[] }) {
  const addresses = useReportAddresses()
  if (reports.length === 0) return null
  return (
    <Section id={`aterlamnade-${round}`} title="Återlämnade" level={3}>
      <TaskList
        tasks={reports.map((report) => ({
          id: report.commitment.slug,
          title: report.commitment.label,
          meta: (
            <>
              <PlaceInPlan report={report} />
              <StateLine report={report} />
              {report.returned === undefined ? null : (
                <Notice kind="warning" title={`${report.returned.byName} skriver`}>
                  <p>{report.returned.message}</p>
                </Notice>
              )}
            </>
          ),
          action: (
            <LinkButton href={addresses.report(round, report.commitment.slug)}>
              Ändra och skicka in igen
              <span className="hidden-visually"> – {report.commitment.label}</span>
            </LinkButton>
          ),
        }))}
      />
    </Section>
  )
}
