import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { forEveryone, notFound } from '#app/auth/guard.server.ts'
import { CommitmentActors } from '#app/components/commitment-text.tsx'
import { CommitmentFactSections } from '#app/components/commitment-facts.tsx'
import { HeldGatherings } from '#app/components/held-gatherings.tsx'
import { MadeUp } from '#app/components/made-up.tsx'
import { OtherWordingLines } from '#app/components/other-wordings.tsx'
import { PublishedStatus } from '#app/components/commitment-entry.tsx'
import { ReportText } from '#app/components/report-text.tsx'
import { pageTitle } from '#app/components/site.ts'
import { findCommitmentFacts } from '#app/db/commitment/commitment-facts.server.ts'
import { findCommitment } from '#app/db/commitment/commitments.server.ts'
import { listHeldGatherings } from '#app/db/gathering/held-gatherings.server.ts'
import { goalAddresses } from '#app/db/goal/goal-addresses.server.ts'
import { findPublishedRound } from '#app/db/round/rounds.server.ts'
import { findOtherWordings } from '#app/db/plan/wordings.server.ts'
import { goalLabel, goalNumberLabel } from '#app/domain/goal/goal.ts'
import { planPath } from '#app/domain/plan/plan.ts'
import { sourceAndPlace } from '#app/domain/source/source-edition.ts'
import { calendarDate, formatDate } from '#app/domain/swedish.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { Verbatim } from '#app/ui/quote.tsx'

export const loader = forEveryone('public.read', async ({ viewer, params, context }) => {
  const slug = params['slug'] ?? ''
  const [commitment, facts] = await Promise.all([findCommitment(viewer, slug), findCommitmentFacts(viewer, slug)])
  if (commitment === null || facts === null) throw notFound()
  const { planSlug } = commitment.goal
  const [round, addressOf, others, held] = await Promise.all([
    findPublishedRound(viewer, planSlug),
    goalAddresses(viewer),
    findOtherWordings(viewer, 'commitment', commitment.id),
    listHeldGatherings(viewer, context.now),
  ])
  const goalHref = addressOf(planSlug, commitment.goal)
  return {
    commitment,
    facts,
    others,
    held: held.filter(({ commitments }) => commitments.some(({ id }) => id === commitment.id)),
    goalHref,
    today: calendarDate(context.now),
    round: round === null ? null : { year: round.year, isDemo: round.isDemo },
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(data.commitment.label) : [])

export default function ShowCommitment() {
  const { commitment, facts, others, held, goalHref, today, round } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHead
        breadcrumb={[
          { href: '/', label: 'Mål och åtaganden' },
          { href: planPath(commitment.goal.planSlug), label: commitment.goal.planTitle },
          { href: goalHref, label: goalNumberLabel(commitment.goal) },
          { label: `Åtagande ${commitment.position}` },
        ]}
        eyebrow={`Åtagande ${commitment.position} i ${goalLabel(commitment.goal)}`}
        title={commitment.label}
        lead="Rubriken är vår. Åtagandet står nedan som det beslutades."
      />
      <Verbatim source={sourceAndPlace(commitment.source, commitment.locator)}>{commitment.text}</Verbatim>
      {commitment.goal.planIsDemo ? <MadeUp /> : null}
      <CommitmentActors commitment={commitment} />
      <OtherWordingLines text={commitment.text} planSlug={commitment.goal.planSlug} others={others} />
      {commitment.plainReading === null ? null : (
        <Section id="med-andra-ord" title="Med andra ord">
          <p>{commitment.plainReading}</p>
        </Section>
      )}
      <CommitmentFactSections facts={facts} timeFrame={commitment} today={today} />
      <Section id="laget" title={round === null ? 'Läget' : `Läget ${round.year}`}>
        {round === null ? (
          <EmptyState title="Ingen uppföljning är publicerad än">
            Lägesrapporterna visas här när årsuppföljningen är klar.
          </EmptyState>
        ) : (
          <PublishedStatus commitment={commitment} year={round.year} />
        )}
        {round?.isDemo ? <p className="small">Lägesrapporterna är exempelinnehåll.</p> : null}
      </Section>
      {commitment.published.map((report) => (
        <Section
          key={report.id}
          id={`lagesrapport-${report.round.slug}-${report.organisation.slug}`}
          title={`${report.organisation.name}, ${report.round.year}`}
        >
          <ReportText report={report} />
          {report.submittedAt === null ? null : <p className="small">Inskickad {formatDate(report.submittedAt)}.</p>}
        </Section>
      ))}
      <HeldGatherings gatherings={held} />
      {commitment.indicators.length === 0 ? null : (
        <Section id="indikatorer" title="Indikatorer">
          <LinkList
            links={commitment.indicators.map((indicator) => ({
              href: `/indikatorer/${indicator.slug}`,
              label: indicator.shortName,
              ...(indicator.isDemo ? { meta: 'Exempel' } : {}),
            }))}
          />
        </Section>
      )}
    </Page>
  )
}
