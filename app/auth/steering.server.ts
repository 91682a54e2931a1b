import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { DatabaseBusy } from '#app/db/database.server.ts'
import { findMeetingReader, logMeetingLinkUse } from '#app/db/meeting/meeting-readers.server.ts'
import { meetingLinkEndings } from '#app/domain/access/meeting-link.ts'
import { roleHas, type PermissionName } from '#app/domain/access/permissions.ts'
import type { MeetingReader, SteeringReader } from '#app/domain/access/roles.ts'
import { guard, notFound, type Guarded, type Handler } from './guard.server.ts'
import { hashOf } from './token.server.ts'

/**
 * Wraps a loader of a page that the steering group reads. The page has two addresses: one for those who are signed in,
 * and one with the token (`:token`) of a personal link to one meeting. Without the permission the work never runs; a
 * link that does not exist is answered 404, and one that has ended 410.
 */
export function guardSteering<Result>(
  name: PermissionName,
  work: (args: Guarded<SteeringReader>) => Promise<Result>,
): Handler<Result> {
  const signedIn = guard(name, (args) => work(args as Guarded<SteeringReader>))
  const handler = async (args: LoaderFunctionArgs | ActionFunctionArgs): Promise<Result> => {
    const { token } = args.params
    if (token === undefined) return signedIn(args)
    const { request, params, context } = args
    context.isPersonal = true
    try {
      const viewer = await readerOf(token, context)
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

/** Whose link it is, looked up and logged once a request. Throws 404, or 410 with the reason's code when it has ended. */
async function readerOf(token: string, context: LoaderFunctionArgs['context']): Promise<MeetingReader> {
  const known = context.once.get('meeting-reader') as ReturnType<typeof lookUp> | undefined
  const looking = known ?? lookUp(token, context.now)
  context.once.set('meeting-reader', looking)
  const found = await looking
  if (found === null) throw notFound()
  if ('ending' in found) throw new Response(`meeting-${found.ending}`, { status: 410 })
  return found
}

async function lookUp(token: string, now: Date): ReturnType<typeof findMeetingReader> {
  const found = await findMeetingReader(hashOf(token), now)
  if (found === null) return null
  if ('ending' in found) await logMeetingLinkUse(found.linkId, 'refused', meetingLinkEndings[found.ending].short, now)
  else await logMeetingLinkUse(found.linkId, 'opened', '', now)
  return found
}
