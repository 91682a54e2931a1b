import { forEveryone } from '#app/auth/guard.server.ts'
import { findSite } from '#app/db/installation.server.ts'

/** 200 as soon as pages can be served: the database is open and set up. */
export const loader = forEveryone('public.read', async () => {
  const ready = (await findSite()) !== null
  return Response.json(
    { status: ready ? 'ok' : 'not-ready' },
    { status: ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  )
})
