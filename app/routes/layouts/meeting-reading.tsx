import { Outlet, useLoaderData } from '@remix-run/react'
import { guardSteering } from '#app/auth/steering.server.ts'
import { productName, useSite } from '#app/components/site.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { SiteFooter, SkipLink, TopBar } from '#app/ui/site-chrome.tsx'

export const handle: PageHandle = { page: 'form' }

/** Whose link it is. It guards nothing: every page guards itself. */
export const loader = guardSteering('steering.read', async ({ viewer }) => Promise.resolve({ name: viewer.name }))

/** Around the pages of somebody who reads a meeting's papers by a personal link. */
export default function MeetingReadingLayout() {
  const { name } = useLoaderData<typeof loader>()
  const site = useSite()
  return (
    <>
      <SkipLink />
      <TopBar organisation="Styrgruppen" role={`${name} · personlig länk`} signOut={null}>
        {null}
      </TopBar>
      <Outlet />
      <SiteFooter
        columns={[
          { title: productName, children: <p>{site.partnershipName}</p> },
          {
            title: 'Om länken',
            children: (
              <p>Den är personlig och gäller ett sammanträde och en månad efter det. Skicka den inte vidare.</p>
            ),
          },
        ]}
      />
    </>
  )
}
