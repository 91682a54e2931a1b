import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guardReporter } from '#app/auth/reporter.server.ts'
import { CommitmentActors } from '#app/components/commitment-text.tsx'
import { useReportAddresses } from '#app/components/report-addresses.ts'
import { ReportHistory } from '#app/components/report-history.tsx'
import { ReportStateMark } from '#app/components/report-status.tsx'
import { ReportText } from '#app/components/report-text.tsx'
import { ReportThread } from '#app/components/report-thread.tsx'
import { reportPages } from '#app/components/round-addresses.ts'
import { pageTitle } from '#app/components/site.ts'
import { goalLabel, goalPathIn } from '#app/domain/goal/goal.ts'
import { sourceAndPlace } from '#app/domain/source/source-edition.ts'
import { fieldsFrom } from '#app/domain/status-report/prefill.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { Verbatim } from '#app/ui/quote.tsx'
import { KeptDraft } from './kept-draft.tsx'
import { loadForm } from './load-form.server.ts'
import { ReportForm } from './report-form.tsx'
import {
  CopyNotice,
  EarlierNotice,
  RefusalNotice,
  RestoredNotice,
  ReturnReason,
  ShutNotice,
} from './report-notices.tsx'
import { saveForm, type NotSaved } from './save-form.server.ts'
import { UnsentText } from './unsent-text.tsx'
import { useKeptText } from './use-kept-text.ts'

export const handle: PageHandle = { page: 'app' }

export const loader = guardReporter('status-report.write', loadForm)

export const action = guardReporter('status-report.write', saveForm)

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Lägesrapport ${data.round.slug}: ${data.commitment.label}`) : []

export default function EditStatusReport() {
  const data = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotSaved | undefined
  const { round, commitment, offered, asked, milestones, report, stored } = data
  const addresses = useReportAddresses()
  const kept = useKeptText(data.textKey, { offered, asked, milestones }, data.isPrefilled ? data.values : stored)
  // What comes back from the server is what was typed last.
  const restored = answer === undefined ? kept : undefined
  const values = answer?.values ?? restored ?? data.values
  const merge = addresses.merge(round.slug, commitment.slug)
  // Nothing new is written until the reader's own copy is brought together with the report: there is one copy a person.
  const isHeldUp = data.hasCopy && answer === undefined
  const tellsOfEarlier = report === null || (data.from !== null && fieldsFrom(data.from.values, values).length > 0)
  return (
    <Page>
      <PageHead
        breadcrumb={[{ href: addresses.start, label: 'Min sida' }, { label: `Lägesrapport ${round.slug}` }]}
        eyebrow={`Lägesrapport ${round.slug} · svara senast ${formatCalendarDate(data.lastDay)}`}
        title={commitment.label}
      />
      <Verbatim source={sourceAndPlace(commitment.source, commitment.locator)}>{commitment.text}</Verbatim>
      <CommitmentActors commitment={commitment} />
      <p className="small">
        Hör till <a href={goalPathIn(commitment.goal.planSlug, commitment.goal)}>{goalLabel(commitment.goal)}</a>.
      </p>
      <p>
        <ReportStateMark state={report?.state ?? 'none'} />
      </p>
      {report?.state === 'returned' ? <ReturnReason history={data.history} /> : null}
      {answer?.refusal === undefined ? null : (
        <RefusalNotice why={answer.refusal} merge={answer.current === undefined ? undefined : merge} />
      )}
      {isHeldUp ? <CopyNotice merge={merge} isForThem={data.isForThem} /> : null}
      {isHeldUp && data.whyNot === undefined && report !== null ? (
        <Section id="nu" title="Så står det i rapporten nu">
          <ReportText report={report} />
        </Section>
      ) : data.whyNot === undefined || answer !== undefined ? (
        <>
          {restored === undefined ? null : <RestoredNotice />}
          {data.from === null || answer !== undefined || !tellsOfEarlier ? null : (
            <EarlierNotice
              year={data.from.year}
              isPrefilled={data.isPrefilled}
              isNew={report === null}
              address={addresses.report(round.slug, commitment.slug)}
            />
          )}
          <ReportForm
            key={JSON.stringify(values)}
            values={values}
            errors={answer?.errors ?? {}}
            isUnsent={restored !== undefined}
            isChosen={answer?.current !== undefined}
          />
        </>
      ) : (
        <>
          <ShutNotice why={data.whyNot} />
          {restored === undefined ? null : <UnsentText values={restored} />}
          {report === null ? null : (
            <Section id="svaret" title="Så har ni svarat">
              <ReportText report={report} />
            </Section>
          )}
        </>
      )}
      {answer?.current === undefined ? null : (
        <Section id="nyare-version" title="Den nyare versionen">
          <ReportText report={answer.current} />
        </Section>
      )}
      {data.kept === null ? null : <KeptDraft draft={data.kept} />}
      {data.earlier === null ? null : (
        <Section id="forra-aret" title={`Så svarade ni ${data.earlier.round.year}`}>
          <ReportText report={data.earlier} />
        </Section>
      )}
      {data.thread === null || report === null ? null : (
        <>
          <ReportThread thread={data.thread} action={`${addresses.report(round.slug, commitment.slug)}/kommentar`} />
          <p className="small">
            <a href={reportPages(report.id).report}>Hela historiken, med vad som ändrades varje gång</a>
          </p>
        </>
      )}
      <ReportHistory history={data.history} />
    </Page>
  )
}
