import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { demand, guard } from '#app/auth/guard.server.ts'
import { CommitmentActors } from '#app/components/commitment-text.tsx'
import { ReportHistory } from '#app/components/report-history.tsx'
import { ReportStateMark } from '#app/components/report-status.tsx'
import { ReportText } from '#app/components/report-text.tsx'
import { pageTitle } from '#app/components/site.ts'
import { listReportHistory } from '#app/db/history.server.ts'
import { can } from '#app/domain/access/permissions.ts'
import { sourceAndPlace } from '#app/domain/source/source-edition.ts'
import { whyNot } from '#app/domain/status-report/state.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { Verbatim } from '#app/ui/quote.tsx'
import { loadReport } from './load-report.server.ts'
import { ReviewForms } from './review-forms.tsx'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('status-report.read', async ({ viewer, params, context }) => {
  const found = await loadReport(viewer, params['id'], context.now)
  demand(viewer, 'status-report.read', {
    organisationId: found.organisationId,
    roundId: found.roundId,
    state: found.report.state,
  })
  return {
    report: found.report,
    commitment: found.commitment,
    history: await listReportHistory(viewer, found.report.id),
    mayReview: can(viewer, 'status-report.review'),
    whyNotReview: whyNot('accept', found.report.state, found.standing),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`${data.report.organisation.shortName}: ${data.commitment.label}`) : []

export default function ShowStatusReport() {
  const { report, commitment, history, mayReview, whyNotReview } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHead
        breadcrumb={
          mayReview
            ? [{ href: '/samordning', label: 'Samordning' }, { label: report.organisation.shortName }]
            : undefined
        }
        eyebrow={`Lägesrapport ${report.round.slug} · ${report.organisation.name}`}
        title={commitment.label}
      />
      <Verbatim source={sourceAndPlace(commitment.source, commitment.locator)}>{commitment.text}</Verbatim>
      <CommitmentActors commitment={commitment} />
      <p>
        <ReportStateMark state={report.state} />
      </p>
      <Section id="svaret" title="Organisationens svar">
        <ReportText report={report} />
      </Section>
      {!mayReview ? null : whyNotReview === undefined ? (
        <ReviewForms id={report.id} version={report.version} />
      ) : (
        <Notice kind="info" title="Rapporten kan inte granskas nu">
          <p>{whyNotReview}</p>
        </Notice>
      )}
      <ReportHistory history={history} />
    </Page>
  )
}
