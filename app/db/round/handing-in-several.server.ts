import { can } from '#app/domain/access/permissions.ts'
import type { Reporter } from '#app/domain/access/roles.ts'
import { whyNotSubmittedAsIs, whyNotUnchanged, unchangedAnswer } from '#app/domain/status-report/as-is.ts'
import type { ChosenRow } from '#app/domain/status-report/chosen.ts'
import { formValues } from '#app/domain/status-report/form-values.ts'
import type { StatusReportDraft } from '#app/domain/status-report/report.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import { listLastAnswers } from './last-answers.server.ts'
import { findReportForm, type ReportForm } from './report-form.server.ts'
import { saveReportIn, wayOf } from './report-saving.server.ts'

/** How one of several reports went that were handed in together. What was refused wrote nothing. */
export interface HandedInOutcome {
  commitment: { slug: string; label: string }
  /** Why it was refused, in words for the person who tried; null when it is handed in. */
  refusal: string | null
}

/** What is to be handed in, or why not. */
type Prepared = { input: StatusReportDraft; unchangedFromId: number | null } | { refusal: string }

/**
 * Confirms last time's answers as unchanged and hands them in, each by itself, all in one transaction with their
 * history. `version` and `from` of a row say what was seen: what has become another since then is refused.
 */
export const confirmUnchanged = (
  reporter: Reporter,
  round: string,
  rows: readonly ChosenRow[],
  now: Date,
): Promise<HandedInOutcome[]> =>
  handInSeveral(reporter, round, rows, now, async (tx, form, row) => {
    const last = (await listLastAnswers(reporter, [form.commitment.id], form.round.year, tx)).get(form.commitment.id)
    const refusal = whyNotUnchanged({ frame: form, standing: form.standing, report: form.report }, last)
    if (refusal !== undefined) return { refusal }
    if (last === undefined || last.id !== row.from) return { refusal: otherAnswer }
    return { input: unchangedAnswer(last, form, row.version), unchangedFromId: last.id }
  })

/** Hands in drafts as they stand, each by itself, all in one transaction with their history. */
export const submitDrafts = (
  reporter: Reporter,
  round: string,
  rows: readonly ChosenRow[],
  now: Date,
): Promise<HandedInOutcome[]> =>
  handInSeveral(reporter, round, rows, now, (_tx, form) => {
    const refusal = whyNotSubmittedAsIs({ frame: form, standing: form.standing, report: form.report })
    return Promise.resolve(
      refusal === undefined ? { input: formValues(form, form.report), unchangedFromId: null } : { refusal },
    )
  })

const otherAnswer =
  'Svaret som skulle bekräftas är ett annat nu än när du öppnade sidan. Läs det och bekräfta igen om det stämmer.'
const changedMeanwhile =
  'Någon annan i din organisation har sparat en nyare version sedan du öppnade sidan. Läs den innan du skickar in.'
const notYours = 'Ni är inte tillfrågade om det här åtagandet i omgången.'

async function handInSeveral(
  reporter: Reporter,
  round: string,
  rows: readonly ChosenRow[],
  now: Date,
  prepare: (tx: Tx, form: ReportForm, row: ChosenRow) => Promise<Prepared>,
): Promise<HandedInOutcome[]> {
  const chosen = [...new Map(rows.map((row) => [row.commitment, row])).values()]
  const forms = new Map<string, ReportForm>()
  for (const { commitment } of chosen) {
    const form = await findReportForm(reporter, round, commitment, now)
    if (form !== null && mayWrite(reporter, form)) forms.set(commitment, form)
  }
  return write(async (tx) => {
    const outcomes: HandedInOutcome[] = []
    for (const row of chosen) {
      const form = forms.get(row.commitment)
      outcomes.push({
        commitment: { slug: row.commitment, label: form?.commitment.label ?? 'Ett åtagande' },
        refusal: form === undefined ? notYours : await handInOne(tx, form, row),
      })
    }
    return outcomes
  })

  async function handInOne(tx: Tx, form: ReportForm, row: ChosenRow): Promise<string | null> {
    const prepared = await prepare(tx, form, row)
    if ('refusal' in prepared) return prepared.refusal
    if (row.version !== (form.report?.version ?? 0)) return changedMeanwhile
    const { input, unchangedFromId } = prepared
    const saved = await saveReportIn(
      tx,
      reporter,
      form,
      { action: 'submit', way: wayOf(reporter), unchangedFromId, isTold: true },
      input,
      now,
    )
    if (saved.ok) return null
    return saved.kind === 'not-now' ? saved.why : changedMeanwhile
  }
}

const mayWrite = (reporter: Reporter, form: ReportForm): boolean =>
  can(reporter, 'status-report.write', {
    organisationId: form.organisationId,
    roundId: form.round.id,
    state: form.report?.state ?? 'none',
  })
