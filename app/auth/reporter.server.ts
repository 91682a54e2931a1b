import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { DatabaseBusy } from '#app/db/database.server.ts'
import { findLinkHolder } from '#app/db/user/answer-links.server.ts'
import { logLinkUse } from '#app/db/user/link-uses.server.ts'
import { linkEndings } from '#app/domain/access/answer-link.ts'
import { roleHas, type PermissionName } from '#app/domain/access/permissions.ts'
import type { LinkHolder, Reporter } from '#app/domain/access/roles.ts'
import { guard, notFound, type Guarded, type Handler } from './guard.server.ts'
import { hashOf } from './token.server.ts'

/**
 * Wraps a loader or an action of a page where organisations report. The page has two addresses: one for those who are
 * signed in, and one with a personal link's token (`:token`) for those who have no account. Without the permission the
 * work never runs; a link that does not exist is answered 404, and one that has ended 410.
 */
export function guardReporter<Result>(
  name: PermissionName,
  work: (args: Guarded<Reporter>) => Promise<Result>,
): Handler<Result> {
  const signedIn = guard(name, (args) => work(args as Guarded<Reporter>))
  const handler = async (args: LoaderFunctionArgs | ActionFunctionArgs): Promise<Result> => {
    const { token } = args.params
    if (token === undefined) return signedIn(args)
    const { request, params, context } = args
    context.isPersonal = true
    try {
      const viewer = await holderOf(token, context)
      if (!roleHas(viewer, name)) throw notFound()
      return await loggingRefusals(viewer, context.now, () => work({ request, params, context, viewer }))
    } catch (error) {
      if (error instanceof DatabaseBusy)
        throw new Response('Upptaget.', { status: 503, headers: { 'Retry-After': '10' } })
      throw error
    }
  }
  return Object.assign(handler, { permission: name })
}

/** Whose link it is, looked up and logged once a request. Throws 404, or 410 with the reason's code when it has ended. */
async function holderOf(token: string, context: LoaderFunctionArgs['context']): Promise<LinkHolder> {
  const known = context.once.get('link-holder') as ReturnType<typeof lookUp> | undefined
  const looking = known ?? lookUp(token, context.now)
  context.once.set('link-holder', looking)
  const found = await looking
  if (found === null) throw notFound()
  if ('ending' in found) throw new Response(found.ending, { status: 410 })
  return found
}

async function lookUp(token: string, now: Date): ReturnType<typeof findLinkHolder> {
  const found = await findLinkHolder(hashOf(token), now)
  if (found === null) return null
  if ('ending' in found) await logLinkUse(found.linkId, 'refused', linkEndings[found.ending].short, now)
  else await logLinkUse(found.linkId, 'opened', '', now)
  return found
}

/** Logs what the holder was refused: a page that is not theirs, or a form that was sent in vain. */
async function loggingRefusals<Result>(viewer: LinkHolder, now: Date, work: () => Promise<Result>): Promise<Result> {
  try {
    const result = await work()
    const why = refusalIn(result)
    if (why !== undefined) await logLinkUse(viewer.linkId, 'refused', why, now)
    return result
  } catch (error) {
    if (error instanceof Response && error.status === 404) {
      await logLinkUse(viewer.linkId, 'refused', 'Försökte öppna något som länken inte gäller', now)
    }
    throw error
  }
}

/** The reason in an answer of 409, as actions give it back to their forms. */
function refusalIn(result: unknown): string | undefined {
  if (typeof result !== 'object' || result === null || !('init' in result) || !('data' in result)) return undefined
  const { init, data } = result as { init: ResponseInit | null; data: unknown }
  if (init?.status !== 409 || typeof data !== 'object' || data === null || !('refusal' in data)) return undefined
  return typeof data.refusal === 'string' ? data.refusal : undefined
}
