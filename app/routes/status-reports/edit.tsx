import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { demand, notFound } from '#app/auth/guard.server.ts'
import { guardReporter } from '#app/auth/reporter.server.ts'
import { CommitmentActors } from '#app/components/commitment-text.tsx'
import { reportAddresses, useReportAddresses } from '#app/components/report-addresses.ts'
import { ReportHistory } from '#app/components/report-history.tsx'
import { ReportStateMark } from '#app/components/report-status.tsx'
import { ReportText } from '#app/components/report-text.tsx'
import { ReportThread } from '#app/components/report-thread.tsx'
import { reportPages } from '#app/components/round-addresses.ts'
import { pageTitle } from '#app/components/site.ts'
import { useCheckedForm } from '#app/components/use-checked-form.ts'
import { listReportHistory } from '#app/db/history.server.ts'
import { findThread } from '#app/db/round/comments.server.ts'
import { findReportForm } from '#app/db/round/report-form.server.ts'
import { saveReport } from '#app/db/round/report-saving.server.ts'
import type { Reporter } from '#app/domain/access/roles.ts'
import { goalLabel, goalPathIn } from '#app/domain/goal/goal.ts'
import { sourceAndPlace } from '#app/domain/source/source-edition.ts'
import type { DescribedReport } from '#app/domain/status-report/described-report.ts'
import { formValues, typedValues } from '#app/domain/status-report/form-values.ts'
import { ownValueErrors } from '#app/domain/status-report/frame.ts'
import { statusReportDraft, statusReportInput, type StatusReportDraft } from '#app/domain/status-report/report.ts'
import { whyNot } from '#app/domain/status-report/state.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { Verbatim } from '#app/ui/quote.tsx'
import { ReportFields } from './report-fields.tsx'

export const handle: PageHandle = { page: 'app' }

async function findForm(viewer: Reporter, params: Record<string, string | undefined>, now: Date) {
  const round = viewer.kind === 'link' ? viewer.round : (params['round'] ?? '')
  const form = await findReportForm(viewer, round, params['commitment'] ?? '', now)
  if (form === null) throw notFound()
  demand(viewer, 'status-report.write', {
    organisationId: form.organisationId,
    roundId: form.round.id,
    state: form.report?.state ?? 'none',
  })
  return form
}

export const loader = guardReporter('status-report.write', async ({ viewer, params, context }) => {
  const form = await findForm(viewer, params, context.now)
  const { round, commitment, offered, asked, milestones, questions, report } = form
  return {
    round,
    commitment,
    offered,
    asked,
    milestones,
    questions,
    report,
    values: formValues(form, report),
    whyNot: whyNot('submit', report?.state ?? 'none', form.standing),
    earlier: commitment.published.find((one) => one.organisation.slug === viewer.organisation?.slug) ?? null,
    thread: report === null ? null : await findThread(viewer, report.id),
    history: report === null ? [] : await listReportHistory(viewer, report.id),
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
  const values = typedValues(form, sent)
  const parsed = (submits ? statusReportInput : statusReportDraft).safeParse(values)
  const errors = { ...(parsed.success ? {} : fieldErrors(parsed.error)), ...ownValueErrors(values, form.asked) }
  const late = whyNot(submits ? 'submit' : 'save-draft', form.report?.state ?? 'none', form.standing)
  if (late !== undefined) return conflict<NotSaved>({ values, errors: {}, refusal: late })
  if (!parsed.success || Object.keys(errors).length > 0) return badInput<NotSaved>({ values, errors })

  const saved = await saveReport(viewer, form, submits ? 'submit' : 'save-draft', parsed.data, context.now)
  if (saved.ok) {
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
  return conflict<NotSaved>({
    values: { ...values, version: String(saved.current.version) },
    errors: {},
    refusal:
      'Någon annan i din organisation har sparat en nyare version sedan du öppnade sidan. Inget har skrivits över. Din text finns kvar i formuläret, och den nyare versionen visas under det. För in det du vill behålla och spara igen.',
    current: saved.current,
  })
})

export default function EditStatusReport() {
  const data = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotSaved | undefined
  const { round, commitment, report } = data
  const addresses = useReportAddresses()
  return (
    <Page>
      <PageHead
        breadcrumb={[{ href: addresses.start, label: 'Min sida' }, { label: `Lägesrapport ${round.slug}` }]}
        eyebrow={`Lägesrapport ${round.slug} · svara senast ${formatCalendarDate(round.dueOn)}`}
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
        <Notice kind="error" title="Lägesrapporten sparades inte" role="alert">
          <p>{answer.refusal}</p>
        </Notice>
      )}
      {data.whyNot === undefined || answer !== undefined ? (
        <ReportForm key={JSON.stringify(answer?.values ?? data.values)} answer={answer} />
      ) : (
        <>
          <Notice kind="info" title="Rapporten går inte att ändra nu">
            <p>{data.whyNot}</p>
          </Notice>
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

function ReturnReason({ history }: { history: Awaited<ReturnType<typeof loader>>['history'] }) {
  const returned = history.find((event) => event.kind === 'status-report.returned')
  if (returned === undefined) return null
  return (
    <Notice kind="warning" title={`${returned.actorName} har lämnat tillbaka rapporten`}>
      <p>{returned.message}</p>
    </Notice>
  )
}

function ReportForm({ answer }: { answer: NotSaved | undefined }) {
  const { round, commitment, values: saved, offered, asked, whyNot: blocked } = useLoaderData<typeof loader>()
  const values = answer?.values ?? saved
  const addresses = useReportAddresses()
  const { onSubmit, field, faults } = useCheckedForm({
    schema: statusReportInput,
    values,
    errors: answer?.errors ?? {},
    unchecked: 'save-draft',
  })
  return (
    <form
      className="form"
      method="post"
      action={addresses.report(round.slug, commitment.slug)}
      noValidate
      onSubmit={onSubmit}
    >
      <ErrorSummary errors={faults}>Inget har sparats än. Det du skrev finns kvar i formuläret.</ErrorSummary>
      <HiddenField name="version" value={values.version} readOnly />
      <ReportFields values={values} offered={offered} asked={asked} field={field} />
      <ButtonRow note={blocked}>
        <Button name="intent" value="submit" disabled={blocked !== undefined}>
          Skicka in lägesrapporten
        </Button>
        <Button name="intent" value="save-draft" kind="secondary" disabled={blocked !== undefined}>
          Spara utkast
        </Button>
      </ButtonRow>
    </form>
  )
}
