import { ReportStateMark } from '#app/components/report-status.tsx'
import type { OwedReport } from '#app/db/round/owed.server.ts'
import { formatDate } from '#app/domain/swedish.ts'
import { LinkButton } from '#app/ui/form/button.tsx'
import { Section } from '#app/ui/page.tsx'
import { TaskList } from '#app/ui/task-list.tsx'

/** As many as are seen at a glance; the rest are in the review queue. */
const shownInQueue = 5

/** The reports that wait to be reviewed; `review` is where they are gone through one by one. */
export function ReviewQueue({ queue, review }: { queue: readonly OwedReport[]; review: string }) {
  return (
    <Section id="att-granska" title={`Att granska (${queue.length})`}>
      {queue.length === 0 ? (
        <p>Inget väntar på granskning.</p>
      ) : (
        <TaskList
          tasks={queue.slice(0, shownInQueue).map((report) => ({
            id: `${report.commitment.slug}-${report.organisation.slug}`,
            title: `${report.organisation.name}: ${report.commitment.label}`,
            meta: report.submittedAt === undefined ? undefined : `Inskickad ${formatDate(report.submittedAt)}`,
            status: <ReportStateMark state={report.state} />,
            action: (
              <LinkButton href={`/samordning/lagesrapporter/${report.reportId}`}>
                Granska
                <span className="hidden-visually">
                  {' '}
                  {report.organisation.name}: {report.commitment.label}
                </span>
              </LinkButton>
            ),
          }))}
        />
      )}
      {queue.length <= shownInQueue ? null : (
        <p>
          <a href={review}>Alla {queue.length} som väntar, en i taget</a>
        </p>
      )}
    </Section>
  )
}
