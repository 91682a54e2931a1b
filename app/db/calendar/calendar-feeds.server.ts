import type { Role, SignedIn } from '#app/domain/access/roles.ts'
import { read, write } from '#app/db/database.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'

/** When the viewer's secret calendar address was made; null when there is none in force. */
export async function findFeed(viewer: SignedIn): Promise<{ createdAt: Date } | null> {
  return read().calendarFeed.findFirst({
    where: { userId: viewer.userId, revokedAt: null },
    orderBy: { id: 'desc' },
    select: { createdAt: true },
  })
}

/** Gives the viewer a calendar address, known by its token's hash. An earlier one stops working at once. */
export const makeFeed = (viewer: SignedIn, tokenHash: string, now: Date): Promise<void> =>
  write(async (tx) => {
    await tx.calendarFeed.updateMany({ where: { userId: viewer.userId, revokedAt: null }, data: { revokedAt: now } })
    await tx.calendarFeed.create({ data: { userId: viewer.userId, tokenHash, createdAt: now } })
    const subject = { type: 'user', id: viewer.userId } as const
    await recordEvent(tx, { actor: viewer, at: now, kind: 'user.calendar-made', subject })
  })

/** Turns the viewer's calendar address off. */
export const revokeFeed = (viewer: SignedIn, now: Date): Promise<void> =>
  write(async (tx) => {
    const { count } = await tx.calendarFeed.updateMany({
      where: { userId: viewer.userId, revokedAt: null },
      data: { revokedAt: now },
    })
    if (count === 0) return
    const subject = { type: 'user', id: viewer.userId } as const
    await recordEvent(tx, { actor: viewer, at: now, kind: 'user.calendar-revoked', subject })
  })

/** Whose calendar it is; null when there is none, it is turned off, or the person may no longer sign in. */
export async function findFeedOwner(tokenHash: string): Promise<{ viewer: SignedIn; madeAt: Date } | null> {
  const feed = await read().calendarFeed.findUnique({
    where: { tokenHash },
    include: { user: { include: { organisation: { select: { id: true, slug: true, name: true } } } } },
  })
  if (feed === null || feed.revokedAt !== null || feed.user.disabledAt !== null) return null
  const { id, name, role, organisation } = feed.user
  return { viewer: { kind: 'user', userId: id, name, role: role as Role, organisation }, madeAt: feed.createdAt }
}
