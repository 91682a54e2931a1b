import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn, SteeringReader } from '#app/domain/access/roles.ts'
import {
  assessmentChanges,
  assessmentInput,
  differs,
  whyNotAssess,
  type AssessmentInput,
} from '#app/domain/status-report/assessment.ts'
import type { DescribedReport } from '#app/domain/status-report/described-report.ts'
import { reportStates } from '#app/domain/status-report/state.ts'
import { read, write } from '#app/db/database.server.ts'
import { describeReport, reportInclude } from '#app/db/described-rows.server.ts'
import { staleAnswer, type EditAnswer } from '#app/db/edit-answer.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { visibleReports } from '#app/db/visible.server.ts'
import { findStanding } from './standing.server.ts'

/**
 * Saves the coordination's own assessment of a report, in one transaction with its history. The report itself is left
 * as its organisation wrote it.
 *
 * @returns null when there is no such report that the viewer may read
 */
export async function saveAssessment(
  viewer: SignedIn,
  reportId: number,
  input: AssessmentInput,
  now: Date,
): Promise<EditAnswer | null> {
  if (!can(viewer, 'status-report.assess')) return null
  return write(async (tx): Promise<EditAnswer | null> => {
    const row = await tx.statusReport.findFirst({
      where: { AND: [visibleReports(viewer), { id: reportId }] },
      include: reportInclude,
    })
    if (row === null) return null
    const report = describeReport(row)
    const why = whyNotAssess(report.state, await findStanding(tx, row, now))
    if (why !== undefined) return { ok: false, why }
    const stale = staleAnswer(Number(input.version), report.assessment?.version ?? 0)
    if (stale !== undefined) return stale
    // The report may have been handed in anew since the form was filled in, with another status to differ from.
    const checked = assessmentInput(report).safeParse(input)
    if (!checked.success) return { ok: false, why: checked.error.issues[0]?.message ?? '', field: 'reason' }
    const { degree, course, reason } = checked.data
    const changes = assessmentChanges(report.assessment, checked.data)
    if (changes.length === 0) return { ok: true }
    const content = { degree, course, reason, at: now, byId: viewer.userId, byName: viewer.name }
    await tx.assessment.upsert({
      where: { statusReportId: reportId },
      create: { statusReportId: reportId, ...content },
      update: { ...content, version: { increment: 1 } },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'status-report.assessed',
      subject: { type: 'status-report', id: reportId },
      message: reason,
      data: { version: (report.assessment?.version ?? 0) + 1 },
      changes,
    })
    return { ok: true }
  })
}

/** The reports of a round that the coordination sees otherwise than the organisation does, in the plan's order. */
export async function listDifferingAssessments(viewer: SteeringReader, roundId: number): Promise<DescribedReport[]> {
  const counted = Object.entries(reportStates).flatMap(([state, row]) => (row.counted ? [state] : []))
  const rows = await read().statusReport.findMany({
    where: { AND: [visibleReports(viewer), { roundId, state: { in: counted }, NOT: { assessment: null } }] },
    orderBy: [{ commitment: { goal: { number: 'asc' } } }, { commitment: { position: 'asc' } }, { id: 'asc' }],
    include: reportInclude,
  })
  return rows.map(describeReport).filter((report) => report.assessment !== null && differs(report, report.assessment))
}
