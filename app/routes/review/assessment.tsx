import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { reportCrumbs } from '#app/components/round-crumbs.ts'
import { reportPages } from '#app/components/round-addresses.ts'
import { ReportText } from '#app/components/report-text.tsx'
import { pageTitle } from '#app/components/site.ts'
import { saveAssessment } from '#app/db/round/assessment.server.ts'
import { courses, degrees } from '#app/domain/commitment/status.ts'
import { assessmentInput, whyNotAssess } from '#app/domain/status-report/assessment.ts'
import { longestText } from '#app/domain/status-report/longest-text.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { RadioRows } from '#app/ui/form/radio-rows.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { loadReport } from '#app/routes/status-reports/load-report.server.ts'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Samordningens bedömning')

export const loader = guard('status-report.assess', async ({ viewer, params, context }) => {
  const { report, commitment, standing } = await loadReport(viewer, params['id'], context.now)
  return { report, commitment, why: whyNotAssess(report.state, standing) }
})

interface NotSaved {
  values: { version: string; degree: string; course: string; reason: string }
  errors: Record<string, string>
  refusal?: string
}

export const action = guard('status-report.assess', async ({ viewer, request, params, context }) => {
  const { report, commitment, standing } = await loadReport(viewer, params['id'], context.now)
  const form = await readForm(request)
  const values = {
    version: textOf(form, 'version'),
    degree: textOf(form, 'degree'),
    course: textOf(form, 'course'),
    reason: textOf(form, 'reason'),
  }
  const why = whyNotAssess(report.state, standing)
  if (why !== undefined) return conflict<NotSaved>({ values, errors: {}, refusal: why })
  const parsed = assessmentInput(report).safeParse(values)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const saved = await saveAssessment(viewer, report.id, parsed.data, context.now)
  if (saved === null) throw notFound()
  if (!saved.ok) {
    if (saved.field !== undefined) return badInput<NotSaved>({ values, errors: { [saved.field]: saved.why } })
    const version = saved.version === undefined ? values.version : String(saved.version)
    return conflict<NotSaved>({ values: { ...values, version }, errors: {}, refusal: saved.why })
  }
  await setFlash(context, {
    tone: 'success',
    title: 'Bedömningen är sparad',
    text: `Den visas bredvid svaret från ${report.organisation.name}: ”${commitment.label}”.`,
  })
  throw redirect(reportPages(report.id).report, 303)
})

const rows = (table: typeof degrees | typeof courses) =>
  Object.entries(table).map(([value, { label, explanation, shape, tone }]) => ({
    value,
    label,
    explanation,
    mark: { shape, tone },
  }))

export default function AssessReport() {
  const { report, commitment, why } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotSaved | undefined
  const saved = report.assessment
  const values = answer?.values ?? {
    version: String(saved?.version ?? 0),
    degree: saved?.degree ?? report.degree ?? '',
    course: saved?.course ?? report.course ?? '',
    reason: saved?.reason ?? '',
  }
  const errors = answer?.errors ?? {}
  const pages = reportPages(report.id)
  return (
    <Page>
      <PageHead
        breadcrumb={reportCrumbs(report, 'Bedömning')}
        eyebrow={`${report.organisation.name} · ${commitment.label}`}
        title="Samordningens bedömning"
        lead="Organisationens svar står kvar som det är. Bedömningen visas bredvid, för organisationen och styrgruppen genast och för alla när omgången är avslutad."
      />
      {answer?.refusal === undefined ? null : (
        <Notice kind="error" title="Bedömningen sparades inte" role="alert">
          <p>{answer.refusal}</p>
        </Notice>
      )}
      <Section id="svaret" title={`Svaret från ${report.organisation.name}`}>
        <ReportText report={report} />
      </Section>
      {why === undefined ? (
        <form className="form" method="post" action={pages.assessment} noValidate>
          <ErrorSummary errors={Object.entries(errors).map(([fieldId, message]) => ({ fieldId, message }))}>
            Bedömningen är inte sparad än. Det du skrev finns kvar.
          </ErrorSummary>
          <HiddenField name="version" value={values.version} readOnly />
          <RadioRows
            id="degree"
            name="degree"
            large
            label="Hur långt har arbetet kommit?"
            options={rows(degrees)}
            defaultValue={values.degree}
            error={errors['degree']}
          />
          <RadioRows
            id="course"
            name="course"
            large
            label="Hur går det i förhållande till planen?"
            options={rows(courses)}
            defaultValue={values.course}
            error={errors['course']}
          />
          <TextArea
            id="reason"
            name="reason"
            label="Skäl till bedömningen"
            hint="Behövs när bedömningen skiljer sig från organisationens svar. Alla kan läsa skälet när omgången är avslutad."
            rows={4}
            limit={longestText}
            defaultValue={values.reason}
            error={errors['reason']}
          />
          <ButtonRow>
            <Button>Spara bedömningen</Button>
          </ButtonRow>
        </form>
      ) : (
        <Notice kind="info" title="Rapporten kan inte bedömas nu">
          <p>{why}</p>
        </Notice>
      )}
    </Page>
  )
}
