import { notFound } from '#app/auth/guard.server.ts'
import { findMessage, type ReadMessage } from '#app/db/message/outbox.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { idParam } from '#app/http/id-param.ts'

/** The message in the address. Throws 404 where there is none. */
export async function requireMessage(
  viewer: SignedIn,
  params: Record<string, string | undefined>,
): Promise<ReadMessage> {
  const id = idParam(params['id'])
  const message = id === undefined ? null : await findMessage(viewer, id)
  if (message === null) throw notFound()
  return message
}
