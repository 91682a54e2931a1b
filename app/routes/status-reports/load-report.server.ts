import { notFound } from '#app/auth/guard.server.ts'
import { findReport, type ReportInContext } from '#app/db/round/reports.server.ts'
import { textOf, type FormValue } from '#app/http/form-data.server.ts'
import type { SteeringReader } from '#app/domain/access/roles.ts'

/** The version that a review was made of, from its form; 0, which no report has, for what is no version. */
export function versionOf(form: { [name: string]: FormValue }): number {
  const text = textOf(form, 'version')
  return /^\d{1,9}$/.test(text) ? Number(text) : 0
}

/** The report that the address names, if the viewer may read it. Throws 404, also for what is no id. */
export async function loadReport(viewer: SteeringReader, id: string | undefined, now: Date): Promise<ReportInContext> {
  if (id === undefined || !/^[1-9]\d{0,8}$/.test(id)) throw notFound()
  const report = await findReport(viewer, Number(id), now)
  if (report === null) throw notFound()
  return report
}
