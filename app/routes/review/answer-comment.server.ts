import { redirect } from '@remix-run/node'
import type { AppLoadContext } from '@remix-run/server-runtime'
import { notFound } from '#app/auth/guard.server.ts'
import type { RefusedComment } from '#app/components/report-thread.tsx'
import { addComment, findThread, type Thread } from '#app/db/round/comments.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { commentInput } from '#app/domain/status-report/comment.ts'
import { badInput } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'

/** The page of a comment that was refused. */
export interface NotAdded {
  refused: RefusedComment
  thread: Thread
}

/** Adds a posted comment to a report's thread and goes back to its page, or answers with everything typed and why. */
export async function answerComment(
  viewer: SignedIn,
  reportId: number,
  request: Request,
  context: AppLoadContext,
  page: string,
) {
  const form = await readForm(request)
  const typed = { audience: textOf(form, 'audience'), text: textOf(form, 'text'), named: textOf(form, 'named') }
  const parsed = commentInput.safeParse(typed)
  const answer = parsed.success ? await addComment(viewer, reportId, parsed.data, context.now) : undefined
  if (answer === null) throw notFound()
  if (answer?.ok === true) {
    await setFlash(context, { tone: 'success', title: 'Kommentaren är tillagd' })
    throw redirect(`${page}#samtal`, 303)
  }
  const thread = await findThread(viewer, reportId)
  if (thread === null) throw notFound()
  context.once.set('refused', true)
  const errors = parsed.success ? { [answer?.field ?? 'text']: answer?.why ?? '' } : fieldErrors(parsed.error)
  return badInput<NotAdded>({ refused: { ...typed, errors }, thread })
}
