import { useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { listOrganisations, type ListedOrganisation } from '#app/db/organisation/organisations.server.ts'
import { listUsers, type ListedUser } from '#app/db/user/users.server.ts'
import { can } from '#app/domain/access/permissions.ts'
import { roles } from '#app/domain/access/roles.ts'
import { organisationKinds } from '#app/domain/organisation/organisation.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Administration')

export const loader = guard('user.manage', async ({ viewer }) => ({
  users: await listUsers(viewer),
  organisations: can(viewer, 'organisation.manage') ? await listOrganisations(viewer) : [],
}))

export default function ShowAdministration() {
  const { users, organisations } = useLoaderData<typeof loader>()
  return (
    <Page width="wide">
      <PageHead title="Administration" lead="Vilka som får logga in, och vilka organisationer som ingår i samverkan." />
      <p>
        <a href="/samordning/historik">Historik: vem som har gjort vad, och när</a>
      </p>
      <Section id="organisationer" title="Organisationer">
        <ButtonRow>
          <LinkButton kind="secondary" href="/admin/organisationer/ny">
            Lägg till en organisation
          </LinkButton>
        </ButtonRow>
        {organisations.length === 0 ? (
          <EmptyState title="Inga organisationer är upplagda">
            Börja med att lägga till organisationerna. Sedan kan du bjuda in deras kontaktpersoner.
          </EmptyState>
        ) : (
          <DataTable
            caption="Organisationer i samverkan"
            rows={organisations}
            rowKey={(row) => row.id}
            columns={[
              { key: 'name', label: 'Namn', rowHeader: true, cell: (row: ListedOrganisation) => row.name },
              { key: 'kind', label: 'Sort', cell: (row: ListedOrganisation) => organisationKinds[row.kind].label },
            ]}
          />
        )}
      </Section>
      <Section id="utskick" title="Utskick">
        <p>
          <a href="/samordning/utskick">Utskick, texter och tider</a>
        </p>
      </Section>
      <Section id="anvandare" title="Användare">
        <ButtonRow>
          <LinkButton kind="secondary" href="/admin/anvandare/ny">
            Bjud in en användare
          </LinkButton>
        </ButtonRow>
        <DataTable
          caption="Användare som får logga in"
          wide
          rows={users}
          rowKey={(row) => row.id}
          columns={[
            { key: 'name', label: 'Namn', rowHeader: true, cell: (row: ListedUser) => row.name },
            { key: 'email', label: 'E-post', cell: (row: ListedUser) => row.email },
            { key: 'role', label: 'Roll', cell: (row: ListedUser) => roles[row.role].label },
            { key: 'organisation', label: 'Organisation', cell: (row: ListedUser) => row.organisationName ?? '' },
            {
              key: 'joined',
              label: 'Inloggning',
              cell: (row: ListedUser) =>
                row.isDemo ? 'Exempel' : row.hasJoined ? 'Har valt lösenord' : 'Väntar på svar',
            },
          ]}
        />
      </Section>
    </Page>
  )
}
