import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { reportContent } from '#app/domain/follow-up/edition/content.ts'
import {
  isSameComment,
  whyNotAnswer,
  type CommentAnswerInput,
  type EditionCommentInput,
} from '#app/domain/follow-up/adoption/edition-comment.ts'
import { whyNotComment } from '#app/domain/follow-up/adoption/step.ts'
import { read, write } from '#app/db/database.server.ts'
import type { EditAnswer } from '#app/db/edit-answer.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { visibleEditions } from '#app/db/visible.server.ts'
import { seenEdition, steppingIn } from './stepping.server.ts'
import { tellOfComment } from './telling.server.ts'

/** A comment on a section of a proposal. */
export interface EditionComment {
  id: number
  /** Which proposal it was written about. */
  number: number
  /** The section's key. */
  section: string
  at: Date
  authorName: string
  text: string
  /** "" while nobody has answered. */
  answer: string
  answered: { at: Date; name: string } | null
}

/** The comments on all of a year's proposals, oldest first; empty for those who may not comment. */
export async function listEditionComments(viewer: SignedIn, year: number): Promise<EditionComment[]> {
  if (!can(viewer, 'follow-up.comment')) return []
  const rows = await read().followUpComment.findMany({
    where: { edition: { AND: [visibleEditions(viewer), { followUp: { round: { year } } }] } },
    orderBy: { id: 'asc' },
    include: { edition: { select: { number: true } } },
  })
  return rows.map(({ id, edition, section, at, authorName, text, answer, answeredAt, answerName }) => ({
    id,
    number: edition.number,
    section,
    at,
    authorName,
    text,
    answer,
    answered: answeredAt === null ? null : { at: answeredAt, name: answerName ?? '' },
  }))
}

/**
 * Comments on a section of the proposal that was seen.
 *
 * @returns null when the viewer may not comment, or there is no round that year
 */
export function commentOnEdition(
  viewer: SignedIn,
  year: string,
  input: EditionCommentInput,
  now: Date,
): Promise<EditAnswer | null> {
  if (!can(viewer, 'follow-up.comment')) return Promise.resolve(null)
  return write(async (tx): Promise<EditAnswer | null> => {
    const stepping = await steppingIn(tx, year)
    if (stepping === null) return null
    const why = whyNotComment(stepping.followUp?.phase ?? 'draft')
    if (why !== undefined) return { ok: false, why }
    const seen = seenEdition(stepping, input.sha256)
    if ('refused' in seen) return seen.refused
    const { id: editionId } = seen.edition
    const { content } = await tx.followUpEdition.findUniqueOrThrow({
      where: { id: editionId },
      select: { content: true },
    })
    const section = reportContent.parse(JSON.parse(content)).document.sections.find(({ key }) => key === input.section)
    if (section === undefined) return { ok: false, field: 'section', why: 'Avsnittet finns inte i förslaget.' }
    const last = await tx.followUpComment.findFirst({
      where: { editionId, authorId: viewer.userId },
      orderBy: { id: 'desc' },
    })
    // Whoever presses the button twice has said it once.
    if (last !== null && isSameComment(last, input, now)) return { ok: true }
    const { id } = await tx.followUpComment.create({
      data: {
        editionId,
        section: section.key,
        at: now,
        authorId: viewer.userId,
        authorName: viewer.name,
        text: input.text,
      },
      select: { id: true },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'follow-up.commented',
      subject: { type: 'follow-up', id: seen.followUp.id },
      message: section.title,
      data: { comment: id, section: section.key },
    })
    await tellOfComment(tx, viewer, stepping.round, { id, section: section.title, text: input.text }, now)
    return { ok: true }
  })
}

/**
 * The coordination's answer to a comment, given once.
 *
 * @returns null when the viewer may not answer, or there is no such comment on the year's proposals
 */
export function answerEditionComment(
  viewer: SignedIn,
  year: number,
  commentId: number,
  input: CommentAnswerInput,
  now: Date,
): Promise<EditAnswer | null> {
  if (!can(viewer, 'follow-up.write')) return Promise.resolve(null)
  return write(async (tx): Promise<EditAnswer | null> => {
    const comment = await tx.followUpComment.findFirst({
      where: { id: commentId, edition: { AND: [visibleEditions(viewer), { followUp: { round: { year } } }] } },
      include: { edition: { select: { followUpId: true, followUp: { select: { phase: true } } } } },
    })
    if (comment === null) return null
    const { followUpId, followUp } = comment.edition
    const why = whyNotAnswer(followUp.phase as Parameters<typeof whyNotAnswer>[0], comment)
    if (why !== undefined) return { ok: false, why }
    await tx.followUpComment.update({
      where: { id: commentId },
      data: { answer: input.text, answeredAt: now, answerName: viewer.name },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'follow-up.comment-answered',
      subject: { type: 'follow-up', id: followUpId },
      data: { comment: commentId, section: comment.section },
    })
    return { ok: true }
  })
}
