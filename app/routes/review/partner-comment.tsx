import { redirect } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { demand, guard, notFound } from '#app/auth/guard.server.ts'
import { reportAddresses } from '#app/components/report-addresses.ts'
import { pageTitle } from '#app/components/site.ts'
import { findReportForm } from '#app/db/round/report-form.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { answerComment, type NotAdded as Refusal } from './answer-comment.server.ts'
import { NotAdded } from './not-added.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Kommentera lägesrapporten')

/** The own organisation's report on the address's commitment. Throws 404 where nothing has been saved. */
async function findOwn(viewer: SignedIn, params: Record<string, string | undefined>, now: Date): Promise<number> {
  const form = await findReportForm(viewer, params['round'] ?? '', params['commitment'] ?? '', now)
  if (form === null || form.report === null) throw notFound()
  demand(viewer, 'status-report.comment', {
    organisationId: form.organisationId,
    roundId: form.round.id,
    state: form.report.state,
  })
  return form.report.id
}

const pageOf = (params: Record<string, string | undefined>): string =>
  reportAddresses(undefined).report(params['round'] ?? '', params['commitment'] ?? '')

/** The address only takes a comment; to read it is to go back to the report. */
export const loader = guard('status-report.comment', async ({ viewer, params, context }) => {
  await findOwn(viewer, params, context.now)
  if (context.once.has('refused')) return null
  throw redirect(`${pageOf(params)}#samtal`, 303)
})

export const action = guard('status-report.comment', async ({ viewer, request, params, context }) =>
  answerComment(viewer, await findOwn(viewer, params, context.now), request, context, pageOf(params)),
)

export default function CommentOnOwnReport() {
  const answer = useActionData<typeof action>() as Refusal | undefined
  const page = pageOf(useParams())
  if (answer === undefined) return null
  return (
    <NotAdded
      {...answer}
      action={`${page}/kommentar`}
      crumbs={[
        { href: '/min-sida', label: 'Min sida' },
        { href: page, label: 'Lägesrapport' },
        { label: 'Kommentera' },
      ]}
    />
  )
}
