import type { ReportContent } from './content.ts'

/** A draft's content as it is frozen for the steering group. */
export const frozenContent = (
  draft: ReportContent,
  frozen: { at: Date; by: string; number: number; reason: string },
): ReportContent => ({ ...draft, frozen: { ...frozen, at: frozen.at.toISOString() }, decision: null })

/** A proposal's content with the decision written into it; without the decision it is the proposal, letter for letter. */
export const decidedContent = (
  proposal: ReportContent,
  decision: { caseNumber: string; meetingOn: string; at: Date; by: string; note: string },
): ReportContent => ({ ...proposal, decision: { ...decision, at: decision.at.toISOString() } })
