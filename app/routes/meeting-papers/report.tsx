import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guardSteering } from '#app/auth/steering.server.ts'
import { CommitmentActors } from '#app/components/commitment-text.tsx'
import { ReportArrival } from '#app/components/report-status.tsx'
import { ReportText } from '#app/components/report-text.tsx'
import { pageTitle } from '#app/components/site.ts'
import { sourceAndPlace } from '#app/domain/source/source-edition.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { loadReport } from '#app/routes/status-reports/load-report.server.ts'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { Verbatim } from '#app/ui/quote.tsx'
import { usePaperCrumbs } from './use-paper-crumbs.ts'

export const handle: PageHandle = { page: 'form' }

/** A report that was handed in, as the steering group reads it, but for what has happened to it and who did it. */
export const loader = guardSteering('steering.read', async ({ viewer, params, context }) => {
  const { report, commitment } = await loadReport(viewer, params['id'], context.now)
  return { report, commitment }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`${data.report.organisation.shortName}: ${data.commitment.label}`) : []

export default function ReadStatusReport() {
  const { report, commitment } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHead
        breadcrumb={usePaperCrumbs(`${report.organisation.shortName}: ${commitment.label}`)}
        eyebrow={`Lägesrapport ${report.round.slug} · ${report.organisation.name}`}
        title={commitment.label}
      />
      <Verbatim source={sourceAndPlace(commitment.source, commitment.locator)}>{commitment.text}</Verbatim>
      <CommitmentActors commitment={commitment} brief />
      <ReportArrival report={report} />
      <Section id="svaret" title="Organisationens svar">
        <ReportText report={report} />
      </Section>
    </Page>
  )
}
