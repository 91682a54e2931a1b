import type { NextFunction, Request, Response } from 'express'
import helmet from 'helmet'

/** Headers for every response. Documents set their own content security policy and referrer policy. */
export const securityHeaders = helmet({
  contentSecurityPolicy: false,
  referrerPolicy: false,
  crossOriginEmbedderPolicy: false,
  // For browsers and plug-ins that nobody has any longer.
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
  xDnsPrefetchControl: false,
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

/** For what is not a document: nothing may load or run. Documents say their own. */
const policies = [
  ['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'"],
  ['Referrer-Policy', 'no-referrer'],
] as const

export function defaultPolicies(_request: Request, response: Response, next: NextFunction): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => Response
  response.writeHead = ((...args: unknown[]) => {
    // Headers given as a list are a finished answer's, which has its policies among them.
    if (!args.some(Array.isArray)) {
      for (const [name, value] of policies) if (!response.hasHeader(name)) response.setHeader(name, value)
    }
    return writeHead(...args)
  }) as typeof response.writeHead
  next()
}

/** The headers of a finished answer, with the default policies where it says none. */
export function withDefaultPolicies(headers: readonly (readonly [string, string])[]): [string, string][] {
  const said = new Set(headers.map(([name]) => name.toLowerCase()))
  return [...headers, ...policies.filter(([name]) => !said.has(name.toLowerCase()))].map(([name, value]) => [
    name,
    value,
  ])
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
