import type { MessageFacts, MessageKind } from '#app/domain/message/kind.ts'
import type { Tx } from '#app/db/database.server.ts'
import { openAddressBook, type Recipient } from './address-book.server.ts'
import { wakeSender } from './wake.server.ts'

/**
 * Stores that people are to be told something, in the transaction of what it tells of. Nobody is told the same thing
 * twice: `about` names the thing, and with the kind and the address it is the notification's key.
 *
 * @returns how many were new
 */
export async function notify(
  tx: Tx,
  kind: MessageKind,
  to: readonly Recipient[],
  what: { roundId: number | null; about: string; facts: MessageFacts },
  now: Date,
): Promise<number> {
  const keyOf = ({ email }: Recipient): string => `${kind}:${what.about}:${email}`
  const told = await tx.notification.findMany({ where: { key: { in: to.map(keyOf) } }, select: { key: true } })
  const known = new Set(told.map(({ key }) => key))
  // Each address once, also when it was named twice.
  const fresh = new Map(to.filter((one) => !known.has(keyOf(one))).map((one) => [keyOf(one), one]))
  if (fresh.size === 0) return 0
  await tx.notification.createMany({
    data: [...fresh].map(([key, { name, email, own }]) => ({
      key,
      kind,
      email,
      name,
      roundId: what.roundId,
      facts: JSON.stringify({ ...what.facts, ...own }),
      createdAt: now,
    })),
  })
  wakeSender()
  return fresh.size
}

/**
 * Tells the people who are to be reached about an organisation's part of a round, or about one commitment in it. The
 * organisation's, the round's and the last day's facts are filled in here.
 *
 * @param book where many are told in one transaction, so that each organisation is looked up once
 * @returns how many were new
 */
export async function notifyOrganisation(
  tx: Tx,
  kind: MessageKind,
  what: { organisationId: number; commitmentId: number | null; roundId: number; about: string; facts: MessageFacts },
  now: Date,
  book = openAddressBook(tx, what.roundId, now),
): Promise<number> {
  const { facts, reach } = await book(what.organisationId)
  return notify(
    tx,
    kind,
    await reach(what.commitmentId),
    { roundId: what.roundId, about: what.about, facts: { ...facts, ...what.facts } },
    now,
  )
}
