import { useLoaderData } from '@remix-run/react'
import { guardReporter } from '#app/auth/reporter.server.ts'
import { useReportAddresses } from '#app/components/report-addresses.ts'
import { pageTitle } from '#app/components/site.ts'
import { listDecisions } from '#app/db/decision/decisions.server.ts'
import { listPublishedExtracts } from '#app/db/follow-up/extracts.server.ts'
import { listOwnRounds } from '#app/db/round/own-rounds.server.ts'
import { listReceiptRounds } from '#app/db/round/receipts.server.ts'
import { recordVisit } from '#app/db/round/visits.server.ts'
import { extractPath } from '#app/domain/follow-up/edition/extract.ts'
import { actorSectionKey } from '#app/domain/follow-up/sections/section.ts'
import { roundPhases } from '#app/domain/reporting-round/phase.ts'
import { ticksIn } from '#app/domain/status-report/chosen.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { OwnDecisions } from './own-decisions.tsx'
import { RoundPart } from './round-part.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Min sida')

export const loader = guardReporter('own-page.read', async ({ viewer, request, context }) => {
  const rounds = await listOwnRounds(viewer, context.now)
  for (const { round } of rounds) {
    if (roundPhases[round.phase].acceptsReviews) await recordVisit(viewer, round.id, context.now)
  }
  // A link leads to its own round and no other.
  const isLink = viewer.kind === 'link'
  const today = calendarDate(context.now)
  const shown = new Set(rounds.map(({ round }) => round.slug))
  const earlier = isLink ? [] : (await listReceiptRounds(viewer)).filter(({ slug }) => !shown.has(slug))
  return {
    rounds: rounds.filter(({ reports }) => reports.length > 0),
    isPlanned: rounds.length > 0,
    earlier,
    extracts:
      isLink || viewer.organisation === null
        ? []
        : await listPublishedExtracts(viewer, actorSectionKey(viewer.organisation)),
    decisions: await listDecisions(viewer, {}, today),
    today,
    organisation: viewer.organisation?.name ?? '',
    isLink,
    ticked: ticksIn(new URL(request.url).searchParams),
  }
})

export default function ShowOwnPage() {
  const { rounds, isPlanned, organisation, ticked, decisions, today } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHead
        title={`Det här ska ${organisation} svara på`}
        lead={
          !isPlanned
            ? 'Ingen uppföljning är planerad än.'
            : 'Berätta hur det går med era åtaganden. Du kan när som helst göra ett uppehåll: det ni har skrivit finns kvar.'
        }
      />
      {rounds.length > 0 ? (
        rounds.map((own) => <RoundPart key={own.round.slug} own={own} ticked={ticked} />)
      ) : (
        <EmptyState title="Ni har inget att rapportera" level={2}>
          Inget åtagande i planen har {organisation} som ansvarig eller utsedd att rapportera. Hör av dig till
          samordnaren om det inte stämmer.
        </EmptyState>
      )}
      <OwnDecisions decisions={decisions} today={today} />
      <More />
    </Page>
  )
}

/** Ways to what is done once in a while. */
function More() {
  const { earlier, extracts, isLink } = useLoaderData<typeof loader>()
  const addresses = useReportAddresses()
  const links = [
    ...earlier.map(({ slug, title }) => ({ href: addresses.receipts(slug), label: `Kvitto för ${title}` })),
    ...extracts.map((extract) => ({
      href: extractPath(extract),
      label: `Er del av årsuppföljningen ${extract.year}`,
      meta: 'Vad ni lovade och vad ni svarade, som det fastställdes',
    })),
    ...(isLink
      ? []
      : [
          { href: '/min-sida/kontaktpersoner', label: 'Kontaktpersoner', meta: 'Vilka som får frågor och påminnelser' },
          { href: '/min-sida/utskick', label: 'Utskick och kalender', meta: 'Vad du får med e-post, och sista dagar' },
        ]),
  ]
  if (links.length === 0) return null
  return (
    <Section id="mer" title="Mer">
      <LinkList links={links} />
    </Section>
  )
}
