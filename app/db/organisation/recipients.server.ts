import { whomToReach, type ContactKind } from '#app/domain/organisation/contact.ts'
import type { Reader, Tx } from '#app/db/database.server.ts'

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
 * domain/organisation/contact says, otherwise its users who can sign in. Each address once. Empty: nobody can be
 * reached, which the coordinator is warned of.
 *
 * @param today YYYY-MM-DD
 */
export async function whomToReachIn(
  from: Tx | Reader,
  organisationId: number,
  commitmentId: number | null,
  today: string,
): Promise<ReachedPerson[]> {
  const contacts = await from.contactPerson.findMany({ where: { organisationId }, orderBy: { id: 'asc' } })
  const reached = whomToReach(
    contacts.map((row) => ({ ...row, kind: row.kind as ContactKind })),
    commitmentId,
    today,
  )
  if (reached.length > 0) {
    const accounts = await from.user.findMany({
      where: { email: { in: reached.map(({ email }) => email) }, organisationId, role: 'partner', disabledAt: null },
      select: { id: true, email: true },
    })
    return onePerAddress(
      reached.map(({ id, name, email }) => ({
        name,
        email,
        contactPersonId: id,
        userId: accounts.find((account) => account.email === email)?.id ?? null,
      })),
    )
  }
  const broken = contacts.flatMap((contact) => (contact.bouncedAt === null ? [] : [contact.email]))
  const users = await from.user.findMany({
    where: { organisationId, role: 'partner', disabledAt: null, NOT: { email: { in: broken } } },
    orderBy: { createdAt: 'asc' },
  })
  return onePerAddress(users.map(({ id, name, email }) => ({ name, email, contactPersonId: null, userId: id })))
}

const onePerAddress = (people: readonly ReachedPerson[]): ReachedPerson[] => [
  ...new Map(people.map((person) => [person.email, person])).values(),
]
