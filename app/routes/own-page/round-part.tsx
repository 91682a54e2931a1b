import { useReportAddresses } from '#app/components/report-addresses.ts'
import type { OwnReport, OwnRound } from '#app/db/round/own-rounds.server.ts'
import { timeLeft } from '#app/domain/reporting-round/time-left.ts'
import { reportStates, whyNot, type ReportState } from '#app/domain/status-report/state.ts'
import { LinkList } from '#app/ui/link-list.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { DraftReports } from './draft-reports.tsx'
import { ReturnedReports } from './returned-reports.tsx'
import { SentReports } from './sent-reports.tsx'
import { UnansweredReports } from './unanswered-reports.tsx'

/**
 * One round: how far it has come, how long is left, and its reports with what there is to do first. `ticked` are
 * commitments that were ticked when another row's button was pressed.
 */
export function RoundPart({ own, ticked }: { own: OwnRound; ticked: readonly string[] }) {
  const { round, reports, standing, hasReceipt } = own
  const addresses = useReportAddresses()
  const inState = (state: ReportState): OwnReport[] => reports.filter((report) => report.state === state)
  const sent = reports.filter(({ state }) => reportStates[state].counted)
  const isDone = sent.length === reports.length
  const isClosed = whyNot('submit', 'none', standing) !== undefined
  const count = `${sent.length} av ${reports.length} lägesrapporter är inskickade`
  return (
    <Section id={`omgang-${round.slug}`} title={round.title}>
      <div className="stack">
        <p className="lead">{isDone ? 'Tack, allt är inskickat.' : timeLeft(standing)}</p>
        <Progress done={sent.length} of={reports.length} text={count} />
        <Introduction text={round.introduction} />
      </div>
      <ReturnedReports round={round.slug} reports={inState('returned')} />
      <DraftReports round={round.slug} reports={inState('draft')} isClosed={isClosed} />
      <UnansweredReports round={round.slug} reports={inState('none')} isClosed={isClosed} ticked={ticked} />
      <SentReports round={round.slug} reports={sent} />
      <LinkList
        links={[
          ...(hasReceipt
            ? [
                {
                  href: addresses.receipts(round.slug),
                  label: 'Kvitto för omgången',
                  meta: 'Allt ni har skickat in, att skriva ut eller spara',
                },
              ]
            : []),
          {
            href: addresses.beside(round.slug),
            label: 'Vad andra har svarat på samma mål',
            meta: 'Svar som samordnaren har godkänt',
          },
        ]}
      />
    </Section>
  )
}

/** The coordinator's words to those who are asked. */
function Introduction({ text }: { text: string }) {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '')
  if (lines.length === 0) return null
  return (
    <Notice kind="info" title="Från samordnaren">
      {lines.map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </Notice>
  )
}
