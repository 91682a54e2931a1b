import { createRequestHandler, type RequestHandler, type ServerBuild } from '@remix-run/server-runtime'

/** What is looked at of a route, in the build and in the manifest of the browser's files alike. */
export interface Route {
  id: string
  parentId?: string | undefined
  path?: string | undefined
  index?: boolean | undefined
}
type Routes = Record<string, Route | undefined>

/** How many of an address's first segments are looked at. What follows is mostly numbers and names. */
const depth = 2

/**
 * Remix as createRequestHandler gives it, but each request is handed to one that knows only the routes which may match
 * it. Remix tries every route of the site in turn, several times a request, and makes a pattern of each anew: with some
 * hundreds of routes that is more work than reading the database.
 */
export function narrowedHandler(build: ServerBuild, mode: string): RequestHandler {
  const whole = createRequestHandler(build, mode)
  const beginningOf = beginnings(build.routes)
  const byBeginning = new Map<string, RequestHandler>()
  const bySelection = new Map<string, RequestHandler>()

  const handlerFor = (beginning: readonly string[]): RequestHandler => {
    const ids = likely(build.routes, beginning)
    const selection = [...ids].join('\n')
    const handler = bySelection.get(selection) ?? createRequestHandler(narrow(build, ids), mode)
    bySelection.set(selection, handler)
    return handler
  }
  return (request, context) => {
    const { pathname } = new URL(request.url)
    // The browser asks for several addresses at once.
    if (pathname.endsWith('/__manifest')) return whole(request, context)
    const beginning = beginningOf(pathname)
    const key = beginning.join('/')
    const handler = byBeginning.get(key) ?? handlerFor(beginning)
    byBeginning.set(key, handler)
    return handler(request, context)
  }
}

function narrow(build: ServerBuild, ids: ReadonlySet<string>): ServerBuild {
  const only = <Value>(routes: Record<string, Value>): Record<string, Value> =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => ids.has(id)))
  return { ...build, routes: only(build.routes), assets: { ...build.assets, routes: only(build.assets.routes) } }
}

/** The segments of a route's whole path, those of the routes around it among them. */
function segmentsOf(routes: Routes, { path = '', parentId }: Route): string[] {
  const around = parentId === undefined ? undefined : routes[parentId]
  return [...(around === undefined ? [] : segmentsOf(routes, around)), ...path.split('/').filter(Boolean)]
}

const isWord = (segment: string): boolean => !/^[:*]/.test(segment)

/** Takes a path to its first segments as routes write them, where what no route writes is `?`: so there are not many. */
export function beginnings(routes: Routes): (pathname: string) => string[] {
  const words = Array.from({ length: depth }, () => new Set<string>())
  for (const route of Object.values(routes)) {
    const segments = route === undefined ? [] : segmentsOf(routes, route)
    words.forEach((known, at) => known.add(segments[at]?.toLowerCase() ?? ''))
  }
  return (pathname) =>
    decodeURI(pathname)
      .replace(/\.data$/, '')
      .split('/')
      .filter(Boolean)
      .slice(0, depth)
      .map((segment) => segment.toLowerCase())
      .map((segment, at) => (isWord(segment) && words[at]?.has(segment) === true ? segment : '?'))
}

/**
 * The routes that may match a path that begins so, or a shorter one on the way to it, which the page's manifest holds as
 * well; and the routes around them.
 */
export function likely(routes: Routes, beginning: readonly string[]): ReadonlySet<string> {
  const mayMatch = (segments: readonly string[]): boolean => {
    for (let at = 0; at < depth; at += 1) {
      const [route, asked] = [segments[at], beginning[at]]
      if (route === undefined || route.startsWith('*')) return true
      if (asked === undefined || (isWord(route) && route.toLowerCase() !== asked)) return false
    }
    return true
  }
  const found = new Set<string>()
  const add = (route: Route | undefined): void => {
    if (route === undefined) return
    found.add(route.id)
    if (route.parentId !== undefined) add(routes[route.parentId])
  }
  // A layout has no path of its own, and stands only where something in it may match.
  const isPage = (route: Route): boolean => route.path !== undefined || route.index === true
  for (const route of Object.values(routes)) {
    if (route !== undefined && isPage(route) && mayMatch(segmentsOf(routes, route))) add(route)
  }
  return found
}
