import { can } from '#app/domain/access/permissions.ts'
import type { Viewer } from '#app/domain/access/roles.ts'
import { isSaid } from '#app/domain/status-report/contribution.ts'
import { keptAuthor } from '#app/domain/status-report/on-behalf.ts'
import { receiptRows } from '#app/domain/status-report/receipt.ts'
import { statusReportDraft, type StatusReportDraft } from '#app/domain/status-report/report.ts'
import type { ReportState } from '#app/domain/status-report/state.ts'
import type { Submission } from '#app/domain/status-report/submission.ts'
import { read } from '#app/db/database.server.ts'
import { visibleReports } from '#app/db/visible.server.ts'

/** An organisation's own text that was kept when a coordinator wrote its answer. */
export interface KeptDraft {
  savedAt: Date
  /** What it says, in words, in the form's order. */
  rows: { term: string; text: string }[]
}

/** What was kept of the organisation's own draft; null where there is none, and for everybody else. */
export async function findKeptDraft(viewer: Viewer, reportId: number): Promise<KeptDraft | null> {
  const report = await read().statusReport.findFirst({
    where: { AND: [visibleReports(viewer), { id: reportId }] },
    select: { organisationId: true, roundId: true, commitmentId: true, state: true },
  })
  if (report === null) return null
  if (!can(viewer, 'status-report.write', { ...report, state: report.state as ReportState })) return null
  const { organisationId, roundId, commitmentId } = report
  const copy = await read().workingCopy.findFirst({
    where: { organisationId, roundId, commitmentId, author: keptAuthor(organisationId) },
  })
  return copy === null
    ? null
    : { savedAt: copy.savedAt, rows: receiptRows(await named(statusReportDraft.parse(JSON.parse(copy.content)))) }
}

/** A draft with the names of the things that it speaks of. */
async function named(draft: StatusReportDraft): Promise<Submission> {
  const contributions = draft.contributions.filter(isSaid)
  const ownValues = draft.ownValues.filter(({ text }) => text.trim() !== '')
  const milestones = draft.milestones.filter((row) => `${row.doneOn}${row.newDueOn}${row.reason}`.trim() !== '')
  const [indicators, titles] = await Promise.all([
    read().indicator.findMany({
      where: { id: { in: [...contributions, ...ownValues].map((row) => Number(row.indicatorId)) } },
      select: { id: true, shortName: true },
    }),
    read().milestone.findMany({
      where: { id: { in: milestones.map((row) => Number(row.milestoneId)) } },
      select: { id: true, title: true },
    }),
  ])
  const nameOf = (id: string): string =>
    indicators.find((one) => String(one.id) === id)?.shortName ?? 'borttagen indikator'
  return {
    degree: draft.degree === '' ? null : draft.degree,
    course: draft.course === '' ? null : draft.course,
    reason: draft.reason,
    done: draft.done,
    obstacles: draft.obstacles,
    nextStep: draft.nextStep,
    contributions: contributions.map((row) => ({ indicator: nameOf(row.indicatorId), text: row.text })),
    ownValues: ownValues.map((row) => ({ indicator: nameOf(row.indicatorId), text: row.text })),
    milestones: milestones.map((row) => ({
      title: titles.find((one) => String(one.id) === row.milestoneId)?.title ?? 'borttaget delsteg',
      doneOn: row.doneOn === '' ? null : row.doneOn,
      newDueOn: row.newDueOn === '' ? null : row.newDueOn,
      reason: row.reason,
    })),
  }
}
