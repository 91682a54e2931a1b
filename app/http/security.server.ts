import type { NextFunction, Request, Response } from 'express'
import helmet from 'helmet'

/** Headers for every response. Documents set their own content security policy and referrer policy. */
export const securityHeaders = helmet({
  contentSecurityPolicy: false,
  referrerPolicy: false,
  crossOriginEmbedderPolicy: false,
  // Only browsers that come over https heed it.
  strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
  xFrameOptions: { action: 'deny' },
})

/** The policy of a document. Without a nonce no script runs at all. */
export function contentSecurityPolicy(nonce: string | undefined): string {
  const own = "'self'"
  return [
    "default-src 'none'",
    `script-src ${nonce === undefined ? "'none'" : `'nonce-${nonce}' 'strict-dynamic'`}`,
    `style-src ${own}`,
    `font-src ${own}`,
    `img-src ${own} data:`,
    `connect-src ${nonce === undefined ? "'none'" : own}`,
    `form-action ${own}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}

/** For what is not a document: nothing may load or run. */
export function defaultPolicies(_request: Request, response: Response, next: NextFunction): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => Response
  response.writeHead = ((...args: unknown[]) => {
    if (!response.hasHeader('Content-Security-Policy')) {
      response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
    }
    if (!response.hasHeader('Referrer-Policy')) response.setHeader('Referrer-Policy', 'no-referrer')
    return writeHead(...args)
  }) as typeof response.writeHead
  next()
}

const safe = new Set(['GET', 'HEAD'])

/**
 * Answers 405 for methods that no page has, and 403 for a change that another site asked for: every browser that is
 * still supported sends Origin with a POST, so a missing, null or foreign one is refused. Remix's own check leaves
 * out routes without a page.
 *
 * @param originOf the origin that people use for this request
 */
export function refuseForeignRequests(originOf: (request: Request) => string) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (safe.has(request.method)) return next()
    if (request.method !== 'POST') {
      response.status(405).set('Allow', 'GET, HEAD, POST').type('text/plain').send('Metoden används inte här.')
      return
    }
    const site = request.get('Sec-Fetch-Site')
    if (request.get('Origin') !== originOf(request) || (site !== undefined && site !== 'same-origin')) {
      response
        .status(403)
        .type('text/plain')
        .send('Formuläret skickades från en annan webbplats och har inte tagits emot. Öppna sidan här och försök igen.')
      return
    }
    next()
  }
}
