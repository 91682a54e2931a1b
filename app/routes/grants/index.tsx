import { useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { listGrants } from '#app/db/grant/grants.server.ts'
import { groupGrants } from '#app/domain/grant/totals.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { grantsAddress } from './grant-crumbs.ts'
import { GrantYears } from './grant-years.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Utvecklingsmedel')

export const loader = guard('grant.manage', async ({ viewer }) => ({
  groups: groupGrants(await listGrants(viewer)),
}))

export default function Grants() {
  const { groups } = useLoaderData<typeof loader>()
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={[{ href: '/samordning', label: 'Samordning' }, { label: 'Utvecklingsmedel' }]}
        title="Utvecklingsmedel"
        lead="Vilka som har fått medel, hur mycket och hur mycket som är använt, år för år."
      />
      <ButtonRow>
        <LinkButton href={`${grantsAddress}/ny`}>Lägg till en uppgift</LinkButton>
        <LinkButton kind="secondary" href={`${grantsAddress}/inlasning`}>
          Läs in en tabell
        </LinkButton>
        <a href="/utvecklingsmedel">Visa den öppna sidan</a>
      </ButtonRow>
      {groups.length === 0 ? (
        <EmptyState title="Inga uppgifter än" level={2}>
          Lägg till en mottagare i taget, eller läs in en hel tabell ur en fil.
        </EmptyState>
      ) : (
        <GrantYears groups={groups} edit={(id) => `${grantsAddress}/${id}`} />
      )}
    </Page>
  )
}
