import type { ContactKind } from '#app/domain/organisation/contact.ts'
import type { IdOf } from './ids.ts'
import type { Tx } from './load.ts'
import type { OrganisationSlug } from './organisations.ts'

/**
 * Contact persons of organisations that have no user in the example; nobody here is a real person. Storsthlm has none, so
 * that the coordinator's warning is seen, and messages to the prison service's come back.
 */
const contacts: readonly {
  organisation: OrganisationSlug
  kind: ContactKind
  name: string
  email: string
  phone: string
  bounced?: { at: string; reason: string }
}[] = [
  {
    organisation: 'stockholms-stad',
    kind: 'contact',
    name: 'Demo Kontaktperson (exempel)',
    email: 'kontakt.stad@exempel.se',
    phone: '',
  },
  {
    organisation: 'stockholms-stad',
    kind: 'deputy',
    name: 'Demo Ersättare (exempel)',
    email: 'ersattare.stad@exempel.se',
    phone: '',
  },
  {
    organisation: 'polismyndigheten',
    kind: 'contact',
    name: 'Demo Polis (exempel)',
    email: 'kontakt.polis@exempel.se',
    phone: '',
  },
  {
    organisation: 'forsakringskassan',
    kind: 'contact',
    name: 'Demo Utredare (exempel)',
    email: 'kontakt.forsakring@exempel.se',
    phone: '',
  },
  {
    organisation: 'arbetsformedlingen',
    kind: 'contact',
    name: 'Demo Förmedlare (exempel)',
    email: 'kontakt.arbete@exempel.se',
    phone: '',
  },
  {
    organisation: 'lansstyrelsen-stockholm',
    kind: 'contact',
    name: 'Demo Handläggare (exempel)',
    email: 'kontakt.lansstyrelsen@exempel.se',
    phone: '',
  },
  {
    organisation: 'kriminalvarden',
    kind: 'contact',
    name: 'Demo Kriminalvårdare (exempel)',
    email: 'kontakt.kriminalvard@exempel.se',
    phone: '',
    bounced: { at: '2026-10-02T07:14:00Z', reason: 'Adressen finns inte hos mottagaren (550 5.1.1).' },
  },
]

/** Writes the example's contact persons. */
export async function loadContacts(tx: Tx, known: { organisationId: IdOf; now: Date }): Promise<void> {
  await tx.contactPerson.createMany({
    data: contacts.map(({ organisation, bounced, ...contact }) => ({
      ...contact,
      organisationId: known.organisationId(organisation),
      fromOn: '2024-01-01',
      bouncedAt: bounced === undefined ? null : new Date(bounced.at),
      bounceReason: bounced?.reason ?? '',
      createdAt: known.now,
    })),
  })
}
