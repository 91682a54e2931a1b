import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guardReporter } from '#app/auth/reporter.server.ts'
import { CommitmentActors } from '#app/components/commitment-text.tsx'
import { reportAddresses, useReportAddresses } from '#app/components/report-addresses.ts'
import { ReportHistory } from '#app/components/report-history.tsx'
import { ReportStateMark } from '#app/components/report-status.tsx'
import { ReportText } from '#app/components/report-text.tsx'
import { ReportThread } from '#app/components/report-thread.tsx'
import { reportPages } from '#app/components/round-addresses.ts'
import { pageTitle } from '#app/components/site.ts'
import { listReportHistory } from '#app/db/history.server.ts'
import { findThread } from '#app/db/round/comments.server.ts'
import { findEarlierAnswer } from '#app/db/round/earlier-answer.server.ts'
import { saveReport } from '#app/db/round/report-saving.server.ts'
import { findWorkingCopy, keepCopy, removeCopy } from '#app/db/round/working-copies.server.ts'
import { authorOf } from '#app/domain/access/author.ts'
import { goalLabel, goalPathIn } from '#app/domain/goal/goal.ts'
import { lastDay } from '#app/domain/reporting-round/standing.ts'
import { sourceAndPlace } from '#app/domain/source/source-edition.ts'
import type { DescribedReport } from '#app/domain/status-report/described-report.ts'
import { formValues } from '#app/domain/status-report/form-values.ts'
import { ownValueErrors } from '#app/domain/status-report/frame.ts'
import { keptTextKey } from '#app/domain/status-report/kept-text.ts'
import { milestoneErrors } from '#app/domain/status-report/milestone-answer.ts'
import { fieldsFrom, prefilled } from '#app/domain/status-report/prefill.ts'
import { reportInput, statusReportDraft, type StatusReportDraft } from '#app/domain/status-report/report.ts'
import { whyNot } from '#app/domain/status-report/state.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { Verbatim } from '#app/ui/quote.tsx'
import { findForm, typedIn } from './find-form.server.ts'
import { ReportForm } from './report-form.tsx'
import {
  CopyNotice,
  EarlierNotice,
  RefusalNotice,
  RestoredNotice,
  ReturnReason,
  ShutNotice,
} from './report-notices.tsx'
import { UnsentText } from './unsent-text.tsx'
import { useKeptText } from './use-kept-text.ts'

export const handle: PageHandle = { page: 'app' }

export const loader = guardReporter('status-report.write', async ({ viewer, request, params, context }) => {
  const form = await findForm(viewer, params, context.now)
  const { round, commitment, offered, asked, milestones, questions, report } = form
  const [earlier, copy, history] = await Promise.all([
    findEarlierAnswer(viewer, commitment.id, form.organisationId, round, context.now),
    findWorkingCopy(viewer, form, context.now),
    report === null ? [] : listReportHistory(viewer, report.id),
  ])
  const beginsEmpty = new URL(request.url).searchParams.has('tomt')
  const stored = formValues(form, report)
  const last = earlier === null ? null : prefilled(form, earlier)
  const isPrefilled = report === null && last !== null && !beginsEmpty
  return {
    round,
    commitment,
    offered,
    asked,
    milestones,
    questions,
    report,
    stored,
    values: isPrefilled ? last : stored,
    // What was handed in is this year's, also when it came back.
    from:
      earlier === null || last === null || (report !== null && report.state !== 'draft')
        ? null
        : { year: earlier.round.year, values: last },
    isPrefilled,
    earlier: isPrefilled ? null : earlier,
    lastDay: lastDay(form.standing),
    whyNot: whyNot('submit', report?.state ?? 'none', form.standing),
    thread: report === null ? null : await findThread(viewer, report.id),
    hasCopy: copy !== null,
    author: authorOf(viewer),
    textKey: keptTextKey(authorOf(viewer), round.slug, commitment.slug),
    history,
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Lägesrapport ${data.round.slug}: ${data.commitment.label}`) : []

/** What comes back when nothing was saved: everything typed, and why. */
interface NotSaved {
  values: StatusReportDraft
  errors: Record<string, string>
  refusal?: string
  /** The newer version that somebody else saved meanwhile. */
  current?: DescribedReport
}

export const action = guardReporter('status-report.write', async ({ viewer, request, params, context }) => {
  const form = await findForm(viewer, params, context.now)
  const sent = await readForm(request)
  const submits = sent['intent'] === 'submit'
  const values = typedIn(form, sent)
  const parsed = (submits ? reportInput(form.questions) : statusReportDraft).safeParse(values)
  const errors = {
    ...(parsed.success ? {} : fieldErrors(parsed.error)),
    ...ownValueErrors(values, form.asked),
    ...(submits ? milestoneErrors(values, form.milestones, form.standing.today) : {}),
  }
  const late = whyNot(submits ? 'submit' : 'save-draft', form.report?.state ?? 'none', form.standing)
  if (late !== undefined) return conflict<NotSaved>({ values, errors: {}, refusal: late })
  if (!parsed.success || Object.keys(errors).length > 0) return badInput<NotSaved>({ values, errors })

  const saved = await saveReport(viewer, form, submits ? 'submit' : 'save-draft', parsed.data, context.now)
  if (saved.ok) {
    // Both texts were shown on the page that this form came from.
    if (sent['chosen'] === 'on') await removeCopy(viewer, form)
    await setFlash(
      context,
      submits
        ? {
            tone: 'success',
            title: 'Lägesrapporten är inskickad',
            text: `”${form.commitment.label}” ligger nu hos samordnaren för granskning.`,
          }
        : {
            tone: 'success',
            title: 'Utkastet är sparat',
            text: 'Det är inte inskickat än. Du kan fortsätta när du vill.',
          },
    )
    const addresses = reportAddresses(params['token'])
    throw redirect(submits ? addresses.start : addresses.report(form.round.slug, form.commitment.slug), 303)
  }
  if (saved.kind === 'not-now') return conflict<NotSaved>({ values, errors: {}, refusal: saved.why })
  await keepCopy(viewer, form, parsed.data, context.now)
  return conflict<NotSaved>({
    values: { ...values, version: String(saved.current.version) },
    errors: {},
    refusal:
      'Någon annan i din organisation har sparat en nyare version sedan du öppnade sidan. Inget har skrivits över. Din text finns kvar i formuläret och är sparad vid sidan av, och den nyare versionen visas under formuläret.',
    current: saved.current,
  })
})

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
      {isHeldUp ? <CopyNotice merge={merge} /> : null}
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
