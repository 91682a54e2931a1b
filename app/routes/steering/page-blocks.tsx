import { useParams } from '@remix-run/react'
import { Fragment } from 'react'
import { useSteeringPages } from '#app/components/steering-addresses.ts'
import { courses } from '#app/domain/commitment/status.ts'
import { decisionStandings, standingInCount, type DecisionStanding } from '#app/domain/decision/state.ts'
import { leftOutWords } from '#app/domain/follow-up/compile/owed.ts'
import { roundInShort } from '#app/domain/reporting-round/phase.ts'
import type { DecisionLine, DeviatingReport, ReportedCount, SteeringPage } from '#app/domain/steering/page.ts'
import { meetingAddresses } from '#app/domain/steering/addresses.ts'
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
      items={standingSoBeforeFirst(needsDecision).map((report) => ofReport(report, pages.report))}
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
      items={standingSoBeforeFirst(offTrack).map((report) => ofReport(report, pages.report))}
      none={reported.now.reported === 0 ? 'Ingen har svarat än.' : 'Ingen inskickad rapport avviker från planen.'}
      all={listIds.offTrack}
    />
  )
}

/** First those that said the same last time and have waited since; among equals as they came, goal by goal. */
export const standingSoBeforeFirst = (reports: readonly DeviatingReport[]): DeviatingReport[] =>
  reports.toSorted((a, b) => Number(b.before === b.course) - Number(a.before === a.course))

/** Unique among a round's answers. */
export const reportKey = ({ organisation, commitment }: DeviatingReport): string =>
  `${commitment.slug}-${organisation.slug}`

/** Where an answer is read: the report, or what it is about where the report cannot be opened any more. */
export const groundOfReport = ({ reportId, commitment }: DeviatingReport, address: (id: number) => string): string =>
  reportId === null ? `/atagande/${commitment.slug}` : address(reportId)

const ofReport = (report: DeviatingReport, address: (id: number) => string): BlockItem => ({
  key: reportKey(report),
  href: groundOfReport(report, address),
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
  // A personal link opens the agenda of one meeting, which is not the last.
  const isSignedIn = useParams()['token'] === undefined
  const { meeting, decisions } = decided
  const day = meeting === null ? null : <time dateTime={meeting.heldOn}>{formatCalendarDate(meeting.heldOn)}</time>
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
        <p>
          {isSignedIn ? <a href={meetingAddresses(meeting.id).show}>{day}</a> : day}
          {decisions.some(({ meetingOn }) => meetingOn !== meeting.heldOn) ? ' och äldre öppna' : null}.{' '}
          {standings.map((standing) => (
            <Fragment key={standing}>
              <span className="nowrap">
                <Mark shape={decisionStandings[standing].shape} tone={decisionStandings[standing].tone} />{' '}
                <Count
                  of={`decided.${standing}`}
                  value={decisions.filter((decision) => decision.standing === standing).length}
                />{' '}
                {standingInCount(standing, decisions.filter((decision) => decision.standing === standing).length)}
              </span>{' '}
            </Fragment>
          ))}
        </p>
      )}
    </Block>
  )
}

/** Why nothing is said of the last time. */
const WithoutPrevious = ({ damaged }: { damaged: string | undefined }) =>
  damaged === undefined ? (
    'Det finns ingen tidigare omgång att jämföra med.'
  ) : (
    <strong>
      Förra omgången, {damaged}, visas inte: det som är lagrat stämmer inte med årsuppföljningens kontrollsumma.
    </strong>
  )

/** n of N, now and last time. Both are told; a round that is still open is not set against one that is over. */
export function Reported({ page }: { page: SteeringPage }) {
  const { round, previous, reported } = page
  const { now, before } = reported
  return (
    <section className="standing-block" data-block="reported" aria-labelledby="fraga-reported">
      <div className="standing-head">
        <h2 id="fraga-reported">
          Har rapporterat <ReportedCountOf of="reported.now" count={now} />
        </h2>
      </div>
      <p>
        {previous === null || before === null ? (
          <WithoutPrevious damaged={page.damagedPrevious} />
        ) : (
          <>
            Förra omgången, {previous.title}
            {previous.isFrozen ? ', som det fastställdes' : ''}: <ReportedCountOf of="reported.before" count={before} />
            <LeftOut of="reported.before" count={before} />.
          </>
        )}{' '}
        {roundInShort(round)}.{' '}
        {round.isFrozen ? (
          <>
            Svaren som de fastställdes
            <LeftOut of="reported.now" count={now} />.{' '}
          </>
        ) : null}
        {now.reported < now.owed ? (
          <a className="no-print" href={`#${listIds.silent}`}>
            De som inte har svarat
          </a>
        ) : null}
      </p>
    </section>
  )
}

/** ", därav 2 inskickat men inte godkänt": answers that have come and are in no status; nothing where there is none. */
function LeftOut({ of, count }: { of: string; count: ReportedCount }) {
  if (count.leftOut === 0) return null
  return (
    <>
      , därav <Count of={`${of}.leftOut`} value={count.leftOut} /> {leftOutWords.toLocaleLowerCase('sv')}
    </>
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
