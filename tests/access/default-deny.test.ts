import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { RouteConfigEntry } from '@remix-run/route-config'
import { describe, expect, it } from 'vitest'
import { permissions, type PermissionName } from '#app/domain/access/permissions.ts'
import routeConfig from '#app/routes.ts'

const app = path.resolve(import.meta.dirname, '../../app')

interface Place {
  /** Path inside app/. */
  file: string
  /** Address from the site's root, with its parameters. */
  address: string
  layouts: string[]
}

/** Every route of routes.ts, whatever it lies in. */
function places(entries: readonly RouteConfigEntry[], address: string, layouts: string[]): Place[] {
  return entries.flatMap((entry) => {
    const here = entry.path === undefined ? address : `${address}/${entry.path}`
    return [
      { file: entry.file, address: here === '' ? '/' : here, layouts },
      ...places(entry.children ?? [], here, [...layouts, entry.file]),
    ]
  })
}

const all: Place[] = [{ file: 'root.tsx', address: '/', layouts: [] }, ...places(routeConfig, '', [])]

type RouteModule = Record<string, unknown>
const load = (file: string): Promise<RouteModule> =>
  import(/* @vite-ignore */ path.join(app, file)) as Promise<RouteModule>

/** What is wrong with a route module's doors; empty when each loader and action names a permission that exists. */
function unguarded(file: string, module: RouteModule): string[] {
  return ['loader', 'action'].flatMap((door) => {
    const handler = module[door]
    if (handler === undefined) return []
    const permission = typeof handler === 'function' && 'permission' in handler ? handler.permission : undefined
    return typeof permission === 'string' && Object.hasOwn(permissions, permission)
      ? []
      : [`app/${file}: ${door} has no permission`]
  })
}

const permissionsOf = (module: RouteModule): PermissionName[] =>
  ['loader', 'action'].flatMap((door) => {
    const handler = module[door] as { permission?: PermissionName } | undefined
    return handler?.permission === undefined ? [] : [handler.permission]
  })

describe('every loader and action', () => {
  it.each(all.map(({ file, address }) => [file, address] as const))(
    'of app/%s, at %s, demands a permission',
    async (file) => {
      expect(unguarded(file, await load(file))).toEqual([])
    },
  )

  it.each(
    all
      .filter(({ layouts }) => layouts.includes('routes/layouts/signed-in.tsx'))
      .map(({ file, address }) => [file, address] as const),
  )(
    'of app/%s, at %s, demands it of its own, because its page’s loader can be run without the layout’s',
    async (file) => {
      const module = await load(file)
      const demanded = permissionsOf(module)
      // A signed-in page without any loader would be drawn for anybody who asks for that page alone.
      expect(demanded.length, 'neither a loader nor an action').toBeGreaterThan(0)
      for (const name of demanded) expect('everyone' in permissions[name], name).toBe(false)
    },
  )

  it('at the addresses of those who sign in demands a permission that not everybody has', async () => {
    const inside = all.filter(({ address }) =>
      /^\/(min-sida|lagesrapport|svara|sammantrade|samordning|styrgrupp|admin)(\/|$)/.test(address),
    )
    expect(inside.length).toBeGreaterThan(5)
    const open: string[] = []
    for (const { file, address } of inside) {
      const module = await load(file).catch(() => ({}))
      for (const name of permissionsOf(module)) if ('everyone' in permissions[name]) open.push(`${address}: ${name}`)
    }
    expect(open).toEqual([])
  })

  it('without a permission would be found, by name', () => {
    const guarded = Object.assign(() => null, { permission: 'public.read' })
    const misspelt = Object.assign(() => null, { permission: 'public.raed' })
    expect(unguarded('a.ts', { loader: guarded, action: () => null })).toEqual(['app/a.ts: action has no permission'])
    expect(unguarded('a.ts', { loader: misspelt })).toEqual(['app/a.ts: loader has no permission'])
    expect(unguarded('a.ts', { loader: guarded, action: guarded })).toEqual([])
    expect(unguarded('a.ts', {})).toEqual([])
  })
})

describe('routes.ts', () => {
  it('has no address twice, and no file but those that also serve personal links or an organisation’s own people', () => {
    const addresses = all
      .filter(({ file }) => !file.startsWith('routes/layouts/') && file !== 'root.tsx')
      .map(({ address }) => address)
    expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([])
    const files = all
      .filter(({ address }) => !/^\/(svara|sammantrade)\//.test(address))
      .filter(({ address }) => !address.startsWith('/min-sida/kontaktpersoner'))
      .map(({ file }) => file)
    expect(files.filter((file, index) => files.indexOf(file) !== index)).toEqual([])
  })

  it('has every file of app/routes that has a loader or an action', async () => {
    const known = new Set(all.map(({ file }) => file))
    const onDisk = readdirSync(path.join(app, 'routes'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `routes/${file}`)
    const forgotten: string[] = []
    for (const file of onDisk) {
      if (known.has(file)) continue
      const module = await load(file)
      if ('loader' in module || 'action' in module) forgotten.push(file)
    }
    expect(forgotten).toEqual([])
  })
})
