import { notFound } from '#app/auth/guard.server.ts'
import { findDecision } from '#app/db/decision/decisions.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { ToldDecision } from '#app/domain/decision/told-decision.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { idParam } from '#app/http/id-param.ts'

/** The decision that the address names; 404 when it is not there for the viewer. */
export async function loadDecision(
  viewer: SignedIn,
  params: Record<string, string | undefined>,
  now: Date,
): Promise<ToldDecision> {
  const id = idParam(params['id'])
  const decision = id === undefined ? null : await findDecision(viewer, id, calendarDate(now))
  if (decision === null) throw notFound()
  return decision
}
