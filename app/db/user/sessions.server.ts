import { roles, type Role } from '#app/domain/access/roles.ts'
import { read, write } from '#app/db/database.server.ts'

/** A stored session and the user it belongs to. */
export interface StoredSession {
  idHash: string
  userId: string
  expiresAt: Date
  createdAt: Date
  user: {
    id: string
    name: string
    role: Role
    organisation: { id: number; slug: string; name: string } | null
  }
}

/** The session with this hash, unless its user has been disabled. */
export async function findSession(idHash: string): Promise<StoredSession | null> {
  const session = await read().session.findUnique({
    where: { idHash },
    include: { user: { include: { organisation: { select: { id: true, slug: true, name: true } } } } },
  })
  if (session === null || session.user.disabledAt !== null || !Object.hasOwn(roles, session.user.role)) return null
  return {
    idHash: session.idHash,
    userId: session.userId,
    expiresAt: session.expiresAt,
    createdAt: session.createdAt,
    user: {
      id: session.user.id,
      name: session.user.name,
      role: session.user.role as Role,
      organisation: session.user.organisation,
    },
  }
}

/** All sessions of a user. */
export const listSessions = (
  userId: string,
): Promise<{ idHash: string; userId: string; expiresAt: Date; createdAt: Date }[]> =>
  read().session.findMany({ where: { userId } })

export async function createSession(session: {
  idHash: string
  userId: string
  expiresAt: Date
  createdAt: Date
}): Promise<void> {
  await write((tx) => tx.session.create({ data: session }))
}

export async function extendSession(idHash: string, expiresAt: Date): Promise<void> {
  await write((tx) => tx.session.updateMany({ where: { idHash }, data: { expiresAt } }))
}

export async function deleteSession(idHash: string): Promise<void> {
  await write((tx) => tx.session.deleteMany({ where: { idHash } }))
}

export async function deleteSessionsOf(userId: string): Promise<void> {
  await write((tx) => tx.session.deleteMany({ where: { userId } }))
}

/** Removes sessions past their limit. */
export async function deleteExpiredSessions(now: Date): Promise<void> {
  await write((tx) => tx.session.deleteMany({ where: { expiresAt: { lte: now } } }))
}
