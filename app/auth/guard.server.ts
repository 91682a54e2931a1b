import {
  redirect,
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { DatabaseBusy } from '#app/db/database.server.ts'
import { can, permissions, roleHas, type PermissionName, type SubjectOf } from '#app/domain/access/permissions.ts'
import { thePublic, type LinkHolder, type SignedIn, type Viewer } from '#app/domain/access/roles.ts'
import { mayBeCarried } from '#app/http/carried-form.server.ts'
import { findViewer } from './session.server.ts'

/** Everybody signed in; or anybody at all where the permission is given to everyone. */
type ViewerWith<Name extends PermissionName> = (typeof permissions)[Name] extends { everyone?: true; roles?: never }
  ? Exclude<Viewer, LinkHolder>
  : SignedIn

/** What a route's work receives. */
export interface Guarded<Who> {
  request: Request
  params: Record<string, string | undefined>
  context: AppLoadContext
  viewer: Who
}

/** A guarded loader or action. */
export type Handler<Result> = ((args: LoaderFunctionArgs | ActionFunctionArgs) => Promise<Result>) & {
  /** The permission it demands; the default-deny test looks for it on every loader and action. */
  permission: PermissionName
}

/**
 * Wraps a loader or an action that is for everybody. It does not look at the session, so its answer is the same for
 * all and sets no cookie.
 */
export function forEveryone<Result>(
  name: 'public.read',
  work: (args: Guarded<Viewer>) => Promise<Result>,
): Handler<Result> {
  const handler = ({ request, params, context }: LoaderFunctionArgs) =>
    work({ request, params, context, viewer: thePublic })
  return Object.assign(handler, { permission: name })
}

/**
 * Wraps a loader or an action that may look at who is asking. Without the permission the work never runs: somebody who
 * is not signed in is sent to the sign-in page (with the form that they posted, if any), anybody else gets 403. Every loader and action has its own guard,
 * because Remix can run a page's loader without its parents'.
 */
export function guard<Name extends PermissionName, Result>(
  name: Name,
  work: (args: Guarded<ViewerWith<Name>>) => Promise<Result>,
): Handler<Result> {
  const handler = async ({ request, params, context }: LoaderFunctionArgs): Promise<Result> => {
    context.isPersonal = true
    // Nobody signs in to a page under a personal link: what its holder may not do is not there, whoever asks.
    if (params['token'] !== undefined && !isForEveryone(name)) throw notFound()
    try {
      const viewer = await findViewer(request, context)
      if (!roleHas(viewer, name)) throw refusal(viewer, request)
      return await work({ request, params, context, viewer: viewer as ViewerWith<Name> })
    } catch (error) {
      if (error instanceof DatabaseBusy)
        throw new Response('Upptaget.', { status: 503, headers: { 'Retry-After': '10' } })
      throw error
    }
  }
  return Object.assign(handler, { permission: name })
}

const isForEveryone = (name: PermissionName): boolean => 'everyone' in permissions[name]

/** Demands the permission for this very subject; otherwise answers 404, as if it were not there. */
export function demand<Name extends PermissionName>(
  viewer: Viewer,
  name: Name,
  ...subject: SubjectOf<Name> extends undefined ? [] : [SubjectOf<Name>]
): void {
  if (!can(viewer, name, ...subject)) throw notFound()
}

/** 404 in plain words; the same for what does not exist and for what the viewer may not know of. */
export const notFound = (): Response => new Response('Sidan finns inte.', { status: 404 })

function refusal(viewer: Viewer, request: Request): Response {
  if (viewer.kind === 'user') return new Response('Du har inte behörighet.', { status: 403 })
  const url = new URL(request.url)
  if (mayBeCarried(request) && !url.pathname.endsWith('.data')) {
    // The browser posts the same form once more, to a page that carries it through the sign-in.
    const to = encodeURIComponent(`${url.pathname}${url.search}`)
    return redirect(`/logga-in/fortsattning?till=${to}`, 307)
  }
  const path = request.method === 'GET' ? `${url.pathname.replace(/\.data$/, '')}` : '/'
  return redirect(`/logga-in?till=${encodeURIComponent(path)}`, 303)
}

/** An own path to go to after sign-in, or undefined: never another host. */
export function ownPath(value: string | null): string | undefined {
  if (value === null || value.length > 500 || !value.startsWith('/')) return undefined
  // Browsers read backslashes as slashes and drop control characters, so only a plain path is taken.
  if (!/^\/(?![/\\])[\w\-./~%åäöÅÄÖ]*$/u.test(value)) return undefined
  return new URL(value, 'http://own.invalid').host === 'own.invalid' ? value : undefined
}

/** As `ownPath`, with what the address asks after its question mark. */
export function ownTarget(value: string | null): string | undefined {
  const [path = '', query, ...more] = (value ?? '').split('?')
  const isPlain = query === undefined || (query.length <= 1000 && /^[\w\-.~%&=+]*$/.test(query))
  if (ownPath(path) === undefined || !isPlain || more.length > 0) return undefined
  return query === undefined ? path : `${path}?${query}`
}
