import { useLoaderData } from '@remix-run/react'
import { guardReporter } from '#app/auth/reporter.server.ts'
import { useReportAddresses } from '#app/components/report-addresses.ts'
import { ReportStateMark } from '#app/components/report-status.tsx'
import { pageTitle } from '#app/components/site.ts'
import { listOwedBy, type OwedReport } from '#app/db/round/owed.server.ts'
import { findCurrentRound, findRound } from '#app/db/round/rounds.server.ts'
import { actorRoles } from '#app/domain/commitment/actor.ts'
import { goalNumberLabel } from '#app/domain/goal/goal.ts'
import { roundPhases } from '#app/domain/reporting-round/phase.ts'
import { reportStates, type ReportState } from '#app/domain/status-report/state.ts'
import { formatCalendarDate, formatDate } from '#app/domain/swedish.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/form/button.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { TaskList } from '#app/ui/task-list.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Min sida')

export const loader = guardReporter('own-page.read', async ({ viewer, context }) => {
  const round = viewer.kind === 'link' ? await findRound(viewer, viewer.round) : await findCurrentRound(viewer)
  const owed =
    round === null || viewer.organisation === null
      ? []
      : await listOwedBy(viewer, round, viewer.organisation.id, context.now)
  return { round, owed, organisation: viewer.organisation?.name ?? '' }
})

/** The verb on the way into a report. */
const verbs: Record<ReportState, string> = {
  none: 'Börja',
  draft: 'Fortsätt',
  returned: 'Ändra och skicka in igen',
  submitted: 'Läs',
  accepted: 'Läs',
}

export default function ShowOwnPage() {
  const { round, owed, organisation } = useLoaderData<typeof loader>()
  const addresses = useReportAddresses()
  const reported = owed.filter((report) => reportStates[report.state].counted).length
  const open = round !== null && roundPhases[round.phase].acceptsReports
  return (
    <Page>
      <PageHead
        title={`Det här ska ${organisation} svara på`}
        lead={
          round === null
            ? 'Ingen uppföljning är planerad än.'
            : open
              ? `${round.title} är öppen. Svara senast ${formatCalendarDate(round.dueOn)}.`
              : `${round.title} tar inte emot svar nu.`
        }
      />
      {round === null || owed.length === 0 ? (
        <EmptyState title="Ni har inget att rapportera" level={2}>
          Inget åtagande i planen har {organisation} som ansvarig eller utsedd att rapportera. Hör av dig till
          samordnaren om det inte stämmer.
        </EmptyState>
      ) : (
        <>
          <Progress
            done={reported}
            of={owed.length}
            text={`${reported} av ${owed.length} lägesrapporter är inskickade`}
          />
          <TaskList
            tasks={owed.map((report) => ({
              id: report.commitment.slug,
              title: report.commitment.label,
              meta: <Meta report={report} />,
              status: <ReportStateMark state={report.state} />,
              action: (
                <LinkButton
                  kind={report.state === 'submitted' || report.state === 'accepted' ? 'secondary' : 'primary'}
                  href={addresses.report(round.slug, report.commitment.slug)}
                >
                  {verbs[report.state]}
                  <span className="hidden-visually"> – {report.commitment.label}</span>
                </LinkButton>
              ),
            }))}
          />
        </>
      )}
    </Page>
  )
}

function Meta({ report }: { report: OwedReport }) {
  const when =
    report.submittedAt !== undefined && reportStates[report.state].counted
      ? ` · inskickad ${formatDate(report.submittedAt)}`
      : report.updatedAt === undefined
        ? ''
        : ` · sparad ${formatDate(report.updatedAt)}`
  return (
    <>
      {goalNumberLabel(report.goal)}, åtagande {report.commitment.position} ·{' '}
      {actorRoles[report.role].label.toLocaleLowerCase('sv')}
      {when}
    </>
  )
}
