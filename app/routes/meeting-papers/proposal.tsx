import { useLoaderData, useParams } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { notFound } from '#app/auth/guard.server.ts'
import { guardSteering } from '#app/auth/steering.server.ts'
import { DocumentView } from '#app/components/document-view.tsx'
import { DownloadLine } from '#app/components/download-line.tsx'
import { followUpName } from '#app/components/follow-up-crumbs.ts'
import { pageTitle } from '#app/components/site.ts'
import { followUpPhases } from '#app/domain/follow-up/adoption/phase.ts'
import { steeringPages } from '#app/domain/steering/addresses.ts'
import { formats } from '#app/exports/formats.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EditionFactList } from '#app/routes/follow-up/edition-fact-list.tsx'
import { editionFactsOf } from '#app/routes/follow-up/edition-facts.server.ts'
import { loadEdition } from '#app/routes/follow-up/load-edition.server.ts'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { usePaperCrumbs } from './use-paper-crumbs.ts'

export const handle: PageHandle = { page: 'form' }

/** What was proposed or adopted, frozen. While nothing has been there is nothing to read. */
export const loader = guardSteering('steering.read', async ({ viewer, params }) => {
  const { round, phase, edition } = await loadEdition(viewer, params)
  if (edition === null) throw notFound()
  return {
    round,
    phase,
    edition: editionFactsOf(edition),
    document: edition.report.content.document,
    files: Object.entries(formats).map(([format, { label }]) => ({ format, label })),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`${followUpName(data.round.year)} för styrgruppen`) : []

export default function ReadProposal() {
  const { round, phase, edition, document, files } = useLoaderData<typeof loader>()
  const { token } = useParams()
  const isProposal = edition.state === 'proposed'
  const title = isProposal ? `Förslag till årsuppföljning ${round.year}` : followUpName(round.year)
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={usePaperCrumbs(title)}
        eyebrow={`${round.title} · ${followUpPhases[phase].label.toLocaleLowerCase('sv')}`}
        title={title}
        lead={isProposal ? 'Förslaget är fryst: det du läser är precis det som styrgruppen beslutar om.' : undefined}
      />
      <EditionFactList edition={edition} />
      <DownloadLine
        files={files.map(({ format, label }) => ({
          href: `${steeringPages(token).proposal(round.year)}/rapport/${format}`,
          label,
        }))}
      />
      <Section id="dokumentet" title={isProposal ? 'Det som föreslås' : 'Dokumentet'}>
        <DocumentView document={document} />
      </Section>
    </Page>
  )
}
