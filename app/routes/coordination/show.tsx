import { useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { DecisionCounts } from '#app/components/decision-counts.tsx'
import { UnreachableList } from '#app/components/unreachable-list.tsx'
import { ReportStateMark } from '#app/components/report-status.tsx'
import { roundAddresses } from '#app/components/round-addresses.ts'
import { pageTitle } from '#app/components/site.ts'
import { listDecisions } from '#app/db/decision/decisions.server.ts'
import { listFollowUpStandings } from '#app/db/follow-up/phases.server.ts'
import { countOpenCases } from '#app/db/import/source-cases.server.ts'
import { listUnreachable } from '#app/db/organisation/reachability.server.ts'
import { listOwed, type OwedReport } from '#app/db/round/owed.server.ts'
import { findCurrentRound, listRounds } from '#app/db/round/rounds.server.ts'
import { countDecisions } from '#app/domain/decision/list.ts'
import { followUpPhases } from '#app/domain/follow-up/adoption/phase.ts'
import { followUpAddresses } from '#app/domain/follow-up/addresses.ts'
import { whyNotReview } from '#app/domain/reporting-round/board-selection.ts'
import { roundInShort, roundPhases } from '#app/domain/reporting-round/phase.ts'
import { reportStates, type ReportState } from '#app/domain/status-report/state.ts'
import { calendarDate, formatNumber } from '#app/domain/swedish.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { ReviewQueue } from './review-queue.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Samordning')

export const loader = guard('round.read', async ({ viewer, context }) => {
  const [round, rounds, followUps, sourceCases, decisions] = await Promise.all([
    findCurrentRound(viewer),
    listRounds(viewer),
    listFollowUpStandings(viewer),
    countOpenCases(viewer),
    listDecisions(viewer, {}, calendarDate(context.now)),
  ])
  return {
    round,
    sourceCases,
    decisions: countDecisions(decisions),
    rounds: rounds.map((one) => ({
      ...one,
      followUp: followUps.find(({ roundId }) => roundId === one.id)?.phase ?? null,
    })),
    owed: round === null ? [] : await listOwed(viewer, round, context.now),
    unreachable:
      round === null || roundPhases[round.phase].isPublished ? [] : await listUnreachable(viewer, round, context.now),
  }
})

export default function ShowCoordination() {
  const { round, rounds, owed, unreachable, sourceCases, decisions } = useLoaderData<typeof loader>()
  if (round === null) {
    return (
      <Page>
        <PageHead title="Samordning" lead="Vem har svarat, vad väntar på granskning och vad saknas?" />
        <EmptyState title="Det finns ingen uppföljningsomgång än" level={2}>
          När en omgång finns visas här vad varje organisation ska svara på.
        </EmptyState>
        <Registers sourceCases={sourceCases} />
      </Page>
    )
  }
  const reported = owed.filter((report) => reportStates[report.state].counted).length
  // What waited when a round ended is told by the counts, and waits no more.
  const mayReview = whyNotReview(round.phase) === undefined
  const queue = mayReview ? owed.filter((report) => report.state === 'submitted') : []
  return (
    <Page width="wide">
      <PageHead
        eyebrow={roundInShort(round)}
        title={round.title}
        lead="Vem har svarat, vad väntar på granskning och vad saknas?"
      />
      <Progress
        done={reported}
        of={owed.length}
        text={`${formatNumber(reported)} av ${formatNumber(owed.length)} lägesrapporter har kommit in`}
      />
      <StateCounts owed={owed} />
      <ButtonRow>
        <LinkButton href={roundAddresses(round.slug).board}>Öppna tavlan: vem har svarat?</LinkButton>
        {queue.length === 0 ? null : (
          <LinkButton kind="secondary" href={roundAddresses(round.slug).review}>
            Granska en i taget ({queue.length})
          </LinkButton>
        )}
      </ButtonRow>
      <UnreachableList unreachable={unreachable} />
      {mayReview ? <ReviewQueue queue={queue} review={roundAddresses(round.slug).review} /> : null}
      <Section id="beslut" title="Styrgruppens beslut">
        <DecisionCounts counts={decisions} />
      </Section>
      <Section id="arsuppfoljning" title="Årsuppföljning">
        <LinkList
          links={rounds.map((one) => ({
            href: followUpAddresses(one.slug).outline,
            label: `Årsuppföljning ${one.year}`,
            meta: `${one.followUp === null ? 'Inte påbörjad' : followUpPhases[one.followUp].label} · ${one.title}, ${roundPhases[one.phase].label.toLocaleLowerCase('sv')}`,
          }))}
        />
      </Section>
      <Registers sourceCases={sourceCases} />
    </Page>
  )
}

/** What the coordinator keeps up to date between the rounds. */
function Registers({ sourceCases }: { sourceCases: number }) {
  return (
    <div className="columns">
      <div>
        <Section id="omgangar" title="Omgångar och kontakter">
          <LinkList
            links={[
              { href: '/samordning/omgangar', label: 'Uppföljningsomgångar', meta: 'Lägg upp, öppna och avsluta' },
              {
                href: '/samordning/kontaktpersoner',
                label: 'Kontaktpersoner',
                meta: 'Vem som nås i varje organisation',
              },
              { href: '/samordning/utskick', label: 'Utskick', meta: 'Vad som har skickats, texter och tider' },
            ]}
          />
        </Section>
        <Section id="gemensamt" title="Det ni gör tillsammans">
          <LinkList
            links={[
              {
                href: '/samordning/sammankomster',
                label: 'Sammankomster',
                meta: 'Utbildningar, konferenser och priset',
              },
              {
                href: '/samordning/enkater',
                label: 'Enkäter',
                meta: 'Fråga deltagare och aktörer, utan namn i svaren',
              },
              {
                href: '/samordning/utvecklingsmedel',
                label: 'Utvecklingsmedel',
                meta: 'Beviljat och använt, år för år',
              },
            ]}
          />
        </Section>
      </div>
      <Section id="underlag" title="Plan och underlag">
        <LinkList
          links={[
            { href: '/samordning/plan', label: 'Planer', meta: 'Mål, åtaganden och nya utgåvor' },
            { href: '/samordning/indikatorer', label: 'Indikatorer', meta: 'Register, serier och värden' },
            { href: '/samordning/kallor', label: 'Källor', meta: 'Publikationer som värdena kommer från' },
            {
              href: '/samordning/import',
              label: 'Importer',
              meta: 'Läs in värden och planer ur filer, Kolada och SCB',
            },
            {
              href: '/samordning/kallbevakning',
              label: 'Källbevakning',
              meta:
                sourceCases === 0
                  ? 'Vad källorna har ändrat eller tagit bort'
                  : `${formatNumber(sourceCases)} ${sourceCases === 1 ? 'ärende' : 'ärenden'} att ta ställning till`,
            },
            { href: '/samordning/historik', label: 'Historik', meta: 'Vem som har ändrat vad, med före och efter' },
          ]}
        />
      </Section>
    </div>
  )
}

function StateCounts({ owed }: { owed: readonly OwedReport[] }) {
  const states = Object.keys(reportStates) as ReportState[]
  return (
    <ul className="status-counts">
      {states.map((state) => {
        const count = owed.filter((report) => report.state === state).length
        return (
          <li key={state} data-state={state} data-count={count}>
            <ReportStateMark state={state} />
            <b className="numeric">{formatNumber(count)}</b>
          </li>
        )
      })}
    </ul>
  )
}
