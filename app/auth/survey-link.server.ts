import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { DatabaseBusy } from '#app/db/database.server.ts'
import type { SurveyLink } from '#app/db/survey/answering.server.ts'
import { thePublic, type Viewer } from '#app/domain/access/roles.ts'
import { notFound, type Guarded, type Handler } from './guard.server.ts'
import { hashOf } from './token.server.ts'

/** What the work of a page where a survey is answered receives. */
export interface AnsweringSurvey extends Guarded<Viewer> {
  link: SurveyLink
}

/**
 * Wraps a loader or an action of a page where a survey is answered by a link. It never looks at the session: whoever
 * answers is nobody to us, also when they are signed in. The page is never kept for anybody else.
 */
export function guardSurveyLink<Result>(
  kind: SurveyLink['kind'],
  work: (args: AnsweringSurvey) => Promise<Result>,
): Handler<Result> {
  const handler = async ({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs): Promise<Result> => {
    context.isPersonal = true
    const { token } = params
    if (token === undefined) throw notFound()
    try {
      return await work({ request, params, context, viewer: thePublic, link: { kind, tokenHash: hashOf(token) } })
    } catch (error) {
      if (error instanceof DatabaseBusy)
        throw new Response('Upptaget.', { status: 503, headers: { 'Retry-After': '10' } })
      throw error
    }
  }
  return Object.assign(handler, { permission: 'survey.answer' as const })
}
