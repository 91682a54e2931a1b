import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn, Viewer } from '#app/domain/access/roles.ts'
import type { CommentAudience, Nameable } from '#app/domain/status-report/comment-audience.ts'
import { isSaidAgain, mentionsIn, type CommentInput } from '#app/domain/status-report/comment.ts'
import type { ReportState } from '#app/domain/status-report/state.ts'
import { read, write, type Reader, type Tx } from '#app/db/database.server.ts'
import type { EditAnswer } from '#app/db/edit-answer.ts'
import { notify } from '#app/db/message/notify.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { visibleReports } from '#app/db/visible.server.ts'

/** A remark in a report's thread. */
export interface ReportComment {
  id: number
  at: Date
  authorName: string
  audience: CommentAudience
  text: string
}

/** A report's thread as the viewer may read it, and what they may add to it. */
export interface Thread {
  /** Oldest first. */
  comments: ReportComment[]
  /** For whom the viewer may write, and whom each comment may then name. */
  audiences: { code: CommentAudience; readers: Nameable[] }[]
}

/** The audiences whose comments the viewer reads and writes. */
const audiencesOf = (viewer: Viewer): CommentAudience[] =>
  can(viewer, 'status-report.review') ? ['shared', 'coordination'] : ['shared']

async function findCommented(from: Tx | Reader, viewer: Viewer, reportId: number) {
  const report = await from.statusReport.findFirst({
    where: { AND: [visibleReports(viewer), { id: reportId }] },
    select: {
      id: true,
      organisationId: true,
      roundId: true,
      state: true,
      organisation: { select: { name: true } },
      commitment: { select: { slug: true, label: true } },
      round: { select: { title: true, slug: true } },
    },
  })
  if (report === null) return null
  return can(viewer, 'status-report.comment', { ...report, state: report.state as ReportState }) ? report : null
}

/** Who reads an audience's comments on an organisation's report, and so may be named in them. */
const listReaders = (from: Tx | Reader, organisationId: number, audience: CommentAudience) =>
  from.user.findMany({
    where: {
      disabledAt: null,
      OR: [{ role: 'coordinator' }, ...(audience === 'shared' ? [{ role: 'partner', organisationId }] : [])],
    },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, email: true },
  })

/** The thread of a report; null for whoever may not comment on it. */
export async function findThread(viewer: Viewer, reportId: number): Promise<Thread | null> {
  const report = await findCommented(read(), viewer, reportId)
  if (report === null) return null
  const codes = audiencesOf(viewer)
  const [rows, ...readers] = await Promise.all([
    read().reportComment.findMany({
      where: { statusReportId: reportId, audience: { in: codes } },
      orderBy: { id: 'asc' },
      select: { id: true, at: true, authorName: true, audience: true, text: true },
    }),
    ...codes.map((code) => listReaders(read(), report.organisationId, code)),
  ])
  const self = viewer.kind === 'user' ? viewer.userId : ''
  return {
    comments: rows.map((row) => ({ ...row, audience: row.audience as CommentAudience })),
    audiences: codes.map((code, index) => ({
      code,
      readers: (readers[index] ?? []).filter(({ id }) => id !== self).map(({ id, name }) => ({ userId: id, name })),
    })),
  }
}

/**
 * Adds a comment to a report's thread, and tells those whom it names; in one transaction with its history. Comments are
 * never changed or deleted.
 *
 * @returns null when there is no such report that the viewer may comment on
 */
export const addComment = (
  viewer: SignedIn,
  reportId: number,
  input: CommentInput,
  now: Date,
): Promise<EditAnswer | null> =>
  write(async (tx): Promise<EditAnswer | null> => {
    const report = await findCommented(tx, viewer, reportId)
    if (report === null) return null
    if (!audiencesOf(viewer).includes(input.audience)) {
      return { ok: false, field: 'audience', why: 'Välj vem som får läsa kommentaren.' }
    }
    const readers = await listReaders(tx, report.organisationId, input.audience)
    const mentions = mentionsIn(
      input,
      readers.filter(({ id }) => id !== viewer.userId).map(({ id, name }) => ({ userId: id, name })),
    )
    if (!mentions.ok) return { ok: false, field: mentions.field, why: mentions.why }
    const named = mentions.people.map(({ userId }) => userId)
    const last = await tx.reportComment.findFirst({
      where: { statusReportId: reportId, authorId: viewer.userId },
      orderBy: { id: 'desc' },
    })
    // Whoever presses the button twice has said it once.
    if (last !== null && isSaidAgain(last, { ...input, mentions: named }, now)) return { ok: true }
    const comment = await tx.reportComment.create({
      data: {
        statusReportId: reportId,
        at: now,
        authorId: viewer.userId,
        authorName: viewer.name,
        audience: input.audience,
        text: input.text,
        mentions: JSON.stringify(named),
      },
    })
    await notify(
      tx,
      'mention',
      readers.filter(({ id }) => named.includes(id)).map(({ name, email }) => ({ name, email })),
      {
        roundId: report.roundId,
        about: `comment:${comment.id}`,
        facts: {
          organisation: report.organisation.name,
          organisationId: report.organisationId,
          round: report.round.title,
          roundSlug: report.round.slug,
          commitment: report.commitment.label,
          commitmentSlug: report.commitment.slug,
          reportId,
          message: input.text,
          by: viewer.name,
        },
      },
      now,
    )
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: input.audience === 'shared' ? 'status-report.commented' : 'status-report.noted',
      subject: { type: 'status-report', id: reportId },
      data: { comment: comment.id },
    })
    return { ok: true }
  })
