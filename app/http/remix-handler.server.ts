import { randomBytes } from 'node:crypto'
import { writeReadableStreamToWritable } from '@remix-run/node'
import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/server-runtime'
import './context.ts'
import type { NextFunction, Request as ExpressRequest, Response as ExpressResponse } from 'express'
import { narrowedHandler } from './narrowed-routes.server.ts'
import { keyOf, type PageCache } from './page-cache.server.ts'
import { withDefaultPolicies } from './security.server.ts'

/** Largest body of a posted form, in bytes. */
export const largestBody = 1_000_000

/**
 * The largest body for one path where it may be larger than a form's, or undefined. Such a body is not gathered in
 * memory but handed on as it comes, and the action that reads it holds its own limit: within this one a too large file
 * can be read past and answered with a page; beyond it the connection is cut.
 */
export type LargeBodies = (path: string) => number | undefined

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
  { cache, largeBodies = () => undefined }: { cache?: PageCache | undefined; largeBodies?: LargeBodies } = {},
) {
  const handle = typeof build === 'function' ? createRequestHandler(build, mode) : narrowedHandler(build, mode)
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
      const streamed = request.method === 'POST' ? largeBodies(url.pathname.replace(/\.data$/, '')) : undefined
      const body = streamed === undefined ? await readBody(request) : streamBody(request, streamed)
      if (body === 'too-large') {
        refuseTooLarge(request, response)
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
          ...(body === undefined ? {} : { body, duplex: 'half' }),
        } as RequestInit),
        context,
      )
      if (cache !== undefined && isForAll(request, answer, context)) {
        const headers = withDefaultPolicies([...commonHeaders(response), ...answer.headers])
        const body = Buffer.from(await answer.arrayBuffer())
        await cache.answer(request, response, { key: keyOf(request), generation, headers, body })
        return
      }
      response.status(answer.status)
      // What is left of a body that nobody read to its end would be taken for the next request.
      if (!request.complete) response.set('Connection', 'close')
      for (const [name, value] of answer.headers) response.append(name, value)
      for (const cookie of context.cookies) response.append('Set-Cookie', cookie)
      if (answer.body === null || request.method === 'HEAD') response.end()
      else await writeReadableStreamToWritable(answer.body, response)
    } catch (error) {
      next(error)
    }
  }
}

/** How much of a refused body is read past, in bytes and milliseconds, so that its sender can read the refusal. */
const readPast = { bytes: 50_000_000, time: 10_000 }

/**
 * Answers 413 at once, and reads past what is still coming before the connection is closed: one that is cut while
 * somebody sends shows in a browser as a lost connection, and the answer is never seen.
 */
function refuseTooLarge(request: ExpressRequest, response: ExpressResponse): void {
  const text = 'Det du skickade är för stort. Inget har sparats. Gå tillbaka, dela upp det och försök igen.'
  response
    .status(413)
    .set('Connection', 'close')
    .type('text/plain')
    .set('Content-Length', String(Buffer.byteLength(text)))
  response.write(text)
  let left = readPast.bytes
  const end = (): void => {
    clearTimeout(timer)
    response.end()
  }
  const timer = setTimeout(end, readPast.time)
  timer.unref()
  request.on('data', (part: Buffer) => {
    left -= part.length
    if (left < 0) end()
  })
  request.once('end', end)
  request.once('error', end)
  request.once('close', end)
  request.resume()
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

/** The body as it comes, no faster than it is read. It ends in an error when it is larger than said. */
function streamBody(request: ExpressRequest, most: number): ReadableStream<Uint8Array> | 'too-large' {
  if (Number(request.headers['content-length'] ?? 0) > most) return 'too-large'
  const parts = (request as AsyncIterable<Buffer>)[Symbol.asyncIterator]()
  let size = 0
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await parts.next()
        if (next.done === true) {
          controller.close()
          return
        }
        size += next.value.length
        if (size > most) controller.error(new RangeError('The body is too large.'))
        else controller.enqueue(next.value)
      },
    },
    { highWaterMark: 0 },
  )
}

async function readBody(request: ExpressRequest): Promise<Buffer<ArrayBuffer> | undefined | 'too-large'> {
  if (request.method !== 'POST') return undefined
  if (Number(request.headers['content-length'] ?? 0) > largestBody) return 'too-large'
  const parts: Buffer[] = []
  let size = 0
  // Leaving the loop must not end the connection, which the refusal is still to be sent on.
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.length
    if (size > largestBody) return 'too-large'
    parts.push(part)
  }
  return Buffer.concat(parts)
}
