import type { Submission } from '#app/domain/status-report/submission.ts'
import type { Tx } from './load.ts'
import { coordinatorInTheCast } from './organisations.ts'
import type { ReportRow } from './rows.ts'

/** A report that is stored, with what the example says of it. */
export interface StoredReport {
  id: number
  commitmentId: number
  acceptedAt: Date | null
  report: ReportRow
}

/** What the reports say of milestones. What was accepted is put in them, and a day that was moved is kept. */
export async function loadReportedMilestones(tx: Tx, stored: readonly StoredReport[]): Promise<void> {
  for (const { id, commitmentId, acceptedAt, report } of stored) {
    for (const { title, doneOn = null, newDueOn = null, reason = '' } of report.milestones ?? []) {
      const { id: milestoneId, dueOn } = await tx.milestone.findFirstOrThrow({ where: { commitmentId, title } })
      await tx.statusReportMilestone.create({
        data: { statusReportId: id, milestoneId, doneOn, newDueOn, reason },
      })
      if (acceptedAt === null) continue
      if (newDueOn !== null) {
        await tx.milestoneDate.create({
          data: { milestoneId, dueOn, reason, replacedAt: acceptedAt, replacedName: coordinatorInTheCast.name },
        })
      }
      await tx.milestone.update({ where: { id: milestoneId }, data: { doneOn, dueOn: newDueOn ?? dueOn } })
    }
  }
}

/** The coordination's own assessments. */
export async function loadAssessments(tx: Tx, stored: readonly StoredReport[]): Promise<void> {
  await tx.assessment.createMany({
    data: stored.flatMap(({ id, report: { assessment } }) =>
      assessment === undefined
        ? []
        : [
            {
              ...assessment,
              statusReportId: id,
              at: new Date(assessment.at),
              byId: coordinatorInTheCast.id,
              byName: coordinatorInTheCast.name,
            },
          ],
    ),
  })
}

/** What a report says of milestones, as it was handed in. */
export const handedInMilestones = ({ milestones = [] }: ReportRow): Submission['milestones'] =>
  milestones.map(({ title, doneOn = null, newDueOn = null, reason = '' }) => ({ title, doneOn, newDueOn, reason }))
