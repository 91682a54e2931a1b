import type { Reporter } from '#app/domain/access/roles.ts'
import { lastDay } from '#app/domain/reporting-round/standing.ts'
import type { Way } from '#app/domain/status-report/channel.ts'
import type { StatusReportDraft } from '#app/domain/status-report/report.ts'
import { isSaid } from '#app/domain/status-report/contribution.ts'
import { nextState, whyNot, type ReportAction, type ReportState } from '#app/domain/status-report/state.ts'
import { toSubmission } from '#app/domain/status-report/submission.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import { describeReport, reportInclude } from '#app/db/described-rows.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { whyLinkRefused } from '#app/db/user/answer-links.server.ts'
import { logLinkUseIn } from '#app/db/user/link-uses.server.ts'
import type { ReportChange } from './report-change.ts'
import type { ReportForm } from './report-form.server.ts'
import { findStanding } from './standing.server.ts'

/** What saving a report needs to know of its form. */
export type SavedForm = Pick<ReportForm, 'round' | 'commitment' | 'organisationId' | 'offered' | 'asked' | 'milestones'>

/** What is done with a report that is saved. */
export interface Saving {
  action: Extract<ReportAction, 'save-draft' | 'submit'>
  way: Way
  /** The earlier report that this one confirms as unchanged; null when it is written anew. */
  unchangedFromId: number | null
  /** Whether the history tells of it. A draft that saves itself while somebody writes is not told each time. */
  isTold: boolean
}

/**
 * Saves an organisation's report as a draft, or submits it. The input has been checked against its schema, and its own
 * values against what was asked. In one transaction with its history.
 */
export const saveReport = (
  reporter: Reporter,
  form: SavedForm,
  action: Saving['action'],
  input: StatusReportDraft,
  now: Date,
): Promise<ReportChange> =>
  write((tx) =>
    saveReportIn(tx, reporter, form, { action, way: wayOf(reporter), unchangedFromId: null, isTold: true }, input, now),
  )

/** How a reporter answers for their own organisation. */
export const wayOf = (reporter: Reporter): Way => ({ channel: reporter.kind === 'link' ? 'link' : 'own', note: '' })

const text = (value: string): string => value.trim()

/** The rows with each key once; the last one counts. */
const lastOf = <Row>(rows: readonly Row[], key: (row: Row) => string): Row[] => [
  ...new Map(rows.map((row) => [key(row), row])).values(),
]

/** The parts of a report that are rows of their own, as they are stored: only what the form showed, and only what is said. */
function rowsOf(form: SavedForm, input: StatusReportDraft) {
  return {
    contributions: lastOf(input.contributions, (row) => row.indicatorId)
      .filter((row) => isSaid(row) && form.offered.some((indicator) => String(indicator.id) === row.indicatorId))
      .map((row) => ({ indicatorId: Number(row.indicatorId), text: text(row.text) })),
    ownValues: lastOf(input.ownValues, (row) => row.seriesId).flatMap((row) => {
      const asked = form.asked.find((one) => String(one.seriesId) === row.seriesId)
      return asked === undefined || text(row.text) === ''
        ? []
        : [{ indicatorId: asked.indicatorId, seriesId: asked.seriesId, text: text(row.text) }]
    }),
    milestones: lastOf(input.milestones, (row) => row.milestoneId).flatMap((row) => {
      const known = form.milestones.some((one) => String(one.id) === row.milestoneId)
      return !known || (row.doneOn === '' && row.newDueOn === '' && text(row.reason) === '')
        ? []
        : [
            {
              milestoneId: Number(row.milestoneId),
              doneOn: row.doneOn === '' ? null : row.doneOn,
              newDueOn: row.newDueOn === '' ? null : row.newDueOn,
              reason: text(row.reason),
            },
          ]
    }),
  }
}

/** `saveReport` inside a transaction that does more; see there. */
export async function saveReportIn(
  tx: Tx,
  reporter: Reporter,
  form: SavedForm,
  saving: Saving,
  input: StatusReportDraft,
  now: Date,
): Promise<ReportChange> {
  const { organisationId } = form
  const { action, way } = saving
  const submits = action === 'submit'
  const key = { roundId: form.round.id, commitmentId: form.commitment.id, organisationId }
  const existing = await tx.statusReport.findUnique({
    where: { roundId_commitmentId_organisationId: key },
    include: reportInclude,
  })
  const state = (existing?.state ?? 'none') as ReportState
  const standing = await findStanding(tx, key, now)
  // A link may have been revoked since its page was opened.
  const ended = reporter.kind === 'link' ? await whyLinkRefused(tx, reporter.linkId, now) : undefined
  const why = ended ?? whyNot(action, state, standing)
  if (why !== undefined) return { ok: false, kind: 'not-now', why }
  if (Number(input.version) !== (existing?.version ?? 0)) {
    if (existing === null) return { ok: false, kind: 'not-now', why: 'Lägesrapporten du fyllde i finns inte längre.' }
    return { ok: false, kind: 'conflict', current: describeReport(existing) }
  }
  const to = nextState(action, state)
  const content = {
    state: to,
    degree: input.degree === '' ? null : input.degree,
    course: input.course === '' ? null : input.course,
    reason: text(input.reason),
    done: text(input.done),
    obstacles: text(input.obstacles),
    nextStep: text(input.nextStep),
    updatedAt: now,
    unchangedFromId: saving.unchangedFromId,
    ...(submits
      ? {
          submittedAt: now,
          submittedById: reporter.kind === 'user' ? reporter.userId : null,
          submittedName: reporter.name,
          channel: way.channel,
          channelNote: way.note,
          ...(existing?.firstSubmittedAt == null ? { firstSubmittedAt: now, dueOnThen: lastDay(standing) } : {}),
        }
      : {}),
  }
  const rows = rowsOf(form, input)
  if (existing !== null) {
    await tx.statusReportContribution.deleteMany({ where: { statusReportId: existing.id } })
    await tx.statusReportOwnValue.deleteMany({ where: { statusReportId: existing.id } })
    await tx.statusReportMilestone.deleteMany({ where: { statusReportId: existing.id } })
  }
  const created = {
    contributions: { create: rows.contributions },
    ownValues: { create: rows.ownValues },
    milestones: { create: rows.milestones },
  }
  const saved =
    existing === null
      ? await tx.statusReport.create({
          data: { ...key, ...content, ...created, createdAt: now },
          include: reportInclude,
        })
      : await tx.statusReport.update({
          where: { id: existing.id },
          data: { ...content, ...created, version: { increment: 1 } },
          include: reportInclude,
        })
  if (submits) {
    const number = (await tx.reportSubmission.count({ where: { statusReportId: saved.id } })) + 1
    await tx.reportSubmission.create({
      data: {
        statusReportId: saved.id,
        number,
        at: now,
        byName: reporter.name,
        channel: way.channel,
        content: JSON.stringify(toSubmission(describeReport(saved))),
      },
    })
  }
  if (reporter.kind === 'link') {
    await logLinkUseIn(tx, reporter.linkId, submits ? 'submitted' : 'drafted', form.commitment.label, now)
  }
  if (saving.isTold) {
    await recordEvent(tx, {
      actor: reporter,
      at: now,
      kind: !submits
        ? 'status-report.drafted'
        : saving.unchangedFromId === null
          ? 'status-report.submitted'
          : 'status-report.confirmed',
      subject: { type: 'status-report', id: saved.id },
      data: { version: saved.version, channel: way.channel },
      message: submits ? way.note : '',
    })
  }
  return { ok: true, id: saved.id, version: saved.version, state: to }
}
