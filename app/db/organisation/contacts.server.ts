import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { ContactKind } from '#app/domain/organisation/contact.ts'
import { contactStanding, contactStandings, type ContactStanding } from '#app/domain/organisation/contact-period.ts'
import { calendarDate, compareSwedish } from '#app/domain/swedish.ts'
import { read } from '#app/db/database.server.ts'
import { entriesOf, type HistoryEntry } from '#app/db/history.server.ts'
import { visiblePlans } from '#app/db/visible.server.ts'

/** A contact person as those who look after them see them. Dates are YYYY-MM-DD. */
export interface Contact {
  id: number
  kind: ContactKind
  name: string
  /** Lower case. */
  email: string
  /** "" for none. */
  phone: string
  /** Null for all of the organisation's commitments. */
  commitment: { id: number; label: string } | null
  fromOn: string
  toOn: string | null
  standing: ContactStanding
  successorId: number | null
  successor: { name: string; fromOn: string } | null
  /** When a message came back, and why; null while the address works. */
  bouncedAt: Date | null
  bounceReason: string
  hasAccount: boolean
  version: number
}

/** An organisation whose contact persons the viewer looks after, or null. */
export async function findContactOrganisation(
  viewer: SignedIn,
  slug: string,
): Promise<{ id: number; slug: string; name: string } | null> {
  const row = await read().organisation.findUnique({ where: { slug }, select: { id: true, slug: true, name: true } })
  return row !== null && can(viewer, 'contact.manage', { organisationId: row.id }) ? row : null
}

/** The organisation's contact persons: those of now, those to come, those who were; contact persons before deputies. */
export async function listContacts(viewer: SignedIn, organisationId: number, now: Date): Promise<Contact[]> {
  if (!can(viewer, 'contact.manage', { organisationId })) return []
  const rows = await read().contactPerson.findMany({
    where: { organisationId },
    include: {
      commitment: { select: { id: true, label: true } },
      successor: { select: { name: true, fromOn: true } },
      user: { select: { disabledAt: true } },
    },
  })
  const today = calendarDate(now)
  const order = Object.keys(contactStandings)
  return rows
    .map((row): Contact => ({
      id: row.id,
      kind: row.kind as ContactKind,
      name: row.name,
      email: row.email,
      phone: row.phone,
      commitment: row.commitment,
      fromOn: row.fromOn,
      toOn: row.toOn,
      standing: contactStanding(row, today),
      successorId: row.successorId,
      successor: row.successor,
      bouncedAt: row.bouncedAt,
      bounceReason: row.bounceReason,
      hasAccount: row.user !== null && row.user.disabledAt === null,
      version: row.version,
    }))
    .sort(
      (a, b) =>
        order.indexOf(a.standing) - order.indexOf(b.standing) ||
        a.kind.localeCompare(b.kind) ||
        compareSwedish(a.name, b.name),
    )
}

/** One contact person of the organisation, or null. */
export const findContact = async (
  viewer: SignedIn,
  organisationId: number,
  id: number,
  now: Date,
): Promise<Contact | null> =>
  (await listContacts(viewer, organisationId, now)).find((contact) => contact.id === id) ?? null

/** The commitments that a contact person of the organisation can be named for, in the plans' order. */
export async function listContactCommitments(
  viewer: SignedIn,
  organisationId: number,
): Promise<{ id: number; label: string }[]> {
  return read().commitment.findMany({
    where: { organisations: { some: { organisationId } }, goal: { plan: visiblePlans(viewer) } },
    orderBy: [{ goal: { plan: { periodFrom: 'desc' } } }, { goal: { number: 'asc' } }, { position: 'asc' }],
    select: { id: true, label: true },
  })
}

/** What has happened to the organisation's contact persons, newest first. */
export async function listContactHistory(viewer: SignedIn, organisationId: number): Promise<HistoryEntry[]> {
  if (!can(viewer, 'contact.manage', { organisationId })) return []
  const people = await read().contactPerson.findMany({ where: { organisationId }, select: { id: true } })
  const rows = await read().historyEvent.findMany({
    where: { subjectType: 'contact-person', subjectId: { in: people.map(({ id }) => String(id)) } },
    orderBy: { id: 'desc' },
  })
  return entriesOf(rows)
}
