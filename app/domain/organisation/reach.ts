import { whomToReach, type Reachable } from './contact.ts'

/** A contact person with a name, as the rules about reaching somebody look at it. */
export interface NamedContact extends Reachable {
  id: number
  name: string
}

/** A user of the organisation who can sign in. */
export interface Account {
  id: string
  name: string
  /** Lower case. */
  email: string
}

/**
 * Somebody to reach in an organisation. `contactPersonId` is null for a user who is nobody's contact person, `userId` for
 * somebody who cannot sign in.
 */
export interface ReachedPerson {
  name: string
  email: string
  contactPersonId: number | null
  userId: string | null
}

/**
 * Whom to reach in an organisation about a commitment, or (null) about its part as a whole: its contact persons, as
 * `whomToReach` says, otherwise its users, but for those whose address does not work. Each address once. Empty: nobody
 * can be reached, which the coordinator is warned of.
 *
 * @param today YYYY-MM-DD
 */
export function reachedPeople(
  contacts: readonly NamedContact[],
  accounts: readonly Account[],
  commitmentId: number | null,
  today: string,
): ReachedPerson[] {
  const reached = whomToReach(contacts, commitmentId, today)
  if (reached.length > 0) {
    return onePerAddress(
      reached.map(({ id, name, email }) => ({
        name,
        email,
        contactPersonId: id,
        userId: accounts.find((account) => account.email === email)?.id ?? null,
      })),
    )
  }
  const broken = new Set(contacts.flatMap((contact) => (contact.bouncedAt === null ? [] : [contact.email])))
  return onePerAddress(
    accounts.flatMap(({ id, name, email }) =>
      broken.has(email) ? [] : [{ name, email, contactPersonId: null, userId: id }],
    ),
  )
}

const onePerAddress = (people: readonly ReachedPerson[]): ReachedPerson[] => [
  ...new Map(people.map((person) => [person.email, person])).values(),
]

/** Why nobody in an organisation can be reached, for the coordinator's warning. */
export function whyUnreachable(contacts: readonly NamedContact[], today: string): string {
  const broken = contacts.find(
    (one) => one.bouncedAt !== null && one.fromOn <= today && (one.toOn === null || today <= one.toOn),
  )
  if (broken !== undefined) return `Meddelanden till ${broken.email} kommer tillbaka.`
  if (contacts.some((one) => one.fromOn > today)) return 'Den som ska ta över har inte börjat än.'
  return contacts.length === 0 ? 'Ingen kontaktperson är angiven.' : 'Den som var kontaktperson har slutat.'
}
