import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { demand, guard } from '#app/auth/guard.server.ts'
import { CommitmentActors } from '#app/components/commitment-text.tsx'
import { reportAddresses } from '#app/components/report-addresses.ts'
import { ReportArrival } from '#app/components/report-status.tsx'
import { ReportText } from '#app/components/report-text.tsx'
import { ReportThread } from '#app/components/report-thread.tsx'
import { reportCrumbs } from '#app/components/round-crumbs.ts'
import { reportPages } from '#app/components/round-addresses.ts'
import { pageTitle } from '#app/components/site.ts'
import { ToldHistory } from '#app/components/told-history.tsx'
import { findThread } from '#app/db/round/comments.server.ts'
import { findKeptDraft } from '#app/db/round/kept-drafts.server.ts'
import { listToldHistory } from '#app/db/round/report-history.server.ts'
import { can } from '#app/domain/access/permissions.ts'
import { sourceAndPlace } from '#app/domain/source/source-edition.ts'
import { whyNotAssess } from '#app/domain/status-report/assessment.ts'
import { whyNot } from '#app/domain/status-report/state.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { Verbatim } from '#app/ui/quote.tsx'
import { LinkButton } from '#app/ui/form/button.tsx'
import { KeptDraft } from './kept-draft.tsx'
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
    history: await listToldHistory(viewer, found.report.id),
    thread: await findThread(viewer, found.report.id),
    kept: await findKeptDraft(viewer, found.report.id),
    mayReview: can(viewer, 'status-report.review'),
    whyNotReview: whyNot('accept', found.report.state, found.standing),
    whyNotAssess: whyNotAssess(found.report.state, found.standing),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`${data.report.organisation.shortName}: ${data.commitment.label}`) : []

export default function ShowStatusReport() {
  const data = useLoaderData<typeof loader>()
  const { report, commitment, history, thread, kept, mayReview, whyNotReview } = data
  const { round } = report
  const pages = reportPages(report.id)
  return (
    <Page>
      <PageHead
        breadcrumb={mayReview ? reportCrumbs(report) : undefined}
        eyebrow={`Lägesrapport ${report.round.slug} · ${report.organisation.name}`}
        title={commitment.label}
      />
      <Verbatim source={sourceAndPlace(commitment.source, commitment.locator)}>{commitment.text}</Verbatim>
      <CommitmentActors commitment={commitment} brief />
      <ReportArrival report={report} />
      <Section id="svaret" title="Organisationens svar">
        <ReportText report={report} />
        {mayReview && data.whyNotAssess === undefined ? (
          <LinkButton kind="secondary" href={pages.assessment}>
            {report.assessment === null ? 'Gör en egen bedömning' : 'Ändra bedömningen'}
          </LinkButton>
        ) : null}
      </Section>
      {kept === null ? null : <KeptDraft draft={kept} />}
      {!mayReview ? null : whyNotReview === undefined ? (
        <ReviewForms id={report.id} version={report.version} />
      ) : (
        <Notice kind="info" title="Rapporten kan inte granskas nu">
          <p>{whyNotReview}</p>
        </Notice>
      )}
      {thread === null ? null : (
        <ReportThread
          thread={thread}
          action={
            mayReview
              ? pages.comment
              : `${reportAddresses(undefined).report(round.slug, report.commitment.slug)}/kommentar`
          }
        />
      )}
      <ToldHistory history={history} />
    </Page>
  )
}
