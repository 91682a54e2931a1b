import type { MessageFacts } from '#app/domain/message/kind.ts'
import { reachedPeople } from '#app/domain/organisation/reach.ts'
import { lastDay } from '#app/domain/reporting-round/standing.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import type { Tx } from '#app/db/database.server.ts'
import { peopleOf } from '#app/db/organisation/recipients.server.ts'
import { linkFor } from '#app/db/user/answer-links.server.ts'

/** Somebody who is told something. The address is in lower case. */
export interface Recipient {
  name: string
  email: string
  /** What only this person is told, such as their own link. */
  own?: MessageFacts
}

/** An organisation in a round, as somebody who tells it something needs to know it. */
interface Addressed {
  /** The organisation's, the round's and the last day's. */
  facts: MessageFacts
  /** Whom to reach about a commitment, or (null) about its part as a whole. */
  reach: (commitmentId: number | null) => Promise<Recipient[]>
}

/** Looks each organisation up the first time that it is asked for. Holds within the transaction that it was opened in. */
export type AddressBook = (organisationId: number) => Promise<Addressed>

/** An address book of a round's organisations. Throws, when it is asked, without such a round or organisation. */
export function openAddressBook(tx: Tx, roundId: number, now: Date): AddressBook {
  const entries = new Map<number, Promise<Addressed>>()
  return (organisationId) => {
    const known = entries.get(organisationId)
    if (known !== undefined) return known
    const made = lookUpOrganisation(tx, { roundId, organisationId }, now)
    entries.set(organisationId, made)
    return made
  }
}

async function lookUpOrganisation(
  tx: Tx,
  part: { roundId: number; organisationId: number },
  now: Date,
): Promise<Addressed> {
  const [organisation, round, extension, people] = await Promise.all([
    tx.organisation.findUniqueOrThrow({ where: { id: part.organisationId }, select: { id: true, name: true } }),
    tx.reportingRound.findUniqueOrThrow({
      where: { id: part.roundId },
      select: { slug: true, title: true, dueOn: true },
    }),
    tx.roundExtension.findFirst({ where: part, orderBy: { id: 'desc' } }),
    peopleOf(tx, [part.organisationId]),
  ])
  const { contacts, accounts } = people(part.organisationId)
  const links = new Map<string, number>()
  return {
    facts: {
      organisation: organisation.name,
      organisationId: organisation.id,
      round: round.title,
      roundSlug: round.slug,
      dueOn: lastDay({ dueOn: round.dueOn, extendedTo: extension?.until ?? null }),
    },
    reach: async (commitmentId) => {
      const recipients: Recipient[] = []
      for (const person of reachedPeople(contacts, accounts, commitmentId, calendarDate(now))) {
        const { name, email } = person
        if (person.userId !== null) {
          recipients.push({ name, email })
          continue
        }
        // Somebody without an account gets a link of their own, so that every message leads to the answer.
        const answerLinkId = links.get(email) ?? (await linkFor(tx, part, person, 'Systemet', now))
        links.set(email, answerLinkId)
        recipients.push({ name, email, own: { answerLinkId } })
      }
      return recipients
    },
  }
}
