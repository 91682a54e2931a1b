import { Button } from '../form/button.tsx'
import { DemoBanner, QuickExit, SiteFooter, SiteHeader, SkipLink, TopBar } from '../site-chrome.tsx'

/** What stands above every page: ways past and out, the site's name and its sections, and who is signed in. */
export function ChromeAbove() {
  return (
    <>
      <SkipLink />
      <QuickExit href="https://www.smhi.se/" label="Lämna sidan" note="Vid fara, ring 112" />
      <DemoBanner>Uppgifterna på sidan är påhittade.</DemoBanner>
      <SiteHeader
        siteName="Åtagandekollen"
        tagline="Så går det med handlingsplanen mot våld"
        homeHref="#"
        account={<a href="#logga-in">Logga in</a>}
        nav={[
          { href: '#mal', label: 'Mål' },
          { href: '#indikatorer', label: 'Indikatorer', current: true },
          { href: '#uppfoljningar', label: 'Uppföljningar' },
          { href: '#om', label: 'Om planen' },
        ]}
      />
      <TopBar organisation="Region Exempel" role="Kontaktperson" signOut={<Button kind="quiet">Logga ut</Button>}>
        <a href="#atgarder" aria-current="page">
          Att rapportera (4)
        </a>
        <a href="#inskickat">Inskickat</a>
      </TopBar>
    </>
  )
}

/** What stands below every page. */
export function ChromeBelow() {
  return (
    <SiteFooter
      columns={[
        {
          title: 'Om webbplatsen',
          links: [
            { href: '#t', label: 'Tillgänglighet' },
            { href: '#i', label: 'Integritet: inga kakor' },
          ],
        },
        { title: 'Data', links: [{ href: '#d', label: 'Ladda ner öppna data' }] },
        { title: 'Kontakt', children: <p>Länsstyrelsen i Exempel län</p> },
      ]}
    />
  )
}
