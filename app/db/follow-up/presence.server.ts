import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { presenceLasts } from '#app/domain/follow-up/sections/presence.ts'
import { read, write, type Tx } from '#app/db/database.server.ts'
import { findFollowUp } from './follow-ups.server.ts'

/** Notes inside a change that somebody has a section open, and forgets whoever has not been heard of. */
export async function keepPresenceIn(
  tx: Tx,
  viewer: SignedIn,
  followUpId: number,
  key: string,
  now: Date,
): Promise<void> {
  const here = { key, seenAt: now }
  await tx.followUpPresence.upsert({
    where: { followUpId_userId: { followUpId, userId: viewer.userId } },
    create: { followUpId, userId: viewer.userId, ...here },
    update: here,
  })
  await tx.followUpPresence.deleteMany({ where: { seenAt: { lt: new Date(now.getTime() - presenceLasts) } } })
}

/** Notes that somebody has a section open. Before anything is written there is no follow-up to note it in. */
export async function keepPresence(viewer: SignedIn, roundId: number, key: string, now: Date): Promise<void> {
  const followUp = await findFollowUp(viewer, roundId)
  if (followUp === null || !can(viewer, 'follow-up.write')) return
  await write((tx) => keepPresenceIn(tx, viewer, followUp.id, key, now))
}

/** Notes that somebody has left a section. Whoever has gone on to another one stays there. */
export async function endPresence(viewer: SignedIn, roundId: number, key: string, _now: Date): Promise<void> {
  const followUp = await findFollowUp(viewer, roundId)
  if (followUp === null) return
  await write((tx) =>
    tx.followUpPresence.deleteMany({ where: { followUpId: followUp.id, userId: viewer.userId, key } }),
  )
}

/** The names of the others who have sections of a follow-up open now, by the section's key. */
export async function listPresent(
  viewer: SignedIn,
  followUpId: number | null,
  now: Date,
): Promise<ReadonlyMap<string, string[]>> {
  const present = new Map<string, string[]>()
  if (followUpId === null || !can(viewer, 'follow-up.write')) return present
  const rows = await read().followUpPresence.findMany({
    where: { followUpId, userId: { not: viewer.userId }, seenAt: { gte: new Date(now.getTime() - presenceLasts) } },
    orderBy: [{ user: { name: 'asc' } }, { id: 'asc' }],
    select: { key: true, user: { select: { name: true } } },
  })
  for (const { key, user } of rows) present.set(key, [...(present.get(key) ?? []), user.name])
  return present
}
