import type { SignedIn } from '#app/domain/access/roles.ts'
import { dueInWords } from '#app/domain/decision/in-words.ts'
import type { MessageFacts, MessageKind } from '#app/domain/message/kind.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import type { Tx } from '#app/db/database.server.ts'
import { notify } from '#app/db/message/notify.server.ts'
import { whomToReachIn } from '#app/db/organisation/recipients.server.ts'
import { toTellOf } from './to-tell.server.ts'

/** A decision, as far as what is told of it depends on it. */
export interface ToTell {
  id: number
  what: string
  dueOn: string | null
  commitmentId: number | null
}

type Doer = { id: number; name: string }

const factsOf = ({ id, what, dueOn }: ToTell, organisation: Doer): MessageFacts => ({
  organisation: organisation.name,
  organisationId: organisation.id,
  decision: what,
  decisionWhen: `${dueInWords(dueOn)}.`.replaceAll('\u00a0', ' '),
  decisionId: id,
  ...(dueOn === null ? {} : { dueOn }),
})

/** Tells those who are to be reached in one of the organisations that shall do what was decided. */
export async function tellDoer(
  tx: Tx,
  kind: MessageKind,
  decision: ToTell,
  organisation: Doer,
  told: { about: string; facts?: MessageFacts },
  now: Date,
): Promise<number> {
  const people = await whomToReachIn(tx, organisation.id, decision.commitmentId, calendarDate(now))
  const facts = { ...factsOf(decision, organisation), ...told.facts }
  return notify(
    tx,
    kind,
    people.map(({ name, email }) => ({ name, email })),
    { roundId: null, about: told.about, facts },
    now,
  )
}

/**
 * Tells the organisations of what a meeting has decided that they shall do, when it is closed. What has been told of
 * before is not told again, so that a meeting may be opened and closed anew.
 *
 * @returns how many notices were new
 */
export async function tellOfDecisions(tx: Tx, meetingId: number, now: Date): Promise<number> {
  let count = 0
  for (const { decision, organisation, people } of await toTellOf(tx, meetingId, now)) {
    const about = `decision:${decision.id}:${organisation.id}`
    const facts = factsOf(decision, organisation)
    count += await notify(tx, 'decision-made', people, { roundId: null, about, facts }, now)
  }
  return count
}

/** Tells those who shall do it that the group lets it hold on, or again, and why. */
export async function tellKeptOpen(
  tx: Tx,
  viewer: SignedIn,
  decision: ToTell & { version: number; organisations: readonly { organisation: Doer }[] },
  message: string,
  now: Date,
): Promise<void> {
  for (const { organisation } of decision.organisations) {
    const about = `decision:${decision.id}:${organisation.id}:${decision.version}`
    const told = { about, facts: { by: viewer.name, message } }
    await tellDoer(tx, 'decision-kept-open', decision, organisation, told, now)
  }
}

/** Tells the coordinators, but for who wrote it, that an organisation has said that it is done. */
export async function tellReported(
  tx: Tx,
  viewer: SignedIn,
  decision: ToTell & { version: number },
  organisation: Doer,
  message: string,
  now: Date,
): Promise<void> {
  const coordinators = await tx.user.findMany({
    where: { role: 'coordinator', disabledAt: null, NOT: { id: viewer.userId } },
    orderBy: { id: 'asc' },
    select: { name: true, email: true },
  })
  const about = `decision:${decision.id}:${organisation.id}:${decision.version}`
  const facts = { ...factsOf(decision, organisation), by: viewer.name, message }
  await notify(tx, 'decision-reported', coordinators, { roundId: null, about, facts }, now)
}
