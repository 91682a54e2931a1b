import { useReportAddresses } from '#app/components/report-addresses.ts'
import type { HandedInOutcome } from '#app/db/round/handing-in-several.server.ts'
import { withTicks } from '#app/domain/status-report/chosen.ts'
import { LinkButton } from '#app/ui/form/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'

/** How it went when not everything that was chosen could be handed in: each report by itself, and what to do. */
export function Outcomes(props: {
  title: string
  fault: string | null
  outcomes: readonly HandedInOutcome[]
  /** Commitments that stay ticked in the list. */
  kept: readonly string[]
}) {
  const { title, fault, outcomes, kept } = props
  const addresses = useReportAddresses()
  const sent = outcomes.filter(({ refusal }) => refusal === null)
  const refused = outcomes.filter(({ refusal }) => refusal !== null)
  return (
    <Page>
      <PageHead breadcrumb={[{ href: addresses.start, label: 'Min sida' }, { label: title }]} title={title} />
      <Notice
        kind={sent.length > 0 ? 'warning' : 'error'}
        title={
          sent.length > 0
            ? `${sent.length} av ${outcomes.length} lägesrapporter är inskickade`
            : 'Ingen lägesrapport skickades in'
        }
        role="alert"
      >
        <p>{fault ?? 'De som inte gick att skicka in är som de var. Här står varför.'}</p>
      </Notice>
      <OutcomeList id="inte-inskickade" title="Inte inskickade" outcomes={refused} />
      <OutcomeList id="inskickade" title="Inskickade" outcomes={sent} />
      <p className="section">
        <LinkButton href={withTicks(addresses.start, kept)}>Tillbaka till Min sida</LinkButton>
      </p>
    </Page>
  )
}

function OutcomeList(props: { id: string; title: string; outcomes: readonly HandedInOutcome[] }) {
  if (props.outcomes.length === 0) return null
  return (
    <Section id={props.id} title={props.title}>
      <SummaryList
        rows={props.outcomes.map(({ commitment, refusal }) => ({
          term: commitment.label,
          value: <p>{refusal ?? 'Ligger nu hos samordnaren för granskning.'}</p>,
        }))}
      />
    </Section>
  )
}
