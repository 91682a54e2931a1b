import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
  type MetaFunction,
} from '@remix-run/react'
import type { LinksFunction } from '@remix-run/server-runtime'
import { useContext, type ReactNode } from 'react'
import sans from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url'
import serif from '@fontsource/source-serif-4/files/source-serif-4-latin-500-normal.woff2?url'
import { forEveryone } from './auth/guard.server.ts'
import { ErrorPage, errorTitle } from './components/error-page.tsx'
import { pageTitle } from './components/site.ts'
import { findSite } from './db/installation.server.ts'
import { Nonce } from './nonce.ts'
import { pageKindOfMatches, pageKinds } from './page-kind.ts'
import style from './ui/style.css?url'

/** A mark drawn in the page itself, so that no request is made for it. */
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill='%23d4531a' d='M2 2h12v12H2z'/%3E%3Cpath fill='none' stroke='%23fff' stroke-width='2' d='m4.500 8.500 2.500 2.500 4.500-6'/%3E%3C/svg%3E"

export const links: LinksFunction = () => [
  { rel: 'preload', href: sans, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'preload', href: serif, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: style },
  { rel: 'icon', href: icon },
]

/** The title of error pages, and of pages that say none. */
export const meta: MetaFunction = ({ error }) =>
  pageTitle(
    error === undefined
      ? 'Uppföljning'
      : isRouteErrorResponse(error)
        ? errorTitle(error.status, error.data)
        : errorTitle(500),
  )

/** The settings that every page shows, and the number that an error page names. */
export const loader = forEveryone('public.read', async ({ context }) => {
  const site = await findSite()
  if (site === null) throw new Response('Installationen är inte klar.', { status: 503 })
  return { site, requestId: context.requestId }
})

/** Nothing in the settings changes by what somebody does on a page. */
export const shouldRevalidate = (): boolean => false

export type RootData = Awaited<ReturnType<typeof loader>>

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(Nonce)
  const kind = pageKinds[pageKindOfMatches(useMatches())]
  return (
    <html lang="sv">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {kind.scripts ? (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        ) : null}
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  const data = useRouteLoaderData<RootData>('root')
  const status = isRouteErrorResponse(error) ? error.status : 500
  return (
    <ErrorPage
      status={status}
      detail={isRouteErrorResponse(error) ? error.data : undefined}
      site={data?.site}
      requestId={status >= 500 ? data?.requestId : undefined}
    />
  )
}
