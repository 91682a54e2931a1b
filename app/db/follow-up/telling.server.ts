import type { Role, SignedIn } from '#app/domain/access/roles.ts'
import type { MessageFacts, MessageKind } from '#app/domain/message/kind.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import type { Tx } from '#app/db/database.server.ts'
import type { Recipient } from '#app/db/message/address-book.server.ts'
import { notify } from '#app/db/message/notify.server.ts'
import { whomToReachIn } from '#app/db/organisation/recipients.server.ts'
import { listPairs } from '#app/db/round/round-counts.server.ts'
import type { Stepping } from './stepping.server.ts'

type Round = Stepping['round']

const withRole = (tx: Tx, role: Role, but: SignedIn): Promise<Recipient[]> =>
  tx.user.findMany({
    where: { role, disabledAt: null, NOT: { id: but.userId } },
    orderBy: { id: 'asc' },
    select: { name: true, email: true },
  })

const tell = (
  tx: Tx,
  kind: MessageKind,
  to: readonly Recipient[],
  what: { round: Round; about: string; facts: MessageFacts },
  now: Date,
): Promise<number> =>
  notify(
    tx,
    kind,
    to,
    {
      roundId: what.round.id,
      about: `follow-up:${what.round.id}:${what.about}`,
      facts: {
        round: what.round.title,
        roundSlug: what.round.slug,
        followUp: `Årsuppföljning ${what.round.year}`,
        ...what.facts,
      },
    },
    now,
  )

/** Who is told of each turn that a proposal takes, but for who took it. */
const turns = {
  proposed: { kind: 'follow-up-proposed', role: 'steering' },
  'sent-back': { kind: 'follow-up-sent-back', role: 'coordinator' },
  adopted: { kind: 'follow-up-adopted', role: 'coordinator' },
} as const satisfies Record<string, { kind: MessageKind; role: Role }>

/** Tells of a turn that a proposal has taken; `message` is the reason, or the decision in words. */
export const tellOfTurn = async (
  tx: Tx,
  viewer: SignedIn,
  round: Round,
  turn: keyof typeof turns,
  { number, message }: { number: number; message: string },
  now: Date,
): Promise<number> => {
  const { kind, role } = turns[turn]
  const to = await withRole(tx, role, viewer)
  return tell(tx, kind, to, { round, about: `proposal:${number}`, facts: { by: viewer.name, message } }, now)
}

/** Tells the coordinators, but for who wrote it, of a comment on a section of the proposal. */
export const tellOfComment = async (
  tx: Tx,
  viewer: SignedIn,
  round: Round,
  comment: { id: number; section: string; text: string },
  now: Date,
): Promise<number> => {
  // Titles hold the space that keeps "Mål 7" together, which is for pages.
  const section = comment.section.replaceAll('\u00a0', ' ')
  const facts = { by: viewer.name, section, message: comment.text }
  const to = await withRole(tx, 'coordinator', viewer)
  return tell(tx, 'follow-up-commented', to, { round, about: `comment:${comment.id}`, facts }, now)
}

/** Tells everybody who is to be reached in the organisations that were asked that the follow-up is public. */
export async function tellOfPublication(tx: Tx, viewer: SignedIn, round: Round, now: Date): Promise<number> {
  const pairs = await listPairs(tx, round)
  const asked = new Set(pairs.filter(({ isAsked }) => isAsked).map(({ organisationId }) => organisationId))
  const people: Recipient[] = []
  for (const organisationId of asked) {
    const reached = await whomToReachIn(tx, organisationId, null, calendarDate(now))
    people.push(...reached.map(({ name, email }) => ({ name, email })))
  }
  return tell(tx, 'follow-up-published', people, { round, about: 'published', facts: { by: viewer.name } }, now)
}
