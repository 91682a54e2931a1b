import { z } from 'zod'
import type { FollowUpPhase } from './phase.ts'
import { seenChecksum } from './reason.ts'

/** Longest comment or answer, in characters. */
export const longestEditionComment = 4000

const words = (missing: string) =>
  z
    .string()
    .trim()
    .min(1, missing)
    .max(longestEditionComment, 'Texten får vara högst 4 000 tecken.')
    .regex(/[\p{L}\p{N}]/u, 'Skriv med ord.')

/** The form of a comment on a section of a proposal. */
export const editionCommentInput = z.object({
  sha256: seenChecksum,
  section: z.string().min(1, 'Välj ett avsnitt.').max(200, 'Avsnittet finns inte i förslaget.'),
  text: words('Skriv kommentaren.'),
})
export type EditionCommentInput = z.infer<typeof editionCommentInput>

/** The form of the coordination's answer to a comment. */
export const commentAnswerInput = z.object({ text: words('Skriv svaret.') })
export type CommentAnswerInput = z.infer<typeof commentAnswerInput>

/** Why a comment may not be answered; undefined when it may. Also one on a proposal that has been sent back may. */
export function whyNotAnswer(phase: FollowUpPhase, comment: { answer: string }): string | undefined {
  if (comment.answer !== '') return 'Kommentaren är redan besvarad.'
  return phase === 'published' ? 'Årsuppföljningen är publicerad, och samtalet om förslaget är avslutat.' : undefined
}

/** How long after a comment the same one is the same form sent twice, in milliseconds. */
const oneSending = 5 * 60_000

/** Whether a comment only says again what its author said last about the section, just now. */
export const isSameComment = (
  last: { section: string; text: string; at: Date },
  comment: { section: string; text: string },
  now: Date,
): boolean =>
  last.section === comment.section && last.text === comment.text && now.getTime() - last.at.getTime() < oneSending
