import { matchRoutes } from '@remix-run/react'
import type { RouteConfigEntry } from '@remix-run/route-config'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { beginnings, likely, type Route } from '#app/http/narrowed-routes.server.ts'
import routes from '#app/routes.ts'

/** The routes as the build has them: in one object, each with its parent. */
function listed(entries: readonly RouteConfigEntry[], parentId: string): Route[] {
  return entries.flatMap(({ id, file, path, index, children = [] }) => {
    const route = { id: id ?? file, parentId, path, index }
    return [route, ...listed(children, route.id)]
  })
}
const all: Record<string, Route> = Object.fromEntries(
  [{ id: 'root', path: '' }, ...listed(routes, 'root')].map((route) => [route.id, route]),
)
const beginningOf = beginnings(all)

interface Tree {
  id: string
  path?: string
  index?: boolean
  children?: Tree[]
}
const tree = (from: readonly Route[], parentId: string | undefined): Tree[] =>
  from
    .filter((route) => route.parentId === parentId)
    .map(({ id, path, index }) => ({
      id,
      ...(path === undefined ? {} : { path }),
      ...(index === true ? { index } : { children: tree(from, id) }),
    }))
const whole = tree(Object.values(all), undefined)
const narrowed = (pathname: string): Tree[] => {
  const ids = likely(all, beginningOf(pathname))
  const kept = Object.values(all).filter(({ id }) => ids.has(id))
  expect(kept.length).toBeLessThan(Object.keys(all).length / 2)
  return tree(kept, undefined)
}
const match = (from: Tree[], pathname: string) =>
  matchRoutes(from as Parameters<typeof matchRoutes>[0], pathname)?.map(({ route, params, pathname: at }) => ({
    id: route.id,
    params,
    at,
  }))

/** The paths of the pages on the way to this one, which its manifest holds as well. */
const onTheWay = (pathname: string): string[] => {
  const segments = pathname.split('/').filter(Boolean)
  return ['/', ...segments.map((_, at) => `/${segments.slice(0, at).join('/')}`)]
}

const paths = Object.values(all).flatMap(({ path }) => (path === undefined ? [] : [path]))
const words = [...new Set(paths.flatMap((path) => path.split('/')))].map((word) => word.replace(/^[:*]/, 'x'))

const known = new Map<string, ReturnType<typeof match>>()
const amongAll = (path: string): ReturnType<typeof match> => {
  const found = known.has(path) ? known.get(path) : match(whole, path)
  known.set(path, found)
  return found
}

function expectTheSame(pathname: string): void {
  const few = narrowed(pathname)
  for (const path of new Set([pathname, pathname.replace(/\.data$/, ''), ...onTheWay(pathname)])) {
    expect(match(few, path), `${path} of ${pathname}`).toEqual(amongAll(path))
  }
}

it.each([...new Set(paths)])('%s is matched as among all routes', (path) => {
  const address = `/${path.replace(/:\w+|\*/g, '7')}`
  for (const written of [address, `${address}/`, address.toUpperCase(), `${address}.data`, `${address}/finns-inte`])
    expectTheSame(written)
})

it('any path of words that routes have, in any order and however it is written, is matched as among all routes', () => {
  const odd = fc.constantFrom('', '.data', 'finns-inte', '%6Dal', '%2F', '*', ':plan', 'Å', 'SAMORDNING', '?', 'ſok')
  const segments = fc.array(fc.oneof(fc.constantFrom(...words), odd), { maxLength: 6 })
  fc.assert(
    fc.property(segments, (chosen) => {
      const { pathname } = new URL(`https://uppfoljning.exempel.se/${chosen.join('/')}`)
      expectTheSame(pathname)
    }),
    { numRuns: 150 },
  )
})
