import { notFound } from '#app/auth/guard.server.ts'
import { findSource, type EditedSource } from '#app/db/source/sources.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'

/** The number in a source's address. Throws 404 where it is none. */
export function sourceId(params: Record<string, string | undefined>): number {
  const id = params['id'] ?? ''
  if (!/^[1-9]\d{0,8}$/.test(id)) throw notFound()
  return Number(id)
}

/** The source that the address names. Throws 404 where there is none. */
export async function requireSource(
  viewer: SignedIn,
  params: Record<string, string | undefined>,
): Promise<EditedSource> {
  const source = await findSource(viewer, sourceId(params))
  if (source === null) throw notFound()
  return source
}

/** Why nothing was saved when somebody else was first. */
export const changedMeanwhile =
  'Någon annan har ändrat källan sedan du öppnade sidan. Inget har skrivits över. Det du skrev finns kvar i formuläret, och den nyare versionen visas under det. För in det du vill behålla och spara igen.'
