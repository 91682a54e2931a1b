import { forEveryone } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Page, PageHead } from '#app/ui/page.tsx'

export const handle: PageHandle = { page: 'public' }

export const meta = () => [...pageTitle('Tack för ditt svar'), { name: 'robots', content: 'noindex' }]

export const loader = forEveryone('public.read', () => Promise.resolve(null))

/** The same for everybody who has answered any survey: nothing on it says which, or that it was you. */
export default function Thanks() {
  return (
    <Page>
      <PageHead title="Tack för ditt svar" lead="Svaret är mottaget och sparat." />
      <p>Ingen kan se vilket svar som är ditt. Du kan stänga sidan.</p>
    </Page>
  )
}
