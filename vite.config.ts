import { vitePlugin as remix } from '@remix-run/dev'
import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

/**
 * One bundle holds Remix's routes and our own server (app/server.ts), so that both use the same database
 * connection: two bundles would mean two writers. The processes that write reports and read files have files of their own
 * and no database.
 * Remix sets the input of the server build itself; this runs after it.
 */
function ownServer(): Plugin {
  return {
    name: 'own-server',
    enforce: 'post',
    config: (_config, { isSsrBuild }) =>
      isSsrBuild
        ? {
            build: {
              rollupOptions: {
                input: {
                  index: 'app/server.ts',
                  renderer: 'app/exports/renderer.ts',
                  reader: 'app/imports/reader.ts',
                },
                output: { entryFileNames: '[name].js' },
              },
            },
          }
        : undefined,
  }
}

/** Packs what browsers fetch with Brotli at its best, once, beside each file; app/http/packed-assets gives them away. */
function packed(): Plugin {
  return {
    name: 'packed',
    async writeBundle({ dir }, bundle) {
      if (dir === undefined || this.environment.name === 'ssr') return
      const names = Object.keys(bundle).filter((name) => /\.(js|css)$/.test(name))
      await Promise.all(
        names.map(async (name) => {
          const file = path.join(dir, name)
          await writeFile(`${file}.br`, await brotli(await readFile(file)))
        }),
      )
    },
  }
}
const brotli = promisify<Buffer, Buffer>(brotliCompress)

const testing = process.env['VITEST'] !== undefined

export default defineConfig({
  plugins: testing
    ? []
    : [
        remix({
          future: {
            v3_fetcherPersist: true,
            v3_relativeSplatPath: true,
            v3_throwAbortReason: true,
            v3_singleFetch: true,
            v3_lazyRouteDiscovery: true,
            v3_routeConfig: true,
          },
        }),
        ownServer(),
        packed(),
      ],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  test: {
    globalSetup: ['tests/support/global-setup.ts'],
    setupFiles: ['tests/support/setup.ts'],
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    // Files that stand alone carry their style with them, and are looked at with it.
    css: { include: [/\.css\?inline/] },
    pool: 'forks',
    ...(testing ? { sequence: { sequencer: (await import('./tests/support/slow-first.ts')).SlowFirst } } : {}),
    // By itself vitest leaves a core unused, which on two cores means one file at a time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 20_000,
    hookTimeout: 120_000,
  },
})
