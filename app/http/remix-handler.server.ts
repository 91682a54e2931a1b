import { randomBytes } from 'node:crypto'
import { writeReadableStreamToWritable } from '@remix-run/node'
import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/server-runtime'
import './context.ts'
import type { NextFunction, Request as ExpressRequest, Response as ExpressResponse } from 'express'
import { keyOf, type PageCache } from './page-cache.server.ts'
import { withDefaultPolicies } from './security.server.ts'

/** Largest body of a posted form, in bytes. */
export const largestBody = 1_000_000

/**
 * Hands express requests to Remix. In place of @remix-run/express because that passes bodies on without a limit, and
 * lets a request that Request cannot express end in 500.
 *
 * @param build the server build, or how to get the current one (development)
 * @param originOf the origin that people use for this request
 * @param cache keeps the answers that are the same for everybody
 */
export function remixHandler(
  build: ServerBuild | (() => Promise<ServerBuild>),
  originOf: (request: ExpressRequest) => string,
  mode: string,
  cache?: PageCache,
) {
  const handle = createRequestHandler(build, mode)
  return async (request: ExpressRequest, response: ExpressResponse, next: NextFunction): Promise<void> => {
    try {
      let url: URL
      try {
        url = new URL(`${originOf(request)}${request.originalUrl}`)
        decodeURI(url.pathname)
      } catch {
        response.status(400).type('text/plain').send('Adressen går inte att läsa.')
        return
      }
      const body = await readBody(request)
      if (body === 'too-large') {
        response.status(413).set('Connection', 'close').type('text/plain').send('Det du skickade är för stort.')
        return
      }
      const aborted = new AbortController()
      response.on('close', () => aborted.abort())
      const context: AppLoadContext = {
        requestId: String(response.getHeader('X-Request-Id')),
        nonce: randomBytes(16).toString('base64'),
        origin: url.origin,
        now: new Date(),
        once: new Map(),
        isPersonal: false,
        cookies: [],
      }
      const generation = cache?.generation() ?? 0
      const answer = await handle(
        new Request(url, {
          method: request.method,
          headers: headersOf(request),
          signal: aborted.signal,
          ...(body === undefined ? {} : { body }),
        }),
        context,
      )
      if (cache !== undefined && isForAll(request, answer, context)) {
        const headers = withDefaultPolicies([...commonHeaders(response), ...answer.headers])
        const body = Buffer.from(await answer.arrayBuffer())
        await cache.answer(request, response, { key: keyOf(request), generation, headers, body })
        return
      }
      response.status(answer.status)
      for (const [name, value] of answer.headers) response.append(name, value)
      for (const cookie of context.cookies) response.append('Set-Cookie', cookie)
      if (answer.body === null || request.method === 'HEAD') response.end()
      else await writeReadableStreamToWritable(answer.body, response)
    } catch (error) {
      next(error)
    }
  }
}

/** Whether everybody gets the same answer: nothing looked at who asks, and the page says that it may be kept. */
function isForAll(request: ExpressRequest, answer: Response, context: AppLoadContext): boolean {
  return (
    request.method === 'GET' &&
    answer.status === 200 &&
    answer.headers.get('Cache-Control') === 'no-cache' &&
    !answer.headers.has('Set-Cookie') &&
    context.cookies.length === 0 &&
    !context.isPersonal
  )
}

/** The headers that every answer has, but for the number of the request. */
function commonHeaders(response: ExpressResponse): [string, string][] {
  return Object.entries(response.getHeaders()).flatMap(([name, value]) =>
    name === 'x-request-id' || value === undefined ? [] : [[name, String(value)] as [string, string]],
  )
}

/**
 * Not passed on: the origin of a request has been checked before it comes here, and Remix's own check, which trusts
 * these, answers a difference between them with 500.
 */
const withheld = new Set(['origin', 'x-forwarded-host'])

function headersOf(request: ExpressRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && !name.startsWith(':') && !withheld.has(name)) headers.append(name, one)
    }
  }
  return headers
}

async function readBody(request: ExpressRequest): Promise<Buffer<ArrayBuffer> | undefined | 'too-large'> {
  if (request.method !== 'POST') return undefined
  if (Number(request.headers['content-length'] ?? 0) > largestBody) return 'too-large'
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > largestBody) return 'too-large'
    parts.push(part)
  }
  return Buffer.concat(parts)
}
