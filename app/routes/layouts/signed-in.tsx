import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { productName, useSite } from '#app/components/site.ts'
import { WorkingNotices } from '#app/components/working-notices.tsx'
import { can } from '#app/domain/access/permissions.ts'
import { roles } from '#app/domain/access/roles.ts'
import { takeFlash } from '#app/http/flash.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button } from '#app/ui/form/button.tsx'
import { SiteFooter, SkipLink, TopBar } from '#app/ui/site-chrome.tsx'

export const handle: PageHandle = { page: 'form' }

/** Who is signed in, where they may go, and what just happened. It guards nothing: every page guards itself. */
export const loader = guard('account.read', async ({ viewer, request, context }) => ({
  name: viewer.name,
  role: roles[viewer.role].label,
  organisation: viewer.organisation?.name ?? '',
  links: [
    { href: '/min-sida', label: 'Min sida', shown: can(viewer, 'own-page.read') },
    { href: '/samordning', label: 'Samordning', shown: can(viewer, 'round.read') },
    { href: '/styrgrupp', label: 'Styrgrupp', shown: can(viewer, 'steering.read') },
    { href: '/admin', label: 'Administration', shown: can(viewer, 'user.manage') },
    { href: '/', label: 'Öppna sidor', shown: true },
  ].filter((link) => link.shown),
  ownContacts:
    viewer.role === 'partner' && can(viewer, 'contact.manage', { organisationId: viewer.organisation?.id ?? 0 }),
  flash: await takeFlash(request, context),
}))

export default function SignedInLayout() {
  const { name, role, organisation, links, ownContacts, flash } = useLoaderData<typeof loader>()
  const { pathname } = useLocation()
  const site = useSite()
  return (
    <>
      <SkipLink />
      <TopBar
        organisation={organisation === '' ? productName : organisation}
        role={`${name} · ${role}`}
        signOut={
          <form method="post" action="/logga-ut">
            <Button kind="quiet">Logga ut</Button>
          </form>
        }
      >
        {links.map((link) => (
          <a
            key={link.href}
            href={link.href}
            aria-current={link.href !== '/' && pathname.startsWith(link.href) ? 'page' : undefined}
          >
            {link.label}
          </a>
        ))}
      </TopBar>
      <WorkingNotices flash={flash} />
      <Outlet />
      <SiteFooter
        columns={[
          { title: productName, children: <p>{site.partnershipName}</p> },
          {
            title: 'Hjälp',
            links: [
              ...(ownContacts ? [{ href: '/min-sida/kontaktpersoner', label: 'Kontaktpersoner hos er' }] : []),
              { href: '/om', label: 'Om uppföljningen' },
              { href: '/min-sida/utskick', label: 'Mina utskick och min kalender' },
              { href: '/tillganglighet', label: 'Tillgänglighetsredogörelse' },
            ],
          },
          { title: 'Kom ihåg', children: <p>Skriv aldrig uppgifter om enskilda personer i tjänsten.</p> },
        ]}
      />
    </>
  )
}
