import { isSaid } from './contribution.ts'
import type { StatusReportDraft } from './report.ts'

/** What of a form is stored when it is saved: texts without space around them, and only the rows that say something. */
function said(values: StatusReportDraft): unknown {
  const text = (value: string): string => value.trim()
  const byKey = (rows: unknown[][]): unknown[][] =>
    rows.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0))
  return [
    values.degree,
    values.course,
    text(values.reason),
    text(values.done),
    text(values.obstacles),
    text(values.nextStep),
    byKey(values.contributions.filter(isSaid).map((row) => [row.indicatorId, text(row.text)])),
    byKey(values.ownValues.map((row) => [row.seriesId, text(row.text)]).filter(([, value]) => value !== '')),
    byKey(
      values.milestones
        .map((row) => [row.milestoneId, row.doneOn, row.newDueOn, text(row.reason)])
        .filter(([, ...answers]) => answers.some((one) => one !== '')),
    ),
  ]
}

/** Whether two forms say the same, so that saving the one after the other would change nothing. */
export const sameContent = (a: StatusReportDraft, b: StatusReportDraft): boolean =>
  JSON.stringify(said(a)) === JSON.stringify(said(b))
