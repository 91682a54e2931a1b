import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPageCache, encodingFor, keyOf, type PageCache } from '#app/http/page-cache.server.ts'
import { Client, type Ask } from '#tests/support/http-client.ts'

let server: Server
let client: Client
let cache: PageCache
let generation = 1
let made = 0
/** What the page says; it names how many times a page has been made. */
let body = (path: string) => `<p>${path} ${made}</p>`

beforeEach(async () => {
  generation = 1
  made = 0
  body = (path) => `<p>${path} ${made}</p>`
  cache = createPageCache({ generation: () => generation, longest: 60_000, room: 100_000 })
  server = createServer((request, response) => {
    if (cache.serve(request, response)) return
    made += 1
    void cache.answer(request, response, {
      key: keyOf(request),
      generation: cache.generation(),
      headers: [['Content-Type', 'text/html; charset=utf-8']],
      body: Buffer.from(body(request.url ?? '')),
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  client = new Client(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
afterEach(async () => {
  vi.useRealTimers()
  client.close()
  await new Promise((resolve) => server.close(resolve))
})

const get = (path: string, headers: Record<string, string> = {}, ask: Ask = {}) =>
  client.send(path, { ...ask, headers: { Host: 'a', ...headers } })

describe('kept pages', () => {
  it('are made once and then given as they were', async () => {
    const first = await get('/mal/7')
    const second = await get('/mal/7')
    expect([first.body, second.body]).toEqual(['<p>/mal/7 1</p>', '<p>/mal/7 1</p>'])
    expect(made).toBe(1)
    expect(second.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(second.headers['x-request-id']).not.toBe(first.headers['x-request-id'])
  })

  it('are not given after something has changed', async () => {
    await get('/mal/7')
    generation = 2
    expect((await get('/mal/7')).body).toBe('<p>/mal/7 2</p>')
  })

  it('are not given as fresh when something changed while they were made', async () => {
    body = (path) => {
      const text = `<p>${path} ${made}</p>`
      generation += made === 1 ? 1 : 0
      return text
    }
    // The generation is asked for before the page is made, so the change during it makes the page stale.
    cache = createPageCache({ generation: () => generation, longest: 60_000, room: 100_000 })
    const begun = cache.generation()
    server.removeAllListeners('request')
    server.on('request', (request, response) => {
      if (cache.serve(request, response)) return
      made += 1
      const page = Buffer.from(body(request.url ?? ''))
      void cache.answer(request, response, {
        key: keyOf(request),
        generation: made === 1 ? begun : cache.generation(),
        headers: [],
        body: page,
      })
    })
    await get('/')
    expect((await get('/')).body).toBe('<p>/ 2</p>')
    expect((await get('/')).body).toBe('<p>/ 2</p>')
  })

  it('are made anew after a while, for what depends on the date', async () => {
    await get('/')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 })
    expect((await get('/')).body).toBe('<p>/ 2</p>')
  })

  it('are kept apart by address, query and host', async () => {
    await get('/')
    await get('/?q=1')
    await client.send('/', { headers: { Host: 'b' } })
    expect(made).toBe(3)
  })

  it('are given in the encoding that the reader takes', async () => {
    const brotli = await get('/', { 'Accept-Encoding': 'gzip, deflate, br' })
    const zipped = await get('/', { 'Accept-Encoding': 'gzip' })
    const plain = await get('/')
    expect([brotli, zipped, plain].map((answer) => answer.headers['content-encoding'])).toEqual([
      'br',
      'gzip',
      undefined,
    ])
    expect(brotliDecompressSync(brotli.bytes).toString()).toBe(plain.body)
    expect(gunzipSync(zipped.bytes).toString()).toBe(plain.body)
    for (const answer of [brotli, zipped, plain]) {
      expect(answer.headers.vary).toBe('Accept-Encoding')
      expect(answer.headers['content-length']).toBe(String(answer.bytes.length))
    }
    expect(new Set([brotli, zipped, plain].map((answer) => answer.headers.etag)).size).toBe(3)
  })

  it('are told to be unchanged to a reader who holds them, also from an earlier generation', async () => {
    body = (path) => `<p>${path}</p>`
    const { headers } = await get('/', { 'Accept-Encoding': 'br' })
    const again = await get('/', { 'If-None-Match': `W/"annat", ${headers.etag}` })
    generation = 2
    const later = await get('/', { 'If-None-Match': String(headers.etag) })
    expect([again.status, again.body, later.status, made]).toEqual([304, '', 304, 2])
    expect((await get('/', { 'If-None-Match': '"annat-br"' })).status).toBe(200)
  })

  it('answer HEAD without a body, and no other method', async () => {
    const whole = await get('/')
    const head = await get('/', {}, { method: 'HEAD' })
    expect([head.status, head.body, head.headers['content-length']]).toEqual([200, '', whole.headers['content-length']])
    await get('/', {}, { method: 'POST', body: 'a=1' })
    expect(made).toBe(2)
  })

  it('take no more room than they are given: what was used longest ago goes', async () => {
    // Bytes that hardly compress, so that each page takes its length twice.
    let state = 7
    const noise = Buffer.from(
      Array.from({ length: 4500 }, () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) >> 16),
    ).toString('base64')
    body = (path) => `${path} ${noise}`
    for (let index = 0; index < 30; index += 1) {
      await get(`/${index}`)
      await get('/0')
    }
    expect(made).toBe(30)
    await get('/29')
    await get('/0')
    expect(made).toBe(30)
    await get('/1')
    expect(made).toBe(31)
  })

  it('are not kept when the address is somebody’s own long search or the page is out of proportion', async () => {
    const long = `/sok?q=${'a'.repeat(400)}`
    await get(long)
    await get(long)
    expect(made).toBe(2)
    const bytes = randomBytes(20_000).toString('base64')
    body = () => bytes
    await get('/stor')
    await get('/stor')
    expect(made).toBe(4)
  })
})

describe('the encoding that a reader takes', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.1', 'br'],
    ['gzip;q=0.0', 'identity'],
    ['GZIP', 'gzip'],
    ['deflate', 'identity'],
    ['brotli', 'identity'],
    [undefined, 'identity'],
  ] as const)('of “%s” is %s', (accepted, expected) => {
    expect(encodingFor(accepted)).toBe(expected)
  })
})
