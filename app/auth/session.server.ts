import type { AppLoadContext } from '@remix-run/server-runtime'
import { findUserByEmail } from '#app/db/user/users.server.ts'
import type { SignInInput } from '#app/domain/access/account.ts'
import { thePublic, type Role, type Viewer } from '#app/domain/access/roles.ts'
import { absoluteLimit, createLucia } from './lucia.server.ts'
import { passwordMatches } from './password.server.ts'

const lucias = new Map<boolean, ReturnType<typeof createLucia>>()

function luciaFor(origin: string): ReturnType<typeof createLucia> {
  const secure = origin.startsWith('https:')
  const known = lucias.get(secure)
  if (known !== undefined) return known
  const made = createLucia(secure)
  lucias.set(secure, made)
  return made
}

/** Who is asking. Looked up once a request. A session in use is prolonged; one past its limits is ended. */
export function findViewer(request: Request, context: AppLoadContext): Promise<Viewer> {
  const known = context.once.get('viewer') as Promise<Viewer> | undefined
  if (known !== undefined) return known
  const looking = lookUp(request, context)
  context.once.set('viewer', looking)
  return looking
}

async function lookUp(request: Request, context: AppLoadContext): Promise<Viewer> {
  const lucia = luciaFor(context.origin)
  const sessionId = lucia.readSessionCookie(request.headers.get('Cookie') ?? '')
  if (sessionId === null) return thePublic
  const { session, user } = await lucia.validateSession(sessionId)
  if (session === null) {
    context.cookies.push(lucia.createBlankSessionCookie().serialize())
    return thePublic
  }
  if (context.now.getTime() - session.startedAt.getTime() >= absoluteLimit.milliseconds()) {
    await lucia.invalidateSession(session.id)
    context.cookies.push(lucia.createBlankSessionCookie().serialize())
    return thePublic
  }
  return user.viewer
}

/**
 * Signs in. Any earlier session of this browser is ended, and the new one has a new id. Answers who it is, or
 * undefined when the address or the password is wrong (which of them is not told).
 */
export async function signIn(
  request: Request,
  context: AppLoadContext,
  input: SignInInput,
): Promise<{ role: Role; name: string; organisation: string } | undefined> {
  const user = await findUserByEmail(input.email)
  const matches = await passwordMatches(user?.passwordHash ?? null, input.password)
  if (user === null || !matches || user.disabledAt !== null) return undefined
  await startSession(request, context, user.id)
  return { role: user.role, name: user.name, organisation: user.organisation }
}

/** Starts a session for a user who has proved who they are. */
export async function startSession(request: Request, context: AppLoadContext, userId: string): Promise<void> {
  const lucia = luciaFor(context.origin)
  const earlier = lucia.readSessionCookie(request.headers.get('Cookie') ?? '')
  if (earlier !== null) await lucia.invalidateSession(earlier)
  const session = await lucia.createSession(userId, { startedAt: context.now })
  const cookie = lucia.createSessionCookie(session.id)
  // Without an age the browser forgets it when it is closed; the server ends the session in any case.
  delete cookie.attributes.maxAge
  context.cookies.push(cookie.serialize())
}

/** Ends the session on the server, so that the cookie is worth nothing. */
export async function signOut(request: Request, context: AppLoadContext): Promise<void> {
  const lucia = luciaFor(context.origin)
  const sessionId = lucia.readSessionCookie(request.headers.get('Cookie') ?? '')
  if (sessionId !== null) await lucia.invalidateSession(sessionId)
  context.cookies.push(lucia.createBlankSessionCookie().serialize())
}
