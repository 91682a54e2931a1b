import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { DatabaseBusy } from '#app/db/database.server.ts'
import { findLinkHolder } from '#app/db/user/answer-links.server.ts'
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
      return await work({ request, params, context, viewer })
    } catch (error) {
      if (error instanceof DatabaseBusy)
        throw new Response('Upptaget.', { status: 503, headers: { 'Retry-After': '10' } })
      throw error
    }
  }
  return Object.assign(handler, { permission: name })
}

/** Whose link it is, looked up once a request. Throws 404, or 410 when the link has ended. */
async function holderOf(token: string, context: LoaderFunctionArgs['context']): Promise<LinkHolder> {
  const known = context.once.get('link-holder') as ReturnType<typeof findLinkHolder> | undefined
  const looking = known ?? findLinkHolder(hashOf(token), context.now)
  context.once.set('link-holder', looking)
  const found = await looking
  if (found === null) throw notFound()
  if ('ended' in found) throw new Response(found.ended, { status: 410 })
  return found
}
