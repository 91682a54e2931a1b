import { createHash } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { routePath } from './route-path.server.ts'

/** How much is let through in a minute. */
export const tokenLimits = {
  /** Requests with one token, whoever has it: ten times what a page that saves itself while somebody writes needs. */
  uses: 600,
  /** Different unknown tokens from one network address. The same wrong one again is a mistake and no guess. */
  guesses: 20,
} as const

const aMinute = 60

/** What the limit needs to know. */
export interface TokenLimit {
  /** The folder of addresses whose next part is a token: `/svara`. */
  folder: string
  /** Parts of the folder that are pages and no tokens. */
  pages?: readonly string[]
  /** Requests with one token in a minute, where it is not as many as a person's own needs: many may hold it. */
  mostUses?: number
  /** Whether there is such a token, by its SHA-256 as lower-case hex; asked of memory. */
  isKnown: (tokenHash: string) => boolean
  /** The page that is answered with 429. */
  page: () => string
  /** The content security policy of that page. */
  policy: string
  /** Told once a minute of a known token that is used too much. */
  onTooMany?: (tokenHash: string) => void
}

/**
 * Stops a token that is used without end, and whoever guesses tokens, before anything else is done for the request. A
 * known token is counted by itself, so that guessing from the same network address (a proxy that many share) never
 * stands in its way. The address is the connection's own: what a header says of it is the sender's word. Counts lie in
 * memory and are forgotten after a minute.
 */
export function limitTokens(limit: TokenLimit): RequestHandler {
  const { folder, pages = [], mostUses = tokenLimits.uses, isKnown, page, policy, onTooMany } = limit
  const uses = new RateLimiterMemory({ points: mostUses, duration: aMinute })
  const guesses = new RateLimiterMemory({ points: tokenLimits.guesses, duration: aMinute })
  /** The wrong tokens that have been counted as guesses, by network address. */
  const guessed = new RateLimiterMemory({ points: 1, duration: aMinute })
  return (request, response, next) => {
    const token = tokenIn(request, folder)
    if (token === undefined || pages.includes(token)) return next()
    response.setHeader('X-Robots-Tag', 'noindex')
    const hash = createHash('sha256').update(token).digest('hex')
    void (async () => {
      const client = request.socket.remoteAddress ?? ''
      const refused = isKnown(hash) ? undefined : await guessedTooMuch(client, hash)
      const tooMany = refused ?? (await over(uses, hash))
      if (tooMany === undefined) return next()
      if (refused === undefined && tooMany.consumedPoints === mostUses + 1) onTooMany?.(hash)
      const seconds = Math.max(1, Math.ceil(tooMany.msBeforeNext / 1000))
      response.status(429).set({
        'Retry-After': String(seconds),
        'Cache-Control': 'no-store',
        'Content-Security-Policy': policy,
        // What is left of a body that nobody read would be taken for the next request.
        ...(request.method === 'POST' ? { Connection: 'close' } : {}),
      })
      response.type('text/html').send(page())
    })().catch(next)
  }

  async function guessedTooMuch(client: string, hash: string): Promise<RateLimiterRes | undefined> {
    const key = `${client} ${hash}`
    if ((await guessed.get(key)) !== null) return undefined
    const refused = await over(guesses, client)
    if (refused === undefined) await guessed.consume(key)
    return refused
  }
}

/** Counts one; answers what is known of the count when it is over the limit. */
async function over(limiter: RateLimiterMemory, key: string): Promise<RateLimiterRes | undefined> {
  try {
    await limiter.consume(key)
    return undefined
  } catch (refused) {
    // The limiter rejects with its count, which is no error; anything else is one.
    if (refused instanceof Error) throw refused
    return refused as RateLimiterRes
  }
}

/** The part of the address after the folder, as routes read it; undefined outside of the folder. */
function tokenIn(request: Request, folder: string): string | undefined {
  const path = routePath(request.originalUrl.replace(/\.data(?=$|\?)/, ''))
  return path.toLowerCase().startsWith(`${folder}/`) ? path.slice(folder.length + 1).split('/')[0] : undefined
}
