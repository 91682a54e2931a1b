import type { MessageFacts, MessageKind } from '#app/domain/message/kind.ts'
import { lastDay } from '#app/domain/reporting-round/standing.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import type { Tx } from '#app/db/database.server.ts'
import { linkFor } from '#app/db/user/answer-links.server.ts'
import { whomToReachIn } from '#app/db/organisation/recipients.server.ts'
import { wakeSender } from './wake.server.ts'

/** Somebody who is told something. The address is in lower case. */
export interface Recipient {
  name: string
  email: string
  /** What only this person is told, such as their own link. */
  own?: MessageFacts
}

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
  let count = 0
  for (const { name, email, own } of to) {
    const key = `${kind}:${what.about}:${email}`
    if ((await tx.notification.findUnique({ where: { key }, select: { id: true } })) !== null) continue
    await tx.notification.create({
      data: {
        key,
        kind,
        email,
        name,
        roundId: what.roundId,
        facts: JSON.stringify({ ...what.facts, ...own }),
        createdAt: now,
      },
    })
    count += 1
  }
  if (count > 0) wakeSender()
  return count
}

/**
 * Tells the people who are to be reached about an organisation's part of a round, or about one commitment in it. The
 * organisation's, the round's and the last day's facts are filled in here.
 *
 * @returns how many were new
 */
export async function notifyOrganisation(
  tx: Tx,
  kind: MessageKind,
  what: { organisationId: number; commitmentId: number | null; roundId: number; about: string; facts: MessageFacts },
  now: Date,
): Promise<number> {
  const [organisation, round, extension, to] = await Promise.all([
    tx.organisation.findUniqueOrThrow({ where: { id: what.organisationId }, select: { id: true, name: true } }),
    tx.reportingRound.findUniqueOrThrow({
      where: { id: what.roundId },
      select: { id: true, slug: true, title: true, dueOn: true },
    }),
    tx.roundExtension.findFirst({
      where: { roundId: what.roundId, organisationId: what.organisationId },
      orderBy: { id: 'desc' },
    }),
    whomToReachIn(tx, what.organisationId, what.commitmentId, calendarDate(now)),
  ])
  const recipients: Recipient[] = []
  for (const person of to) {
    // Somebody without an account gets a link of their own, so that every message leads to the answer.
    const answerLinkId =
      person.userId === null
        ? await linkFor(tx, { roundId: round.id, organisationId: organisation.id }, person, 'Systemet', now)
        : undefined
    recipients.push({ ...person, ...(answerLinkId === undefined ? {} : { own: { answerLinkId } }) })
  }
  return notify(
    tx,
    kind,
    recipients,
    {
      roundId: round.id,
      about: what.about,
      facts: {
        organisation: organisation.name,
        organisationId: organisation.id,
        round: round.title,
        roundSlug: round.slug,
        dueOn: lastDay({ dueOn: round.dueOn, extendedTo: extension?.until ?? null }),
        ...what.facts,
      },
    },
    now,
  )
}
