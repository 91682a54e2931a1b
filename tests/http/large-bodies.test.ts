import { request as send, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ServerBuild } from '@remix-run/server-runtime'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { largestBody, remixHandler } from '#app/http/remix-handler.server.ts'

const most = 3 * largestBody

/** A route without a page, whose action reads the body as it comes, or not at all. */
const build = {
  routes: {
    'routes/test': {
      id: 'routes/test',
      parentId: undefined,
      path: '*',
      module: {
        action: async ({ request }: { request: Request }) => {
          if (request.url.endsWith('/oläst') || request.url.endsWith('/ol%C3%A4st')) return new Response('läste inte')
          let size = 0
          const reader = request.body?.getReader()
          for (;;) {
            const next = await reader?.read().catch(() => 'cut' as const)
            if (next === 'cut') return new Response(`avbröts`, { status: 413 })
            if (next === undefined || next.done) return new Response(`läste ${size}`)
            size += next.value.length
          }
        },
      },
    },
  },
  entry: { module: { default: () => new Response('') } },
  future: { v3_singleFetch: true },
  assets: { routes: {}, entry: { module: '', imports: [] }, url: '', version: '' },
  publicPath: '/',
  assetsBuildDirectory: '',
  basename: '/',
  isSpaMode: false,
  mode: 'production',
} as unknown as ServerBuild

describe('an address that takes a large body', () => {
  let server: Server
  let port: number
  beforeAll(async () => {
    const app = express()
    const isLarge = (path: string) => (path.startsWith('/stor') ? most : undefined)
    app.use(remixHandler(build, () => 'http://localhost', 'production', { largeBodies: isLarge }))
    server = await new Promise<Server>((resolve) => {
      const listening = app.listen(0, '127.0.0.1', () => resolve(listening))
    })
    port = (server.address() as AddressInfo).port
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  /** Posts so many bytes; without a length they come in chunks, and nobody knows beforehand how many they are. */
  const post = (path: string, size: number, isChunked = false): Promise<{ status: number; text: string }> =>
    new Promise((resolve, reject) => {
      const headers = isChunked ? {} : { 'Content-Length': String(size) }
      const request = send({ host: '127.0.0.1', port, method: 'POST', path, headers, agent: false }, (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => (text += part))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
      })
      request.on('error', reject)
      for (let left = size; left > 0; left -= 100_000) request.write(Buffer.alloc(Math.min(left, 100_000)))
      request.end()
    })

  it('gets all of it, with or without a length said', async () => {
    for (const isChunked of [false, true]) {
      expect(await post('/stor', most, isChunked)).toEqual({ status: 200, text: `läste ${most}` })
    }
  })

  it('is cut off one byte beyond its own limit', async () => {
    expect(await post('/stor', most + 1, true)).toEqual({ status: 413, text: 'avbröts' })
  })

  it('may leave the body unread and still answer', async () => {
    expect(await post('/stor/ol%C3%A4st', 500_000)).toEqual({ status: 200, text: 'läste inte' })
  })

  it('is the only one: others refuse more than a form', async () => {
    expect((await post('/liten', largestBody + 1, true)).status).toBe(413)
    expect(await post('/liten', largestBody)).toEqual({ status: 200, text: `läste ${largestBody}` })
  })
})
