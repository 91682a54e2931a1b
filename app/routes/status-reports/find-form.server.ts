import { demand, notFound } from '#app/auth/guard.server.ts'
import { findReportForm, type ReportForm } from '#app/db/round/report-form.server.ts'
import type { Reporter } from '#app/domain/access/roles.ts'
import { typedValues } from '#app/domain/status-report/form-values.ts'
import { withUnasked, type StatusReportDraft } from '#app/domain/status-report/report.ts'
import type { FormValue } from '#app/http/form-data.server.ts'

/** The report's form that the address names and the reporter may write. Throws 404 for any other. */
export async function findForm(
  viewer: Reporter,
  params: Record<string, string | undefined>,
  now: Date,
): Promise<ReportForm> {
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

/** What somebody typed in the form, whatever its faults. What the round does not ask stays as it is stored. */
export const typedIn = (form: ReportForm, sent: { [name: string]: FormValue }): StatusReportDraft =>
  withUnasked(typedValues(form, sent), form.report, form.questions)
