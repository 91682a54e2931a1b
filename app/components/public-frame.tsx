import type { ReactNode } from 'react'
import { DemoBanner, HelpLine, QuickExit, SiteFooter, SiteHeader, SkipLink } from '#app/ui/site-chrome.tsx'
import type { Site } from '#app/domain/installation/site.ts'
import { productName } from './site.ts'

const mainMenu = [
  { href: '/', label: 'Mål och åtaganden' },
  { href: '/indikatorer', label: 'Indikatorer' },
  { href: '/jamfor', label: 'Jämför' },
  { href: '/aktorer', label: 'Aktörer' },
  { href: '/arsuppfoljning', label: 'Årsuppföljningar' },
  { href: '/sok', label: 'Sök' },
  { href: '/om', label: 'Om uppföljningen' },
]

/** The longest menu address that the page lies under. */
function isUnder(path: string, href: string): boolean {
  if (href === '/') return path === '/' || /^\/(planer|mal|delmal|atagande)\//.test(path)
  return path === href || path.startsWith(`${href}/`)
}

/** What stands around every public page. */
export function PublicFrame({ site, path, children }: { site: Site; path: string; children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <QuickExit href={site.quickExitUrl} label="Lämna sidan" note="Behöver du lämna sidan snabbt?" />
      <SiteHeader
        siteName={productName}
        tagline={site.partnershipName}
        homeHref="/"
        nav={mainMenu.map((item) => ({ ...item, current: isUnder(path, item.href) }))}
        account={<a href="/logga-in">Logga in</a>}
      />
      {site.isExample ? (
        <DemoBanner>
          Planens ordalydelse och värdena kommer från publicerade källor. Lägesrapporter, sammankomster, mottagare av
          utvecklingsmedel, svarstider och utsedda rapportörer är påhittade för att visa hur tjänsten fungerar.
        </DemoBanner>
      ) : null}
      {children}
      <SiteFooter
        columns={[
          {
            title: 'Stöd och hjälp',
            children: <HelpLine name={site.helplineName} number={site.helplineNumber} emergency="112" />,
          },
          {
            title: 'Om webbplatsen',
            links: [
              { href: '/om', label: 'Om uppföljningen' },
              { href: '/sammankomster', label: 'Genomförda sammankomster' },
              { href: '/utvecklingsmedel', label: 'Utvecklingsmedel' },
              { href: '/tillganglighet', label: 'Tillgänglighetsredogörelse' },
              { href: '/logga-in', label: 'Logga in' },
            ],
          },
          {
            title: 'Personuppgifter',
            children: (
              <p>De öppna sidorna sätter inga kakor, kör inga skript och hämtar inget från andra webbplatser.</p>
            ),
          },
        ]}
      />
    </>
  )
}
