import { useReportAddresses } from '#app/components/report-addresses.ts'
import type { OwnReport } from '#app/db/round/own-rounds.server.ts'
import { formatDateTime } from '#app/domain/swedish.ts'
import { Button, ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Section } from '#app/ui/page.tsx'
import { TaskList } from '#app/ui/task-list.tsx'
import { LastAnswer, PlaceInPlan, StateLine } from './about-report.tsx'
import { ChosenFields, submits, tickOf } from './chosen-fields.tsx'

/** What has been begun. Drafts that lack nothing can be handed in from here. */
export function DraftReports(props: { round: string; reports: readonly OwnReport[]; isClosed: boolean }) {
  const { round, reports, isClosed } = props
  const addresses = useReportAddresses()
  if (reports.length === 0) return null
  // The form's rows are those that can be handed in, counted without gaps.
  const complete = reports.filter((report) => report.whyNotSubmitted === undefined)
  const isComplete = (report: OwnReport): boolean => complete.includes(report)
  return (
    <Section id={`utkast-${round}`} title="Utkast" level={3}>
      <form method="post" action={addresses.submission} className="flow">
        <HiddenField name="round" value={round} readOnly />
        <TaskList
          tasks={reports.map((report) => ({
            id: report.commitment.slug,
            title: report.commitment.label,
            tick: isComplete(report) ? tickOf(round, complete.indexOf(report), submits) : undefined,
            meta: (
              <>
                <PlaceInPlan report={report} />
                <StateLine report={report}>
                  {report.updatedAt === undefined ? null : `sparat ${formatDateTime(report.updatedAt)}`}
                </StateLine>
                {isComplete(report) || isClosed ? null : <p>{report.whyNotSubmitted}</p>}
                <LastAnswer report={report} />
              </>
            ),
            action: (
              <>
                {isComplete(report) ? <ChosenFields index={complete.indexOf(report)} report={report} /> : null}
                <LinkButton
                  kind={isComplete(report) || isClosed ? 'secondary' : 'primary'}
                  href={addresses.report(round, report.commitment.slug)}
                >
                  {isClosed ? 'Läs' : 'Fortsätt'}
                  <span className="hidden-visually"> – {report.commitment.label}</span>
                </LinkButton>
              </>
            ),
          }))}
        />
        {complete.length > 0 ? (
          <ButtonRow isAtHand>
            <Button>Skicka in de markerade utkasten</Button>
          </ButtonRow>
        ) : null}
      </form>
    </Section>
  )
}
