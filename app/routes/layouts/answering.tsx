import { Outlet, useLoaderData } from '@remix-run/react'
import { guardReporter } from '#app/auth/reporter.server.ts'
import { productName, useSite } from '#app/components/site.ts'
import { WorkingNotices } from '#app/components/working-notices.tsx'
import { takeFlash } from '#app/http/flash.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { SiteFooter, SkipLink, TopBar } from '#app/ui/site-chrome.tsx'

export const handle: PageHandle = { page: 'form' }

/** Whose link it is, and what just happened. It guards nothing: every page guards itself. */
export const loader = guardReporter('own-page.read', async ({ viewer, request, context }) => ({
  name: viewer.name,
  organisation: viewer.organisation?.name ?? '',
  flash: await takeFlash(request, context),
}))

/** Around the pages of somebody who answers by a personal link: who it is for, and no ways elsewhere. */
export default function AnsweringLayout() {
  const { name, organisation, flash } = useLoaderData<typeof loader>()
  const site = useSite()
  return (
    <>
      <SkipLink />
      <TopBar organisation={organisation} role={`${name} · personlig länk`} signOut={null}>
        {null}
      </TopBar>
      <WorkingNotices flash={flash} />
      <Outlet />
      <SiteFooter
        columns={[
          { title: productName, children: <p>{site.partnershipName}</p> },
          {
            title: 'Om länken',
            children: (
              <p>
                Den är personlig och gäller tills omgången avslutas. Skicka den inte vidare: be i stället samordnaren om
                en egen till den som ska svara
                {site.contactEmail === '' ? null : (
                  <>
                    , på <a href={`mailto:${site.contactEmail}`}>{site.contactEmail}</a>
                  </>
                )}
                .
              </p>
            ),
          },
          { title: 'Kom ihåg', children: <p>Skriv aldrig uppgifter om enskilda personer i tjänsten.</p> },
        ]}
      />
    </>
  )
}
