import { request as send, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  contentSecurityPolicy,
  defaultPolicies,
  refuseForeignRequests,
  securityHeaders,
} from '#app/http/security.server.ts'

describe('the content security policy', () => {
  const directives = (nonce: string | undefined): Map<string, string> =>
    new Map(
      contentSecurityPolicy(nonce)
        .split('; ')
        .map((directive) => [directive.slice(0, directive.indexOf(' ')), directive.slice(directive.indexOf(' ') + 1)]),
    )

  it('without a nonce lets no script run and nothing connect', () => {
    expect(directives(undefined).get('script-src')).toBe("'none'")
    expect(directives(undefined).get('connect-src')).toBe("'none'")
  })

  it('with a nonce lets only scripts that carry it run', () => {
    expect(directives('abc123').get('script-src')).toBe("'nonce-abc123' 'strict-dynamic'")
    expect(directives('abc123').get('connect-src')).toBe("'self'")
  })

  it.each([undefined, 'abc123'])(
    'allows nothing from other sites, no framing, no inline code, with the nonce %s',
    (nonce) => {
      const policy = directives(nonce)
      expect(policy.get('default-src')).toBe("'none'")
      expect(policy.get('frame-ancestors')).toBe("'none'")
      expect(policy.get('base-uri')).toBe("'none'")
      expect(policy.get('object-src')).toBe("'none'")
      expect(policy.get('form-action')).toBe("'self'")
      expect(policy.get('style-src')).toBe("'self'")
      expect(contentSecurityPolicy(nonce)).not.toMatch(/unsafe|https?:|\*/)
    },
  )
})

describe('every request', () => {
  const origin = 'https://uppfoljning.exempel.se'
  let server: Server
  let port: number
  let reached: string[]

  beforeAll(async () => {
    const app = express()
    app.use(
      securityHeaders,
      defaultPolicies,
      refuseForeignRequests(() => origin),
    )
    app.all('/dokument', (request, response) => {
      reached.push(request.method)
      response
        .set('Content-Security-Policy', contentSecurityPolicy(undefined))
        .set('Referrer-Policy', 'same-origin')
        .send('sida')
    })
    app.all('*', (request, response) => {
      reached.push(request.method)
      response.send('klart')
    })
    server = await new Promise<Server>((resolve) => {
      const listening = app.listen(0, '127.0.0.1', () => resolve(listening))
    })
    port = (server.address() as AddressInfo).port
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  const ask = (
    method: string,
    headers: Record<string, string> = {},
    path = '/',
  ): Promise<{ status: number; text: string; headers: IncomingHttpHeaders }> => {
    reached = []
    return new Promise((resolve, reject) => {
      const request = send({ host: '127.0.0.1', port, method, path, headers }, (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => (text += part))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }))
      })
      request.on('error', reject)
      request.end()
    })
  }

  it('that only reads is let through from anywhere', async () => {
    for (const method of ['GET', 'HEAD']) {
      expect((await ask(method, { Origin: 'https://ond.exempel', 'Sec-Fetch-Site': 'cross-site' })).status).toBe(200)
      expect(reached).toEqual([method])
    }
  })

  it('that changes something is let through from our own pages', async () => {
    for (const headers of [{ Origin: origin }, { Origin: origin, 'Sec-Fetch-Site': 'same-origin' }]) {
      expect((await ask('POST', headers)).status).toBe(200)
      expect(reached).toEqual(['POST'])
    }
  })

  it.each<[string, Record<string, string>]>([
    ['no origin', {}],
    ['the origin null', { Origin: 'null' }],
    ['an empty origin', { Origin: '' }],
    ['another site', { Origin: 'https://ond.exempel' }],
    ['a site whose name begins like ours', { Origin: `${origin}.ond.exempel` }],
    ['a part of our site', { Origin: 'https://ond.uppfoljning.exempel.se' }],
    ['our site without encryption', { Origin: 'http://uppfoljning.exempel.se' }],
    ['our site on another port', { Origin: `${origin}:8443` }],
    ['our site in capitals', { Origin: origin.toUpperCase() }],
    ['our site and a path', { Origin: `${origin}/` }],
    ['our origin but a browser that says cross-site', { Origin: origin, 'Sec-Fetch-Site': 'cross-site' }],
    ['our origin but a browser that says same-site', { Origin: origin, 'Sec-Fetch-Site': 'same-site' }],
    ['our origin but a browser that says none', { Origin: origin, 'Sec-Fetch-Site': 'none' }],
    ['only a referrer of ours', { Referer: `${origin}/min-sida` }],
  ])('that changes something is refused with %s, and reaches nothing', async (_what, headers) => {
    for (const path of ['/', '/logga-ut', '/samordning/arsuppfoljning/2026/rapport/pdf', '/min-sida.data']) {
      const answer = await ask('POST', headers, path)
      expect(answer.status).toBe(403)
      expect(answer.text).toContain('en annan webbplats')
      expect(reached).toEqual([])
    }
  })

  it('with a method that no page has is refused', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND']) {
      const answer = await ask(method, { Origin: origin })
      expect(answer.status).toBe(405)
      expect(answer.headers.allow).toBe('GET, HEAD, POST')
      expect(reached).toEqual([])
    }
  })

  it('is answered with the headers that guard the reader, also when refused', async () => {
    for (const answer of [await ask('GET'), await ask('POST'), await ask('DELETE')]) {
      expect(answer.headers).toMatchObject({
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
      })
    }
  })

  it('keeps the policies that a document has set', async () => {
    const { headers } = await ask('GET', {}, '/dokument')
    expect(headers['content-security-policy']).toBe(contentSecurityPolicy(undefined))
    expect(headers['referrer-policy']).toBe('same-origin')
  })
})
