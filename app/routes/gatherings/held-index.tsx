import { useLoaderData } from '@remix-run/react'
import { forEveryone } from '#app/auth/guard.server.ts'
import { HeldGatheringLinks } from '#app/components/held-gatherings.tsx'
import { pageTitle } from '#app/components/site.ts'
import { listHeldGatherings } from '#app/db/gathering/held-gatherings.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'

export const loader = forEveryone('public.read', async ({ viewer, context }) => ({
  gatherings: await listHeldGatherings(viewer, context.now),
}))

export const meta = () => pageTitle('Genomförda sammankomster')

export default function ListHeldGatherings() {
  const { gatherings } = useLoaderData<typeof loader>()
  const years = [...new Set(gatherings.map(({ heldOn }) => heldOn.slice(0, 4)))]
  return (
    <Page>
      <PageHead
        title="Genomförda sammankomster"
        lead="Temautbildningar, spridningskonferenser och prisutdelningar som samverkan har hållit."
      />
      {gatherings.length === 0 ? (
        <EmptyState title="Inga sammankomster är redovisade än" level={2}>
          När samverkan har hållit en utbildning eller en konferens står den här.
        </EmptyState>
      ) : (
        <>
          {years.map((year) => (
            <Section key={year} id={`ar-${year}`} title={year}>
              <HeldGatheringLinks gatherings={gatherings.filter(({ heldOn }) => heldOn.startsWith(`${year}-`))} />
            </Section>
          ))}
          <p className="small muted">
            Antal under fem visas inte, och inte heller antal som skulle avslöja dem. Inga namn sparas.
          </p>
        </>
      )}
    </Page>
  )
}
