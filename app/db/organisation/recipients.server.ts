import type { ContactKind } from '#app/domain/organisation/contact.ts'
import { reachedPeople, type Account, type NamedContact, type ReachedPerson } from '#app/domain/organisation/reach.ts'
import type { Reader, Tx } from '#app/db/database.server.ts'

/**
 * Whom to reach in an organisation about a commitment, or (null) about its part as a whole, as
 * domain/organisation/reach says.
 *
 * @param today YYYY-MM-DD
 */
export async function whomToReachIn(
  from: Tx | Reader,
  organisationId: number,
  commitmentId: number | null,
  today: string,
): Promise<ReachedPerson[]> {
  const of = await peopleOf(from, [organisationId])
  const { contacts, accounts } = of(organisationId)
  return reachedPeople(contacts, accounts, commitmentId, today)
}

/** The contact persons of organisations, and their users who can sign in, in two reads. */
export async function peopleOf(
  from: Tx | Reader,
  organisationIds: readonly number[],
): Promise<(organisationId: number) => { contacts: NamedContact[]; accounts: Account[] }> {
  const where = { organisationId: { in: [...organisationIds] } }
  const [contacts, accounts] = await Promise.all([
    from.contactPerson.findMany({ where, orderBy: { id: 'asc' } }),
    from.user.findMany({
      where: { ...where, role: 'partner', disabledAt: null },
      orderBy: { createdAt: 'asc' },
      select: { id: true, name: true, email: true, organisationId: true },
    }),
  ])
  return (organisationId) => ({
    contacts: contacts
      .filter((row) => row.organisationId === organisationId)
      .map((row) => ({ ...row, kind: row.kind as ContactKind })),
    accounts: accounts.filter((row) => row.organisationId === organisationId),
  })
}
