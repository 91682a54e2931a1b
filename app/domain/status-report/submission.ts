import { z } from 'zod'
import { courseCodes, degreeCodes } from '#app/domain/commitment/status.ts'
import type { DescribedReport } from './described-report.ts'

const named = z.object({ indicator: z.string(), text: z.string() })

/** A report's content as it was handed in, with the names that its things had then. */
export const submission = z.object({
  degree: z.enum(degreeCodes).nullable(),
  course: z.enum(courseCodes).nullable(),
  reason: z.string(),
  done: z.string(),
  obstacles: z.string(),
  nextStep: z.string(),
  contributions: z.array(named),
  ownValues: z.array(named),
  milestones: z.array(
    z.object({
      title: z.string(),
      doneOn: z.string().nullable(),
      newDueOn: z.string().nullable(),
      reason: z.string(),
    }),
  ),
})
export type Submission = z.infer<typeof submission>

/** What is kept of a report when it is handed in. */
export const toSubmission = (report: DescribedReport): Submission => ({
  degree: report.degree,
  course: report.course,
  reason: report.reason,
  done: report.done,
  obstacles: report.obstacles,
  nextStep: report.nextStep,
  contributions: report.contributions.map(({ indicator, text }) => ({ indicator: indicator.shortName, text })),
  ownValues: report.ownValues.map(({ indicator, text }) => ({ indicator: indicator.shortName, text })),
  milestones: report.milestones.map(({ title, doneOn, newDueOn, reason }) => ({ title, doneOn, newDueOn, reason })),
})
