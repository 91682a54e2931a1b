import { request as send, type IncomingHttpHeaders, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import type { AppLoadContext, ServerBuild } from '@remix-run/server-runtime'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { setFlash, takeFlash } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/form-data.server.ts'
import { largestBody, remixHandler } from '#app/http/remix-handler.server.ts'

/** A route without a page, whose loader and action are the given function. */
function buildOf(work: (args: { request: Request; context: AppLoadContext }) => unknown): ServerBuild {
  const route = { id: 'routes/test', parentId: undefined, path: '*', module: { loader: work, action: work } }
  return {
    routes: { 'routes/test': route },
    entry: { module: { default: () => new Response('') } },
    future: { v3_singleFetch: true },
    assets: { routes: {}, entry: { module: '', imports: [] }, url: '', version: '' },
    publicPath: '/',
    assetsBuildDirectory: '',
    basename: '/',
    isSpaMode: false,
    mode: 'production',
  } as unknown as ServerBuild
}

describe('the way from a request to Remix', () => {
  let server: Server
  let port: number
  let contexts: AppLoadContext[] = []
  const faults: unknown[] = []

  beforeAll(async () => {
    const app = express()
    app.use((_request, response, next) => {
      response.setHeader('X-Request-Id', 'nummer-1')
      next()
    })
    const build = buildOf(async ({ request, context }) => {
      contexts.push(context)
      context.cookies.push('a=1; Path=/', 'b=2; Path=/')
      const body = request.method === 'POST' ? await request.text() : ''
      return new Response(
        JSON.stringify({ url: request.url, length: body.length, cookie: request.headers.get('Cookie') }),
        { headers: { 'Set-Cookie': 'c=3' } },
      )
    })
    app.use(remixHandler(build, () => 'https://uppfoljning.exempel.se', 'production'))
    app.use((error: unknown, _request: express.Request, response: express.Response, _next: express.NextFunction) => {
      faults.push(error)
      response.status(500).end()
    })
    server = await new Promise<Server>((resolve) => {
      const listening = app.listen(0, '127.0.0.1', () => resolve(listening))
    })
    port = (server.address() as AddressInfo).port
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  const ask = (
    method: string,
    path: string,
    { headers = {}, body }: { headers?: Record<string, string>; body?: string } = {},
  ): Promise<{ status: number; text: string; headers: IncomingHttpHeaders }> => {
    contexts = []
    return new Promise((resolve, reject) => {
      const request = send({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => (text += part))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }))
      })
      request.on('error', reject)
      request.end(body)
    })
  }

  it('gives each request its own number, nonce, time and cookies, and the origin that people use', async () => {
    const first = await ask('GET', '/sida?a=1', { headers: { Host: 'ond.exempel', Cookie: 'session=x' } })
    const [one] = contexts
    expect(JSON.parse(first.text)).toEqual({
      url: 'https://uppfoljning.exempel.se/sida?a=1',
      length: 0,
      cookie: 'session=x',
    })
    expect(first.headers['set-cookie']).toEqual(['c=3', 'a=1; Path=/', 'b=2; Path=/'])
    expect(one).toMatchObject({ requestId: 'nummer-1', origin: 'https://uppfoljning.exempel.se' })
    expect(Math.abs((one?.now.getTime() ?? 0) - Date.now())).toBeLessThan(10_000)
    const nonces = new Set<string>()
    for (let turn = 0; turn < 50; turn += 1) {
      await ask('GET', '/')
      nonces.add(contexts[0]?.nonce ?? '')
    }
    expect(nonces.size).toBe(50)
    for (const nonce of nonces) expect(Buffer.from(nonce, 'base64').length).toBe(16)
  })

  it('answers HEAD without a body', async () => {
    const answer = await ask('HEAD', '/')
    expect(answer.status).toBe(200)
    expect(answer.text).toBe('')
  })

  it('takes a body up to the limit, and refuses a larger one whether its size is told or not', async () => {
    const atLimit = await ask('POST', '/', { body: 'x'.repeat(largestBody) })
    expect(JSON.parse(atLimit.text)).toMatchObject({ length: largestBody })
    const told = await ask('POST', '/', {
      headers: { 'Content-Length': String(largestBody + 1) },
      body: 'x'.repeat(largestBody + 1),
    })
    expect(told.status).toBe(413)
    expect(contexts).toEqual([])
    const untold = await ask('POST', '/', {
      headers: { 'Transfer-Encoding': 'chunked' },
      body: 'x'.repeat(largestBody + 1),
    })
    expect(untold.status).toBe(413)
    expect(contexts).toEqual([])
  })

  it('refuses an address that cannot be read, and never calls it a fault of ours', async () => {
    for (const path of ['/%', '/%zz', '/%E0%A4%A', '/mal/%ff']) {
      const answer = await ask('GET', path)
      expect(answer.status, path).toBe(400)
      expect(answer.text).toBe('Adressen går inte att läsa.')
    }
    // What node's own client would not send.
    const raw = (line: string): Promise<string> =>
      new Promise((resolve, reject) => {
        const socket = connect(port, '127.0.0.1', () => socket.end(`${line}\r\nHost: x\r\nConnection: close\r\n\r\n`))
        let text = ''
        socket.on('data', (part) => (text += String(part)))
        socket.on('end', () => resolve(text.split('\r\n')[0] ?? ''))
        socket.on('error', reject)
      })
    for (const target of ['//ond.exempel/x', 'http://ond.exempel/x', '/\\ond', '*', '/a b']) {
      expect(await raw(`GET ${target} HTTP/1.1`), target).not.toMatch(/ 5\d\d /)
    }
    expect(faults).toEqual([])
  })
})

describe('a message for the next page', () => {
  const contextAt = (origin: string) => ({ origin, cookies: [] as string[] }) as unknown as AppLoadContext
  const requestWith = (cookie: string) => new Request('http://localhost/', { headers: { Cookie: cookie } })

  it('is left and taken once, in a cookie that scripts cannot read', async () => {
    const left = contextAt('https://uppfoljning.exempel.se')
    await setFlash(left, { tone: 'info', title: 'Återlämnad', text: 'Skälet är sparat.' })
    const [cookie = ''] = left.cookies
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    expect(cookie).toMatch(/Secure/)
    const taken = contextAt('https://uppfoljning.exempel.se')
    expect(await takeFlash(requestWith(cookie.split(';')[0] ?? ''), taken)).toEqual({
      tone: 'info',
      title: 'Återlämnad',
      text: 'Skälet är sparat.',
    })
    expect(taken.cookies.join()).toMatch(/Max-Age=0/)
  })

  it('that is missing or forged is no message', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const forged = (value: unknown) =>
      `besked=${encodeURIComponent(Buffer.from(JSON.stringify(value)).toString('base64'))}`
    for (const cookie of [
      '',
      'besked=',
      'besked=trasigt',
      forged(1),
      forged(null),
      forged({ title: 7 }),
      forged(['x']),
    ]) {
      expect(await takeFlash(requestWith(cookie), contextAt('http://localhost')), cookie).toBeNull()
    }
    expect(
      await takeFlash(requestWith(forged({ title: 'Hej', tone: 'fara', text: 7 })), contextAt('http://localhost')),
    ).toEqual({ tone: 'success', title: 'Hej' })
  })
})

describe('a form on its way', () => {
  it('is read from the bytes that the browser sent, å, ä and ö and all', async () => {
    const request = new Request('http://localhost/', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'done=Vi+har+%C3%A5tg%C3%A4rdat+%E2%80%93+20%25',
    })
    expect(await readForm(request)).toEqual({ done: 'Vi har åtgärdat – 20%' })
  })
})
