import type { SignedIn } from '#app/domain/access/roles.ts'
import { roundPhases } from '#app/domain/reporting-round/phase.ts'
import { countsData, countsMark } from '#app/domain/reporting-round/counts.ts'
import {
  needsReason,
  phaseChanges,
  whyNotMove,
  type MovingRound,
  type PhaseChange,
  type PhaseChangeInput,
} from '#app/domain/reporting-round/phase-change.ts'
import { calendarDate, compareSwedish } from '#app/domain/swedish.ts'
import { read, write, type Tx } from '#app/db/database.server.ts'
import { staleAnswer, type EditAnswer } from '#app/db/edit-answer.ts'
import { openAddressBook } from '#app/db/message/address-book.server.ts'
import { notifyOrganisation } from '#app/db/message/notify.server.ts'
import { whomToReachIn } from '#app/db/organisation/recipients.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { managedRoundIn, type ManagedRound } from './managed-rounds.server.ts'
import { listPairs } from './round-counts.server.ts'

/** A round as the rules about its phases look at it. */
export const asMoving = (round: ManagedRound): MovingRound => ({ ...round, planIsAdopted: round.plan.isAdopted })

/**
 * Takes a round to another phase, with one row of history that keeps the counts. Opening it stores an invitation for
 * each organisation that is asked, in the same transaction. What is submitted when the round is frozen stays so.
 *
 * @returns null when there is no such round that the viewer manages
 */
export const changePhase = (
  viewer: SignedIn,
  slug: string,
  change: PhaseChange,
  input: PhaseChangeInput,
  now: Date,
): Promise<EditAnswer<{ invited: number }> | null> => write((tx) => changePhaseIn(tx, viewer, slug, change, input, now))

/** `changePhase` as a part of a larger change. */
export async function changePhaseIn(
  tx: Tx,
  viewer: SignedIn,
  slug: string,
  change: PhaseChange,
  input: PhaseChangeInput,
  now: Date,
): Promise<EditAnswer<{ invited: number }> | null> {
  const { to, kind, isFinal } = phaseChanges[change]
  const round = await managedRoundIn(tx, viewer, slug)
  if (round === null) return null
  const why = whyNotMove(change, asMoving(round), calendarDate(now))
  if (why !== undefined) return { ok: false, why }
  const stale = staleAnswer(Number(input.version), round.version)
  if (stale !== undefined) return stale
  if (isFinal && input.mark !== countsMark(round.counts)) {
    const seen = 'Något har ändrats i omgången sedan du öppnade sidan. Läs igenom siffrorna igen; de är nya.'
    return { ok: false, why: seen, version: round.version }
  }
  if (needsReason(change, round.counts) && input.reason === '') {
    const missing = 'Skriv varför omgången avslutas fast allt som är inskickat inte är godkänt.'
    return { ok: false, field: 'reason', why: missing }
  }
  const saved = await tx.reportingRound.update({
    where: { id: round.id },
    data: { phase: to, version: { increment: 1 } },
  })
  const invited = change === 'open' ? await invite(tx, viewer, round, now) : 0
  if (change === 'withdraw') await dropInvitations(tx, round)
  await recordEvent(tx, {
    actor: viewer,
    at: now,
    kind,
    subject: { type: 'round', id: round.id },
    message: input.reason,
    data: { version: saved.version, invited, ...countsData(round.counts) },
    changes: [{ label: 'Läge', before: roundPhases[round.phase].label, after: roundPhases[to].label }],
  })
  return { ok: true, invited }
}

/** What an invitation is about; the same for everybody, so that nobody is invited twice to a round. */
const openingOf = (roundId: number): string => `round:${roundId}:opened`

/**
 * Stores an invitation for every organisation that is asked about something in the round; those who have one get no
 * other.
 *
 * @returns how many people were invited
 */
export async function invite(
  tx: Tx,
  viewer: SignedIn,
  round: { id: number; plan: { id: number }; introduction: string },
  now: Date,
): Promise<number> {
  const pairs = await listPairs(tx, { id: round.id, planId: round.plan.id })
  const asked = new Set(pairs.filter((pair) => pair.isAsked).map((pair) => pair.organisationId))
  let invited = 0
  const book = openAddressBook(tx, round.id, now)
  for (const organisationId of asked) {
    invited += await notifyOrganisation(
      tx,
      'invitation',
      {
        organisationId,
        commitmentId: null,
        roundId: round.id,
        about: openingOf(round.id),
        facts: { message: round.introduction, by: viewer.name },
      },
      now,
      book,
    )
  }
  return invited
}

/** The names of the organisations asked in a round that nobody can be reached in, so that an invitation comes to none. */
export async function listUnreached(round: ManagedRound, now: Date): Promise<string[]> {
  const pairs = await listPairs(read(), { id: round.id, planId: round.plan.id })
  const asked = [...new Set(pairs.filter((pair) => pair.isAsked).map((pair) => pair.organisationId))]
  const reached = await Promise.all(asked.map((id) => whomToReachIn(read(), id, null, calendarDate(now))))
  const organisations = await read().organisation.findMany({
    where: { id: { in: asked.filter((_id, index) => reached[index]?.length === 0) } },
    select: { name: true },
  })
  return organisations.map(({ name }) => name).toSorted(compareSwedish)
}

/** Takes back the invitations that have not gone out, so that the next opening invites anew. */
const dropInvitations = (tx: Tx, round: { id: number }) =>
  tx.notification.deleteMany({
    where: {
      roundId: round.id,
      kind: 'invitation',
      messageId: null,
      key: { startsWith: `invitation:${openingOf(round.id)}:` },
    },
  })
