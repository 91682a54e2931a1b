import { z } from 'zod'
import { courseCodes, courses, degreeCodes, degrees, type Course, type Degree } from '#app/domain/commitment/status.ts'
import { changesBetween, type FieldChange } from '#app/domain/history/change.ts'
import { roundPhases } from '#app/domain/reporting-round/phase.ts'
import { phaseRefusal, type Standing } from '#app/domain/reporting-round/standing.ts'
import { longestText } from './longest-text.ts'
import { reportStates, type ReportState } from './state.ts'

/** How a commitment stands, as somebody sees it. */
export interface StatusView {
  degree: Degree | null
  course: Course | null
}

/** Whether the coordination sees it otherwise than the organisation. */
export const differs = (report: StatusView, assessment: StatusView): boolean =>
  report.degree !== assessment.degree || report.course !== assessment.course

/** The form of the coordination's own assessment of a report. A reason is required where it differs. */
export const assessmentInput = (report: StatusView) =>
  z
    .object({
      /** "0" where there was no assessment. */
      version: z.string().regex(/^\d{1,9}$/),
      degree: z.enum(degreeCodes, 'Välj hur långt samordningen bedömer att arbetet har kommit.'),
      course: z.enum(courseCodes, 'Välj hur samordningen bedömer att det går i förhållande till planen.'),
      reason: z.string().trim().max(longestText, `Skälet får vara högst ${longestText} tecken.`),
    })
    .superRefine((input, context) => {
      if (differs(report, input) && input.reason === '') {
        context.addIssue({
          code: 'custom',
          path: ['reason'],
          message: 'Skriv varför samordningen bedömer läget på ett annat sätt än organisationen.',
        })
      }
    })
export type AssessmentInput = z.infer<ReturnType<typeof assessmentInput>>

/** Why no assessment can be made now; undefined when it can. */
export function whyNotAssess(state: ReportState, standing: Pick<Standing, 'phase'>): string | undefined {
  if (!roundPhases[standing.phase].acceptsReviews) return phaseRefusal(standing.phase)
  return reportStates[state].counted ? undefined : 'Det går att bedöma en lägesrapport när den är inskickad.'
}

const labels = { degree: 'Genomförande', course: 'Läge', reason: 'Skäl till bedömningen' }

const asText = (one: { degree: Degree; course: Course; reason: string } | null) => ({
  degree: one === null ? '' : degrees[one.degree].label,
  course: one === null ? '' : courses[one.course].label,
  reason: one?.reason ?? '',
})

/** What an assessment changed, as people read it. */
export const assessmentChanges = (
  before: { degree: Degree; course: Course; reason: string } | null,
  after: { degree: Degree; course: Course; reason: string },
): FieldChange[] => changesBetween(labels, asText(before), asText(after))
