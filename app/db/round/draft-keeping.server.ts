import type { Reporter } from '#app/domain/access/roles.ts'
import { formValues, type Frame } from '#app/domain/status-report/form-values.ts'
import type { StatusReportDraft } from '#app/domain/status-report/report.ts'
import { sameContent } from '#app/domain/status-report/same-content.ts'
import { whyNot, type ReportState } from '#app/domain/status-report/state.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import { describeReport, reportInclude } from '#app/db/described-rows.server.ts'
import { nothingPublic } from '#app/db/freshness.server.ts'
import { saveReportIn, wayOf, type SavedForm } from './report-saving.server.ts'
import { findStanding } from './standing.server.ts'
import { keepCopyIn } from './working-copies.server.ts'

/** What became of a draft that saved itself. */
export type KeptDraft =
  | { ok: true; version: number; savedAt: Date }
  /** A colleague's version is newer. What was sent is kept as the writer's own copy. */
  | { ok: false; kind: 'conflict' }
  | { ok: false; kind: 'not-now'; why: string }

/** How long a person's saving is told as one, in milliseconds. */
const oneSitting = 3_600_000

/**
 * Saves a draft that saves itself while somebody writes. The same content once more is no new version, so that a form
 * may be sent again when its answer was lost. The history tells of it when it is the report's first save, another
 * person's than the last, or an hour has passed. In one transaction.
 */
export const keepDraft = (
  reporter: Reporter,
  form: SavedForm & Frame,
  input: StatusReportDraft,
  now: Date,
): Promise<KeptDraft> =>
  write(async (tx): Promise<KeptDraft> => {
    // Drafts are nobody else's, so kept public pages last.
    nothingPublic()
    const key = { roundId: form.round.id, commitmentId: form.commitment.id, organisationId: form.organisationId }
    const stored = await tx.statusReport.findUnique({
      where: { roundId_commitmentId_organisationId: key },
      include: reportInclude,
    })
    const why = whyNot('save-draft', (stored?.state ?? 'none') as ReportState, await findStanding(tx, key, now))
    if (why !== undefined) return { ok: false, kind: 'not-now', why }
    if (stored !== null && sameContent(formValues(form, describeReport(stored)), input)) {
      return { ok: true, version: stored.version, savedAt: stored.updatedAt }
    }
    const isTold = stored === null || !(await savedLatelyBy(tx, reporter, stored.id, now))
    const saving = { action: 'save-draft', way: wayOf(reporter), unchangedFromId: null, isTold } as const
    const saved = await saveReportIn(tx, reporter, form, saving, input, now)
    if (saved.ok) return { ok: true, version: saved.version, savedAt: now }
    if (saved.kind === 'not-now') return saved
    await keepCopyIn(tx, reporter, form, input, now)
    return { ok: false, kind: 'conflict' }
  })

/** Whether the last save that the history tells of is the reporter's own, in this sitting. */
async function savedLatelyBy(tx: Tx, reporter: Reporter, reportId: number, now: Date): Promise<boolean> {
  const last = await tx.historyEvent.findFirst({
    where: { subjectType: 'status-report', subjectId: String(reportId) },
    orderBy: { id: 'desc' },
  })
  if (last === null || now.getTime() - last.at.getTime() > oneSitting) return false
  return last.actorName === reporter.name && last.actorId === (reporter.kind === 'user' ? reporter.userId : null)
}
