import { useReportAddresses } from '#app/components/report-addresses.ts'
import type { OwnReport } from '#app/db/round/own-rounds.server.ts'
import { goalLabel } from '#app/domain/goal/goal.ts'
import { Button, ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Section } from '#app/ui/page.tsx'
import { TaskList, type Task } from '#app/ui/task-list.tsx'
import { LastAnswer, PlaceInPlan } from './about-report.tsx'
import { ChosenFields, confirms, tickOf } from './chosen-fields.tsx'

/** What is still to be answered, goal by goal; what was answered last time can be confirmed from here. */
export function UnansweredReports(props: {
  round: string
  reports: readonly OwnReport[]
  isClosed: boolean
  ticked: readonly string[]
}) {
  const { round, reports, isClosed, ticked } = props
  const addresses = useReportAddresses()
  if (reports.length === 0) return null
  const confirmable = reports.filter((report) => report.whyNotUnchanged === undefined)
  const isSeveral = confirmable.length > 1
  const goals = [...new Set(reports.map((report) => goalLabel(report.goal)))]
  const task = (report: OwnReport): Task => {
    // The form's rows are those that can be confirmed, counted without gaps.
    const index = confirmable.indexOf(report)
    const { last, commitment } = report
    const canConfirm = report.whyNotUnchanged === undefined
    return {
      id: commitment.slug,
      title: commitment.label,
      tick: canConfirm && isSeveral ? tickOf(round, index, confirms, ticked.includes(commitment.slug)) : undefined,
      meta: (
        <>
          <PlaceInPlan report={report} isUnderGoal />
          <LastAnswer report={report} />
          {last === undefined || canConfirm || isClosed ? null : <p>{report.whyNotUnchanged}</p>}
        </>
      ),
      action: (
        <>
          {canConfirm ? <ChosenFields index={index} report={report} /> : null}
          {last === undefined || isClosed ? null : (
            <Button kind="secondary" name="only" value={commitment.slug} disabled={!canConfirm}>
              Oförändrat sedan {last.round.year}
              <span className="hidden-visually"> – {commitment.label}</span>
            </Button>
          )}
          <LinkButton
            kind={isClosed || canConfirm ? 'quiet' : 'primary'}
            href={addresses.report(round, commitment.slug)}
          >
            {isClosed ? 'Läs' : canConfirm ? 'Skriv ett nytt svar' : 'Svara'}
            <span className="hidden-visually"> – {commitment.label}</span>
          </LinkButton>
        </>
      ),
    }
  }
  return (
    <Section id={`kvar-${round}`} title="Kvar att svara på" level={3}>
      <form method="post" action={addresses.unchanged} className="flow">
        <HiddenField name="round" value={round} readOnly />
        {confirmable.length === 0 ? null : (
          <p>
            Har inget ändrats sedan sist? Bekräfta svaret som oförändrat, så skickas det in på nytt med dagens datum och
            ditt namn.{isSeveral ? ' Markera flera för att bekräfta dem på en gång.' : ''}
          </p>
        )}
        {goals.map((goal) => (
          <div key={goal} className="stack">
            <h4>{goal}</h4>
            <TaskList tasks={reports.filter((report) => goalLabel(report.goal) === goal).map(task)} />
          </div>
        ))}
        {isSeveral ? (
          <ButtonRow isAtHand>
            <Button>Bekräfta de markerade som oförändrade</Button>
          </ButtonRow>
        ) : null}
      </form>
    </Section>
  )
}
