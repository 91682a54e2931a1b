import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { contactStanding } from '#app/domain/organisation/contact-period.ts'
import { reachedPeople, whyUnreachable, type ReachedPerson } from '#app/domain/organisation/reach.ts'
import { calendarDate, compareSwedish } from '#app/domain/swedish.ts'
import { read } from '#app/db/database.server.ts'
import { listOwed, type OwedReport } from '#app/db/round/owed.server.ts'
import type { Round } from '#app/db/round/rounds.server.ts'
import { peopleOf, whomToReachIn } from './recipients.server.ts'

/** An organisation that is asked in a round, and that cannot be reached about some of it. */
export interface Unreachable {
  organisation: { id: number; slug: string; name: string }
  /** How many commitments nobody can be reached about, of those it is asked about. */
  commitments: number
  of: number
  /** In words for the coordinator. */
  why: string
}

/** The organisations that are asked in the round about something that nobody can be reached about, by name. */
export async function listUnreachable(viewer: SignedIn, round: Round, now: Date): Promise<Unreachable[]> {
  return unreachableOf(await listOwed(viewer, round, now), calendarDate(now))
}

/** The same among reports whose owing is already read. `today` is YYYY-MM-DD. */
export async function unreachableOf(owed: readonly OwedReport[], today: string): Promise<Unreachable[]> {
  return (await withPeople(owed)).flatMap(({ organisation, commitmentIds, contacts, accounts }) => {
    const missing = commitmentIds.filter((id) => reachedPeople(contacts, accounts, id, today).length === 0)
    if (missing.length === 0) return []
    const why = whyUnreachable(contacts, today)
    return [{ organisation, commitments: missing.length, of: commitmentIds.length, why }]
  })
}

/** An organisation that is asked in a round, with everybody to reach about some of it, each address once. */
export interface AskedOrganisation {
  organisation: { id: number; slug: string; name: string }
  people: ReachedPerson[]
}

/** Whom to reach in each organisation that is asked in the round, by the organisation's name. */
export async function listAskedPeople(viewer: SignedIn, round: Round, now: Date): Promise<AskedOrganisation[]> {
  const today = calendarDate(now)
  return (await withPeople(await listOwed(viewer, round, now))).map(
    ({ organisation, commitmentIds, contacts, accounts }) => {
      const people = [null, ...commitmentIds].flatMap((id) => reachedPeople(contacts, accounts, id, today))
      return { organisation, people: [...new Map(people.map((person) => [person.email, person])).values()] }
    },
  )
}

async function withPeople(owed: readonly OwedReport[]) {
  const asked = new Map(owed.map(({ organisation }) => [organisation.id, organisation]))
  const of = await peopleOf(read(), [...asked.keys()])
  return [...asked.values()]
    .map((organisation) => ({
      organisation,
      commitmentIds: owed
        .filter((one) => one.organisation.id === organisation.id)
        .map(({ commitment }) => commitment.id),
      ...of(organisation.id),
    }))
    .sort((a, b) => compareSwedish(a.organisation.name, b.organisation.name))
}

/** The names of those who are reached about an organisation's part as a whole. */
export async function listReachedNames(viewer: SignedIn, organisationId: number, now: Date): Promise<string[]> {
  if (!can(viewer, 'contact.manage', { organisationId })) return []
  return (await whomToReachIn(read(), organisationId, null, calendarDate(now))).map(({ name }) => name)
}

/** The names of those who are left to reach when a contact person is gone. */
export async function listReachedWithout(
  viewer: SignedIn,
  organisationId: number,
  contactId: number,
  now: Date,
): Promise<string[]> {
  if (!can(viewer, 'contact.manage', { organisationId })) return []
  const { contacts, accounts } = (await peopleOf(read(), [organisationId]))(organisationId)
  const others = contacts.filter((contact) => contact.id !== contactId)
  return reachedPeople(others, accounts, null, calendarDate(now)).map(({ name }) => name)
}

/** An organisation in the coordinator's list of contact persons. */
export interface ContactOverview {
  organisation: { id: number; slug: string; name: string }
  /** Whom to reach about its part as a whole. */
  people: ReachedPerson[]
  /** How many more are named for single commitments today. */
  forCommitments: number
  /** Addresses that messages came back from. */
  bounced: { contactId: number; name: string; email: string }[]
  /** Who takes over, and when. */
  planned: { name: string; fromOn: string }[]
}

/** Every organisation that the viewer looks after, by name, with whom to reach in it. */
export async function listContactOverview(viewer: SignedIn, now: Date): Promise<ContactOverview[]> {
  const today = calendarDate(now)
  const all = await read().organisation.findMany({ select: { id: true, slug: true, name: true } })
  const organisations = all.filter(({ id }) => can(viewer, 'contact.manage', { organisationId: id }))
  const of = await peopleOf(
    read(),
    organisations.map(({ id }) => id),
  )
  return organisations
    .map((organisation): ContactOverview => {
      const { contacts, accounts } = of(organisation.id)
      const own = contacts.filter((contact) => contactStanding(contact, today) !== 'former')
      return {
        organisation,
        people: reachedPeople(contacts, accounts, null, today),
        forCommitments: own.filter((row) => row.commitmentId !== null && row.fromOn <= today).length,
        bounced: own.flatMap(({ id, name, email, bouncedAt }) =>
          bouncedAt === null ? [] : [{ contactId: id, name, email }],
        ),
        planned: own.filter((row) => row.fromOn > today).map(({ name, fromOn }) => ({ name, fromOn })),
      }
    })
    .sort((a, b) => compareSwedish(a.organisation.name, b.organisation.name))
}
