import { Outlet, useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { takeFlash } from '#app/http/flash.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Notice } from '#app/ui/notice.tsx'
import { SkipLink } from '#app/ui/site-chrome.tsx'

export const handle: PageHandle = { page: 'app' }

/** What just happened. It guards nothing: every page guards itself. */
export const loader = guard('account.read', async ({ request, context }) => ({
  flash: await takeFlash(request, context),
}))

/** Around what is shown on the wall of a meeting: nothing but the page itself, and what just happened. */
export default function MeetingModeLayout() {
  const { flash } = useLoaderData<typeof loader>()
  return (
    <>
      <SkipLink />
      {flash === null ? null : (
        <div className="shell flash">
          <Notice kind={flash.tone} title={flash.title} role="status">
            {flash.text === undefined ? null : <p>{flash.text}</p>}
          </Notice>
        </div>
      )}
      <Outlet />
    </>
  )
}
