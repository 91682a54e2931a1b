import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { acceptReport } from '#app/db/round/report-review.server.ts'
import { conflict } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { loadReport, versionOf } from './load-report.server.ts'
import { NotReviewed } from './not-reviewed.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Godkänn lägesrapporten')

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
  const result = await acceptReport(viewer, report.id, versionOf(form), context.now)
  if (result === null) throw notFound()
  if (!result.ok) {
    context.once.set('refused', true)
    return conflict({
      why:
        result.kind === 'not-now'
          ? result.why
          : 'Rapporten har ändrats sedan du öppnade den. Läs den nya versionen först.',
    })
  }
  await setFlash(context, {
    tone: 'success',
    title: 'Lägesrapporten är godkänd',
    text: `${report.organisation.name}: ${commitment.label}`,
  })
  throw redirect('/samordning', 303)
})

export default function AcceptReport() {
  const report = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return answer === undefined ? null : <NotReviewed report={report} title="Rapporten godkändes inte" why={answer.why} />
}
