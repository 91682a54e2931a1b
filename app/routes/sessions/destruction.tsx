import { redirect } from '@remix-run/node'
import { guard } from '#app/auth/guard.server.ts'
import { signOut } from '#app/auth/session.server.ts'
import { pageTitle } from '#app/components/site.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Logga ut')

export const loader = guard('session.end', () => Promise.resolve(null))

export const action = guard('session.end', async ({ request, context }) => {
  await signOut(request, context)
  throw redirect('/', { status: 303, headers: { 'Clear-Site-Data': '"cache", "cookies", "storage"' } })
})

export default function EndSession() {
  return (
    <Page>
      <PageHead title="Logga ut" lead="När du har loggat ut behövs ditt lösenord för att komma in igen." />
      <form method="post">
        <ButtonRow>
          <Button>Logga ut</Button>
        </ButtonRow>
      </form>
    </Page>
  )
}
