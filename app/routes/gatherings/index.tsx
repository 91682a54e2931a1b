import { useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { listGatherings } from '#app/db/gathering/gatherings.server.ts'
import { daysInWords, gatheringAddresses } from '#app/domain/gathering/gathering.ts'
import { gatheringKinds } from '#app/domain/gathering/kind.ts'
import { formatNumber } from '#app/domain/swedish.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { gatheringsCrumbs } from './crumbs.ts'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Sammankomster')

export const loader = guard('gathering.manage', async ({ viewer }) => ({ gatherings: await listGatherings(viewer) }))

export default function ListGatherings() {
  const { gatherings } = useLoaderData<typeof loader>()
  const years = [...new Set(gatherings.map(({ heldOn }) => heldOn.slice(0, 4)))]
  return (
    <Page>
      <PageHead
        breadcrumb={gatheringsCrumbs.map(({ label, href }, index) => (index === 1 ? { label } : { label, href }))}
        title="Sammankomster"
        lead="Temautbildningar, spridningskonferenser och priset: vad som har hållits och hur många som kom."
      />
      <ButtonRow>
        <LinkButton href="/samordning/sammankomster/ny">Lägg till en sammankomst</LinkButton>
        <a href="/samordning/sammankomster/skrivsatt">Inlärda skrivsätt</a>
      </ButtonRow>
      {gatherings.length === 0 ? (
        <EmptyState title="Inga sammankomster är upplagda" level={2}>
          Lägg till den första. Sedan kan du läsa in deltagarlistan; bara antalen sparas.
        </EmptyState>
      ) : (
        years.map((year) => (
          <Section key={year} id={`ar-${year}`} title={year}>
            <LinkList
              links={gatherings
                .filter(({ heldOn }) => heldOn.startsWith(`${year}-`))
                .map((one) => ({
                  href: gatheringAddresses(one.slug).manage,
                  label: one.title,
                  meta: [
                    gatheringKinds[one.kind].label,
                    daysInWords(one),
                    one.attended === 0 ? 'Deltagarna är inte räknade' : `${formatNumber(one.attended)} deltagare`,
                  ].join(' · '),
                }))}
            />
          </Section>
        ))
      )}
    </Page>
  )
}
