import { whomToReach, type ContactKind } from '#app/domain/organisation/contact.ts'
import { read } from '#app/db/database.server.ts'

/**
 * Which of the organisations nobody can be reached in about their part as a whole: no contact person and no account
 * whose address works. As `whomToReachIn` asks, but of all at once and in two queries.
 *
 * @param today YYYY-MM-DD
 */
export async function findUnreachable(organisationIds: readonly number[], today: string): Promise<Set<number>> {
  const [contacts, users] = await Promise.all([
    read().contactPerson.findMany({
      select: {
        organisationId: true,
        kind: true,
        email: true,
        commitmentId: true,
        fromOn: true,
        toOn: true,
        bouncedAt: true,
      },
    }),
    read().user.findMany({
      where: { role: 'partner', disabledAt: null, NOT: { organisationId: null } },
      select: { organisationId: true, email: true },
    }),
  ])
  return new Set(
    organisationIds.filter((id) => {
      const own = contacts.filter(({ organisationId }) => organisationId === id)
      if (
        whomToReach(
          own.map((row) => ({ ...row, kind: row.kind as ContactKind })),
          null,
          today,
        ).length > 0
      )
        return false
      const broken = own.flatMap(({ email, bouncedAt }) => (bouncedAt === null ? [] : [email]))
      return !users.some(({ organisationId, email }) => organisationId === id && !broken.includes(email))
    }),
  )
}
