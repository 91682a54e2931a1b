import type { Reporter } from '#app/domain/access/roles.ts'
import type { StatusReportDraft } from '#app/domain/status-report/report.ts'
import { write } from '#app/db/database.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import type { ReportChange } from './report-change.ts'
import { saveReportIn, wayOf, type SavedForm } from './report-saving.server.ts'
import { removeCopyIn } from './working-copies.server.ts'

/**
 * Saves what somebody made of their own text and a colleague's; their copy is then gone. The version that the input
 * names must be the newest, otherwise nothing is written. In one transaction with its history.
 */
export const saveMerged = (
  reporter: Reporter,
  form: SavedForm,
  input: StatusReportDraft,
  now: Date,
): Promise<ReportChange> =>
  write(async (tx) => {
    const saving = { action: 'save-draft', way: wayOf(reporter), unchangedFromId: null, isTold: false } as const
    const saved = await saveReportIn(tx, reporter, form, saving, input, now)
    if (!saved.ok) return saved
    await removeCopyIn(tx, reporter, form)
    await recordEvent(tx, {
      actor: reporter,
      at: now,
      kind: 'status-report.merged',
      subject: { type: 'status-report', id: saved.id },
      data: { version: saved.version },
    })
    return saved
  })
