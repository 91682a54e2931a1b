import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { decisionStates, type DecisionState } from '#app/domain/decision/state.ts'
import { reachedPeople } from '#app/domain/organisation/reach.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { read, type Reader, type Tx } from '#app/db/database.server.ts'
import { peopleOf } from '#app/db/organisation/recipients.server.ts'
import { visibleMeetings } from '#app/db/visible.server.ts'

/** Each decision of a meeting that holds, with each organisation that shall do it and those who are reached there. */
export async function toTellOf(from: Tx | Reader, meetingId: number, now: Date) {
  const decisions = await from.decision.findMany({
    where: { meetingId },
    orderBy: { number: 'asc' },
    include: {
      organisations: { orderBy: { id: 'asc' }, include: { organisation: { select: { id: true, name: true } } } },
    },
  })
  const open = decisions.filter(({ state }) => decisionStates[state as DecisionState].isOpen)
  const of = await peopleOf(
    from,
    open.flatMap(({ organisations }) => organisations.map(({ organisationId }) => organisationId)),
  )
  const today = calendarDate(now)
  return open.flatMap(({ organisations, ...decision }) =>
    organisations.map(({ organisation }) => {
      const { contacts, accounts } = of(organisation.id)
      const people = reachedPeople(contacts, accounts, decision.commitmentId, today)
      return { decision, organisation, people: people.map(({ name, email }) => ({ name, email })) }
    }),
  )
}

/** An organisation that is told of its decisions when the meeting is closed. */
interface ToldOrganisation {
  id: number
  name: string
  /** The decisions' numbers at the meeting. */
  numbers: number[]
  /** How many are reached. */
  reached: number
  /** Who they are, for those who may see whom to reach in the organisation. */
  people: string[]
}

/** Which organisations are told of their decisions when a meeting is closed, by name. */
export async function listToldOrganisations(
  viewer: SignedIn,
  meetingId: number,
  now: Date,
): Promise<ToldOrganisation[]> {
  const isThere = await read().meeting.findFirst({ where: { AND: [{ id: meetingId }, visibleMeetings(viewer)] } })
  if (isThere === null) return []
  const all = await toTellOf(read(), meetingId, now)
  const organisations = new Map(all.map(({ organisation }) => [organisation.id, organisation]))
  return [...organisations.values()]
    .map(({ id, name }) => {
      const told = all.filter(({ organisation }) => organisation.id === id)
      const reached = new Map(
        told.flatMap(({ people }) => people.map((person) => [person.email, person.name] as const)),
      )
      return {
        id,
        name,
        numbers: told.map(({ decision }) => decision.number),
        reached: reached.size,
        people: can(viewer, 'contact.manage', { organisationId: id }) ? [...reached.values()] : [],
      }
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, 'sv'))
}
