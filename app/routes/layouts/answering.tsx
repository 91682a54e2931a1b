import { Outlet, useLoaderData } from '@remix-run/react'
import { guardReporter } from '#app/auth/reporter.server.ts'
import { productName, useSite } from '#app/components/site.ts'
import { takeFlash } from '#app/http/flash.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Notice } from '#app/ui/notice.tsx'
import { DemoBanner, SiteFooter, SkipLink, TopBar } from '#app/ui/site-chrome.tsx'

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
      {site.isExample ? (
        <DemoBanner>
          Lägesrapporter, svarstider och utsedda rapportörer är påhittade. Planens text och värdena kommer från
          publicerade källor.
        </DemoBanner>
      ) : null}
      {flash === null ? null : (
        <div className="shell flash">
          <Notice kind={flash.tone} title={flash.title} role="status">
            {flash.text === undefined ? null : <p>{flash.text}</p>}
            {flash.link === undefined ? null : (
              <p>
                <a href={flash.link.href}>{flash.link.label}</a>
              </p>
            )}
          </Notice>
        </div>
      )}
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
