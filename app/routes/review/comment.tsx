import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { demand, guard } from '#app/auth/guard.server.ts'
import { reportPages } from '#app/components/round-addresses.ts'
import { reportCrumbs } from '#app/components/round-crumbs.ts'
import { pageTitle } from '#app/components/site.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { loadReport } from '#app/routes/status-reports/load-report.server.ts'
import { answerComment, type NotAdded as Refusal } from './answer-comment.server.ts'
import { NotAdded } from './not-added.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Kommentera lägesrapporten')

async function findCommented(viewer: SignedIn, id: string | undefined, now: Date) {
  const { report, organisationId, roundId } = await loadReport(viewer, id, now)
  demand(viewer, 'status-report.comment', { organisationId, roundId, state: report.state })
  return report
}

/** The address only takes a comment; to read it is to go back to the report. */
export const loader = guard('status-report.comment', async ({ viewer, params, context }) => {
  const report = await findCommented(viewer, params['id'], context.now)
  if (context.once.has('refused')) return report
  throw redirect(`${reportPages(report.id).report}#samtal`, 303)
})

export const action = guard('status-report.comment', async ({ viewer, request, params, context }) => {
  const report = await findCommented(viewer, params['id'], context.now)
  return answerComment(viewer, report.id, request, context, reportPages(report.id).report)
})

export default function CommentOnReport() {
  const answer = useActionData<typeof action>() as Refusal | undefined
  const report = useLoaderData<typeof loader>()
  if (answer === undefined) return null
  return <NotAdded {...answer} action={reportPages(report.id).comment} crumbs={reportCrumbs(report, 'Kommentera')} />
}
