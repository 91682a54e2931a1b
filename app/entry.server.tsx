import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { renderToPipeableStream, renderToStaticMarkup } from 'react-dom/server'
import { DatabaseBusy } from './db/database.server.ts'
import { log } from './http/log.server.ts'
import { contentSecurityPolicy } from './http/security.server.ts'
import { withoutNul } from './http/without-nul.server.ts'
import { Nonce } from './nonce.ts'
import { pageKindOf, pageKinds } from './page-kind.ts'

/** How long a page may take to render, in milliseconds. */
const renderLimit = 10_000

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> | Response {
  const matched = remixContext.staticHandlerContext.matches.map(
    (match) => remixContext.routeModules[match.route.id]?.handle as unknown,
  )
  const kind = pageKinds[pageKindOf(matched)]
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Content-Security-Policy', contentSecurityPolicy(kind.scripts ? loadContext.nonce : undefined))
  headers.set('Referrer-Policy', kind.referrerPolicy)
  if (!headers.has('Cache-Control'))
    headers.set('Cache-Control', kind.referrerPolicy === 'no-referrer' ? 'no-cache' : 'no-store')

  if (!kind.scripts) {
    // No script reads hydration data here, so the page is plain markup: no stream, no comments, no inlined data.
    const { serverHandoffStream: _unused, ...withoutHandoff } = remixContext
    const markup = renderToStaticMarkup(<RemixServer context={withoutHandoff} url={request.url} />)
    return new Response(`<!DOCTYPE html>${markup}`, { status, headers })
  }
  return new Promise((resolve, reject) => {
    let answered = false
    const { pipe, abort } = renderToPipeableStream(
      <Nonce.Provider value={loadContext.nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={loadContext.nonce} abortDelay={renderLimit} />
      </Nonce.Provider>,
      {
        nonce: loadContext.nonce,
        onShellReady() {
          answered = true
          const body = withoutNul()
          resolve(new Response(createReadableStreamFromReadable(body), { status, headers }))
          pipe(body)
        },
        onShellError: reject,
        onError(error) {
          if (answered) log().error({ id: loadContext.requestId, err: error })
        },
      },
    )
    setTimeout(abort, renderLimit).unref()
  })
}

/** Faults in loaders and actions end up in the log under the number that the error page shows. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  log().error({ id: context.requestId, busy: error instanceof DatabaseBusy, err: error })
}
