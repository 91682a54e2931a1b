import { useSteeringPages } from '#app/components/steering-addresses.ts'
import { courses } from '#app/domain/commitment/status.ts'
import { decisionStandings, type DecisionStanding } from '#app/domain/decision/state.ts'
import { roundInShort } from '#app/domain/reporting-round/phase.ts'
import type { DecisionLine, DeviatingReport, SteeringPage } from '#app/domain/steering/page.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import { Mark } from '#app/ui/mark.tsx'
import { Block, type BlockItem } from './page-block.tsx'
import { Count, ReportedCountOf } from './page-count.tsx'
import { listIds } from './page-list-ids.ts'

/** What the group must decide: years' follow-ups that are proposed to it, and answers that ask for a decision. */
export function NeedsDecision({ page }: { page: SteeringPage }) {
  const pages = useSteeringPages()
  const { needsDecision, proposals, reported } = page
  return (
    <Block
      name="needs-decision"
      title="Behöver beslut"
      of="needsDecision.length"
      count={needsDecision.length}
      mark={courses['needs-decision']}
      items={needsDecision.map((report) => ofReport(report, pages.report))}
      none={reported.now.reported === 0 ? 'Ingen har svarat än.' : 'Ingen organisation har bett om ett beslut.'}
      all={listIds.needsDecision}
    >
      {proposals.length === 0 ? null : (
        <p>
          Väntar på er:{' '}
          {proposals.map((year, index) => (
            <span key={year}>
              {index === 0 ? '' : ', '}
              <a href={pages.proposal(year)}>förslag till årsuppföljning {year}</a>
            </span>
          ))}
        </p>
      )}
    </Block>
  )
}

/** What deviates, and the organisation manages by itself. */
export function OffTrack({ page }: { page: SteeringPage }) {
  const pages = useSteeringPages()
  const { offTrack, reported } = page
  return (
    <Block
      name="off-track"
      title="Avviker"
      of="offTrack.length"
      count={offTrack.length}
      mark={courses['off-track']}
      items={offTrack.map((report) => ofReport(report, pages.report))}
      none={reported.now.reported === 0 ? 'Ingen har svarat än.' : 'Ingen inskickad rapport avviker från planen.'}
      all={listIds.offTrack}
    />
  )
}

const ofReport = (report: DeviatingReport, address: (id: number) => string): BlockItem => ({
  key: String(report.reportId),
  href: address(report.reportId),
  text: `${report.organisation.shortName}: ${report.commitment.label}`,
})

/** Decisions in the order that the group asks for them: what is late, what is said to be done, what waits, the rest. */
const urgency: readonly DecisionStanding[] = ['late', 'reported', 'waiting', 'done', 'dropped']

/** Decisions, the most urgent first; among equals as they came. */
export const mostUrgentFirst = (decisions: readonly DecisionLine[]): DecisionLine[] =>
  decisions.toSorted((a, b) => urgency.indexOf(a.standing) - urgency.indexOf(b.standing))

/** What was decided last time, and whether it was done. */
export function Decided({ decided }: { decided: SteeringPage['decided'] }) {
  const pages = useSteeringPages()
  const { meeting, decisions } = decided
  const standings = urgency.filter((standing) => decisions.some((one) => one.standing === standing))
  return (
    <Block
      name="decided"
      title="Beslutat förra gången"
      of="decided.decisions.length"
      count={decisions.length}
      items={mostUrgentFirst(decisions).map(({ id, what, standing }) => ({
        key: String(id),
        href: pages.decision(id),
        text: what,
        mark: decisionStandings[standing],
      }))}
      none={meeting === null ? 'Inget sammanträde har avslutats än.' : 'Inga beslut togs, och inga äldre är öppna.'}
      all={listIds.decided}
    >
      {meeting === null ? null : (
        <p className="standing-sum">
          <time dateTime={meeting.heldOn}>{formatCalendarDate(meeting.heldOn)}</time>, med äldre som är öppna.{' '}
          {standings.map((standing) => (
            <span key={standing} className="nowrap">
              <Mark {...markOf(standing)} />{' '}
              <Count
                of={`decided.${standing}`}
                value={decisions.filter((decision) => decision.standing === standing).length}
              />{' '}
              {decisionStandings[standing].label.toLocaleLowerCase('sv')}{' '}
            </span>
          ))}
        </p>
      )}
    </Block>
  )
}

const markOf = (standing: DecisionStanding) => {
  const { shape, tone } = decisionStandings[standing]
  return { shape, tone }
}

/** n of N, now and last time. Both are told; a round that is still open is not set against one that is over. */
export function Reported({ page }: { page: SteeringPage }) {
  const { round, previous, reported } = page
  const { now, before } = reported
  return (
    <section className="standing-block" data-block="reported" aria-labelledby="fraga-reported">
      <h2 id="fraga-reported">
        Har rapporterat <ReportedCountOf of="reported.now" count={now} />
      </h2>
      <p>
        {previous === null || before === null ? (
          'Det finns ingen tidigare omgång att jämföra med.'
        ) : (
          <>
            Förra omgången, {previous.title}: <ReportedCountOf of="reported.before" count={before} />.
          </>
        )}{' '}
        {roundInShort(round)}.{' '}
        {now.reported < now.owed ? <a href={`#${listIds.silent}`}>De som inte har svarat</a> : null}
      </p>
    </section>
  )
}

/** Commitments that the plan gives to nobody. Whoever was chosen to report has promised nothing. */
export function PromisedByNobody({ rows }: { rows: SteeringPage['promisedByNobody'] }) {
  return (
    <Block
      name="promised-by-nobody"
      title="Utlovat av ingen"
      of="promisedByNobody.length"
      count={rows.length}
      items={rows.map(({ slug, label }) => ({ key: slug, href: `/atagande/${slug}`, text: label }))}
      none="Planen säger vem som ansvarar för varje åtagande."
      all={listIds.promisedByNobody}
    />
  )
}
