import { Lucia, TimeSpan, type Adapter, type DatabaseSession, type DatabaseUser } from 'lucia'
import {
  createSession,
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOf,
  extendSession,
  findSession,
  listSessions,
} from '#app/db/user/sessions.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { hashOf } from './token.server.ts'

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<{ startedAt: Date }, { viewer: SignedIn }>
    DatabaseSessionAttributes: { startedAt: Date }
    DatabaseUserAttributes: { viewer: SignedIn }
  }
}

/** A session ends after an hour without use … */
const idleLimit = new TimeSpan(60, 'm')
/** … and after twelve hours in any case. */
export const absoluteLimit = new TimeSpan(12, 'h')

/**
 * Lucia's storage on our own database functions. Lucia's ready-made Prisma adapter stops at Prisma 5 and stores session
 * ids as they are; here only their SHA-256 is stored, so that a copy of the database opens no session.
 */
const adapter: Adapter = {
  async getSessionAndUser(sessionId): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const stored = await findSession(hashOf(sessionId))
    if (stored === null) return [null, null]
    const { id: userId, name, role, organisation } = stored.user
    return [
      { id: sessionId, userId, expiresAt: stored.expiresAt, attributes: { startedAt: stored.createdAt } },
      { id: userId, attributes: { viewer: { kind: 'user', userId, name, role, organisation } } },
    ]
  },
  async getUserSessions(userId) {
    const stored = await listSessions(userId)
    return stored.map((session) => ({
      id: session.idHash,
      userId: session.userId,
      expiresAt: session.expiresAt,
      attributes: { startedAt: session.createdAt },
    }))
  },
  setSession: (session) =>
    createSession({
      idHash: hashOf(session.id),
      userId: session.userId,
      expiresAt: session.expiresAt,
      createdAt: session.attributes.startedAt,
    }),
  updateSessionExpiration: (sessionId, expiresAt) => extendSession(hashOf(sessionId), expiresAt),
  deleteSession: (sessionId) => deleteSession(hashOf(sessionId)),
  deleteUserSessions: (userId) => deleteSessionsOf(userId),
  deleteExpiredSessions: () => deleteExpiredSessions(new Date()),
}

/**
 * Lucia with its cookie. Behind TLS the cookie is bound to this host alone by its __Host- name.
 *
 * @param secure whether people reach the site over https
 */
export function createLucia(secure: boolean): Lucia<{ startedAt: Date }, { viewer: SignedIn }> {
  return new Lucia(adapter, {
    sessionExpiresIn: idleLimit,
    sessionCookie: {
      name: secure ? '__Host-session' : 'session',
      expires: false,
      attributes: { secure, sameSite: 'lax', path: '/' },
    },
    getSessionAttributes: ({ startedAt }) => ({ startedAt }),
    getUserAttributes: ({ viewer }) => ({ viewer }),
  })
}
