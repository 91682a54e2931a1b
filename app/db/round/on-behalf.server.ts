import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { formValues } from '#app/domain/status-report/form-values.ts'
import { onBehalfWords, type Way } from '#app/domain/status-report/channel.ts'
import { keptAuthor, whyNotOver } from '#app/domain/status-report/on-behalf.ts'
import type { StatusReportDraft } from '#app/domain/status-report/report.ts'
import type { ReportState } from '#app/domain/status-report/state.ts'
import { read, write } from '#app/db/database.server.ts'
import { describeReport, reportInclude } from '#app/db/described-rows.server.ts'
import { notifyOrganisation } from '#app/db/message/notify.server.ts'
import type { ReportChange } from './report-change.ts'
import type { ReportForm } from './report-form.server.ts'
import { saveReportIn } from './report-saving.server.ts'

/** What there is of an organisation's own report, without its content. */
export interface OwnText {
  state: ReportState
  version: number
  savedAt: Date
}

/** States in which a report holds text that the organisation is still working on. */
const isWorkedOn = (state: ReportState): boolean => state === 'draft' || state === 'returned'

const keyOf = (form: Pick<ReportForm, 'round' | 'commitment' | 'organisationId'>) => ({
  roundId_commitmentId_organisationId: {
    roundId: form.round.id,
    commitmentId: form.commitment.id,
    organisationId: form.organisationId,
  },
})

/** That the organisation has text of its own, and when it saved it; null when it has none. Its content stays with it. */
export async function findOwnText(
  viewer: SignedIn,
  form: Pick<ReportForm, 'round' | 'commitment' | 'organisationId'>,
): Promise<OwnText | null> {
  if (!can(viewer, 'status-report.write-for-others')) return null
  const row = await read().statusReport.findUnique({
    where: keyOf(form),
    select: { state: true, version: true, updatedAt: true },
  })
  return row === null ? null : { state: row.state as ReportState, version: row.version, savedAt: row.updatedAt }
}

/** How it went. `own-text`: the organisation has a draft of its own, and nothing was agreed. */
export type WrittenForOthers = ReportChange | { ok: false; kind: 'own-text'; why: string }

/**
 * Submits an answer that a coordinator has written down for an organisation, in one transaction with its history. Text
 * that the organisation was working on is kept for it as a working copy, and only replaced when they have agreed. Its
 * people are told.
 */
export const submitOnBehalf = (
  viewer: SignedIn,
  form: ReportForm,
  input: StatusReportDraft,
  way: Way,
  agreed: boolean,
  now: Date,
): Promise<WrittenForOthers> =>
  write(async (tx): Promise<WrittenForOthers> => {
    if (!can(viewer, 'status-report.write-for-others')) {
      return { ok: false, kind: 'not-now', why: 'Det är samordnaren som skriver för andra.' }
    }
    const existing = await tx.statusReport.findUnique({ where: keyOf(form), include: reportInclude })
    const hasOwnText = existing !== null && isWorkedOn(existing.state as ReportState)
    const why = whyNotOver(hasOwnText, agreed)
    if (why !== undefined) return { ok: false, kind: 'own-text', why }
    const saved = await saveReportIn(
      tx,
      viewer,
      form,
      { action: 'submit', way, unchangedFromId: null, isTold: true },
      input,
      now,
    )
    if (saved.ok && hasOwnText) {
      const { roundId, commitmentId, organisationId } = existing
      const key = { roundId, commitmentId, organisationId, author: keptAuthor(organisationId) }
      const content = {
        authorName: existing.organisation.name,
        baseVersion: existing.version,
        content: JSON.stringify(formValues(form, describeReport(existing))),
        savedAt: existing.updatedAt,
      }
      await tx.workingCopy.upsert({
        where: { roundId_commitmentId_organisationId_author: key },
        create: { ...key, ...content },
        update: content,
      })
    }
    if (saved.ok) {
      await notifyOrganisation(
        tx,
        'on-behalf',
        {
          organisationId: form.organisationId,
          commitmentId: form.commitment.id,
          roundId: form.round.id,
          about: `report:${saved.id}:${saved.version}`,
          facts: {
            commitment: form.commitment.label,
            commitmentSlug: form.commitment.slug,
            reportId: saved.id,
            message: [`${onBehalfWords(way.channel)}.`, way.note].join(' ').trim(),
            by: viewer.name,
          },
        },
        now,
      )
    }
    return saved
  })
