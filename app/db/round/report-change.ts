import type { DescribedReport } from '#app/domain/status-report/described-report.ts'
import type { ReportState } from '#app/domain/status-report/state.ts'

/** How a change of a report went. What was refused wrote nothing. */
export type ReportChange =
  | { ok: true; id: number; version: number; state: ReportState }
  | { ok: false; kind: 'not-now'; why: string }
  | { ok: false; kind: 'conflict'; current: DescribedReport }
