import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { ReportHistory } from '#app/components/report-history.tsx'
import { pageTitle } from '#app/components/site.ts'
import { listContactHistory, listContacts } from '#app/db/organisation/contacts.server.ts'
import { listReachedNames } from '#app/db/organisation/reachability.server.ts'
import { contactStandings, type ContactStanding } from '#app/domain/organisation/contact-period.ts'
import { calendarDate, formatList } from '#app/domain/swedish.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { useContactAddresses } from './contact-addresses.ts'
import { ContactRows } from './contact-rows.tsx'
import { requireOrganisation } from './find-contact.server.ts'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('contact.manage', async ({ viewer, params, context }) => {
  const organisation = await requireOrganisation(viewer, params)
  const today = calendarDate(context.now)
  return {
    organisation,
    today,
    contacts: await listContacts(viewer, organisation.id, context.now),
    reached: await listReachedNames(viewer, organisation.id, context.now),
    history: await listContactHistory(viewer, organisation.id),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Kontaktpersoner: ${data.organisation.name}`) : []

const standings = Object.keys(contactStandings) as ContactStanding[]

export default function ShowContacts() {
  const { organisation, today, contacts, reached, history } = useLoaderData<typeof loader>()
  const addresses = useContactAddresses()
  return (
    <Page>
      <PageHead
        breadcrumb={[...addresses.crumbs, { label: addresses.startLabel(organisation.name) }]}
        eyebrow="Kontaktpersoner"
        title={organisation.name}
        lead="De som får inbjudan, påminnelser och besked om lägesrapporterna."
      />
      {reached.length === 0 ? (
        <Notice kind="warning" title="Ingen i organisationen går att nå">
          <p>Inga inbjudningar eller påminnelser kommer fram. Lägg till en kontaktperson, eller rätta en adress.</p>
        </Notice>
      ) : (
        <p>Meddelanden om hela organisationens del går nu till {formatList(reached)}.</p>
      )}
      <ButtonRow>
        <LinkButton href={addresses.add}>Lägg till en kontaktperson</LinkButton>
      </ButtonRow>
      {standings.map((standing) => {
        const these = contacts.filter((contact) => contact.standing === standing)
        return these.length === 0 ? null : (
          <Section key={standing} id={standing} title={contactStandings[standing].label}>
            <ContactRows contacts={these} today={today} />
          </Section>
        )
      })}
      <ReportHistory history={history} quoted={false} />
    </Page>
  )
}
