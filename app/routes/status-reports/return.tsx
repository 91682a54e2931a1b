import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { reportCrumbs } from '#app/components/round-crumbs.ts'
import { pageTitle } from '#app/components/site.ts'
import { returnReport } from '#app/db/round/report-review.server.ts'
import { returnInput } from '#app/domain/status-report/report.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { loadReport, versionOf } from './load-report.server.ts'
import { NotReviewed } from './not-reviewed.tsx'
import { ReturnForm } from './review-forms.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Lämna tillbaka lägesrapporten')

/**
 * The address only takes the decision; to read it is to go back to the report. After a refusal, which Remix answers by
 * running this too, the page of the refusal stays.
 */
export const loader = guard('status-report.review', async ({ viewer, params, context }) => {
  const { report } = await loadReport(viewer, params['id'], context.now)
  if (context.once.has('refused')) return report
  throw redirect(`/samordning/lagesrapporter/${report.id}`, 303)
})

export const action = guard('status-report.review', async ({ viewer, request, params, context }) => {
  const { report, commitment } = await loadReport(viewer, params['id'], context.now)
  const form = await readForm(request)
  const typed = { id: report.id, version: versionOf(form), message: textOf(form, 'message') }
  const parsed = returnInput.safeParse(form)
  if (!parsed.success) {
    const error = fieldErrors(parsed.error)['message'] ?? 'Formuläret kom fram ofullständigt. Försök igen.'
    context.once.set('refused', true)
    return badInput({ ...typed, error, why: undefined })
  }
  const { message, version } = parsed.data
  const result = await returnReport(viewer, report.id, Number(version), message, context.now)
  if (result === null) throw notFound()
  if (!result.ok) {
    context.once.set('refused', true)
    return conflict({
      ...typed,
      error: undefined,
      why:
        result.kind === 'not-now'
          ? result.why
          : 'Rapporten har ändrats sedan du öppnade den. Läs den nya versionen först.',
    })
  }
  await setFlash(context, {
    tone: 'success',
    title: 'Lägesrapporten är återlämnad',
    text: `${report.organisation.name} ser ditt skäl på sin sida: ”${commitment.label}”.`,
  })
  throw redirect('/samordning', 303)
})

export default function ReturnReport() {
  const report = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer === undefined) return null
  if (answer.why !== undefined) {
    return (
      <NotReviewed report={report} title="Rapporten återlämnades inte" why={answer.why}>
        {answer.message === '' ? null : <p>Du skrev: ”{answer.message}”</p>}
      </NotReviewed>
    )
  }
  return (
    <Page>
      <PageHead breadcrumb={reportCrumbs(report, 'Lämna tillbaka')} title="Lämna tillbaka lägesrapporten" />
      <ErrorSummary errors={[{ fieldId: 'message', message: answer.error }]}>
        Rapporten är inte återlämnad än.
      </ErrorSummary>
      <ReturnForm {...answer} />
    </Page>
  )
}
