import { redirect } from '@remix-run/node'
import { guardReporter } from '#app/auth/reporter.server.ts'
import { reportAddresses } from '#app/components/report-addresses.ts'
import { keepDraft } from '#app/db/round/draft-keeping.server.ts'
import { authorOf } from '#app/domain/access/author.ts'
import { statusReportDraft } from '#app/domain/status-report/report.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { readForm } from '#app/http/form-data.server.ts'
import { findForm, typedIn } from './find-form.server.ts'

const json = (status: number, body: object): Response =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })

/** Nothing is read here; whoever comes here is shown the form. */
export const loader = guardReporter('status-report.write', async ({ viewer, params, context }) => {
  const { round, commitment } = await findForm(viewer, params, context.now)
  throw redirect(reportAddresses(params['token']).report(round.slug, commitment.slug), 303)
})

/**
 * Takes a draft that saves itself. Answers JSON: 200 with the version and when it was saved, 400 and 409 with why not.
 * 401 when somebody else is signed in now than the one who wrote.
 */
export const action = guardReporter('status-report.write', async ({ viewer, request, params, context }) => {
  const form = await findForm(viewer, params, context.now)
  const sent = await readForm(request)
  if (sent['author'] !== undefined && sent['author'] !== authorOf(viewer)) return json(401, { kind: 'signed-out' })
  const parsed = statusReportDraft.safeParse(typedIn(form, sent))
  if (!parsed.success) return json(400, { kind: 'faulty', why: Object.values(fieldErrors(parsed.error))[0] })
  const kept = await keepDraft(viewer, form, parsed.data, context.now)
  if (kept.ok) return json(200, { version: kept.version, savedAt: kept.savedAt })
  return json(409, kept.kind === 'conflict' ? { ...kept, isStored: true } : kept)
})
