import type { Standing } from '#app/domain/reporting-round/standing.ts'
import type { DescribedReport } from './described-report.ts'
import { formValues } from './form-values.ts'
import { handInErrors, type ReportFrame } from './handing-in.ts'
import type { StatusReportDraft } from './report.ts'
import { reportStates, whyNot, type ReportState } from './state.ts'

/**
 * Handing in a report from the list, without opening its form: a draft as it stands, or last time's answer confirmed as
 * unchanged.
 */

/** The organisation's report in the round as it is, and what it answers. */
export interface Answerable {
  frame: ReportFrame
  standing: Standing
  /** Null where nothing has been saved. */
  report: DescribedReport | null
}

/** Whether nothing has been written in a saved report. */
export const isBlank = (report: DescribedReport): boolean =>
  report.degree === null &&
  report.course === null &&
  [report.reason, report.done, report.obstacles, report.nextStep].every((text) => text.trim() === '') &&
  report.contributions.length + report.ownValues.length + report.milestones.length === 0

/**
 * Last time's answer as the answer of this round: statuses, texts and contributions to what is still measured. Not the
 * organisation's own values, because a value is a new measurement, and nothing of milestones, which have days.
 *
 * @param version of the report that it becomes; 0 where there is none
 */
export function unchangedAnswer(last: DescribedReport, frame: ReportFrame, version: number): StatusReportDraft {
  return {
    ...formValues(frame, { ...last, ownValues: [], milestones: [] }),
    version: String(version),
  }
}

/** Why last time's answer cannot be confirmed as it is, in words for the person who tried; undefined when it can. */
export function whyNotUnchanged(answer: Answerable, last: DescribedReport | undefined): string | undefined {
  const { report, frame } = answer
  const state = report?.state ?? 'none'
  const closed = whyNot('submit', state, answer.standing)
  if (closed !== undefined) return closed
  if (last === undefined) return 'Det finns inget tidigare godkänt svar att bekräfta. Skriv ett svar i lägesrapporten.'
  if (state === 'returned') return mendFirst
  if (report !== null && !isBlank(report)) {
    return 'Ni har börjat skriva ett nytt svar. Öppna utkastet och skicka in det, så att inget av det går förlorat.'
  }
  const faults = faultsIn(unchangedAnswer(last, frame, report?.version ?? 0), answer)
  return faults.length === 0
    ? undefined
    : `Svaret från ${last.round.year} räcker inte i den här omgången. Öppna lägesrapporten: ${faults.join(' ')}`
}

/** Why a draft cannot be handed in as it stands, in words for the person who tried; undefined when it can. */
export function whyNotSubmittedAsIs(answer: Answerable): string | undefined {
  const { report, frame, standing } = answer
  const state: ReportState = report?.state ?? 'none'
  const closed = whyNot('submit', state, standing)
  if (closed !== undefined) return closed
  if (state === 'returned') return mendFirst
  if (report === null) return 'Det finns inget utkast att skicka in.'
  const faults = faultsIn(formValues(frame, report), answer)
  return faults.length === 0 ? undefined : `Något saknas i utkastet. ${faults.join(' ')}`
}

const mendFirst = `${reportStates.returned.label} av samordnaren. Läs skälet och ändra svaret innan ni skickar in det igen.`

/** What is missing or wrong in a report that would be handed in, each fault once. */
const faultsIn = (values: StatusReportDraft, { frame, standing }: Answerable): string[] => [
  ...new Set(Object.values(handInErrors(values, frame, standing.today))),
]
