import { linkEndings } from '#app/domain/access/answer-link.ts'
import { whyNotSent, type RevocationInput } from '#app/domain/access/link-state.ts'
import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { RoundPhase } from '#app/domain/reporting-round/phase.ts'
import { lastDay } from '#app/domain/reporting-round/standing.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import type { EditAnswer } from '#app/db/edit-answer.ts'
import { notify } from '#app/db/message/notify.server.ts'
import { listAskedPeople } from '#app/db/organisation/reachability.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import type { Round } from '#app/db/round/rounds.server.ts'
import { endingOf, linkFor } from './answer-links.server.ts'
import { answerToken } from './answer-token.server.ts'

/** Somebody to send a link to: an address in an organisation. */
export interface LinkReceiver {
  organisationId: number
  email: string
}

/**
 * Sends each of the people their link, the one in force or a new one. Whoever is not to be reached, or has an account, is
 * left out. Nobody is sent the same link twice in a day.
 */
export async function sendLinks(
  viewer: SignedIn,
  round: Round,
  to: readonly LinkReceiver[],
  now: Date,
): Promise<EditAnswer<{ sent: number; already: number }>> {
  if (!can(viewer, 'answer-link.manage')) return { ok: false, why: 'Omgången finns inte.' }
  const asked = await listAskedPeople(viewer, round, now)
  const chosen = asked.flatMap(({ organisation, people }) =>
    people
      .filter(
        ({ email, userId }) =>
          userId === null && to.some((one) => one.organisationId === organisation.id && one.email === email),
      )
      .map((person) => ({ organisation, person })),
  )
  if (chosen.length === 0) return { ok: false, why: 'Välj minst en person som ska få en länk.' }
  return write(async (tx) => {
    const { phase } = await tx.reportingRound.findUniqueOrThrow({ where: { id: round.id }, select: { phase: true } })
    const why = whyNotSent(phase as RoundPhase)
    if (why !== undefined) return { ok: false, why }
    let sent = 0
    for (const { organisation, person } of chosen) {
      if (await sendLink(tx, viewer, round, organisation, person, now)) sent += 1
    }
    return { ok: true, sent, already: chosen.length - sent }
  })
}

/** Sends a person their link. Answers false when it has been sent to them today. */
async function sendLink(
  tx: Tx,
  viewer: SignedIn,
  round: Round,
  organisation: { id: number; name: string },
  person: { name: string; email: string; contactPersonId: number | null },
  now: Date,
): Promise<boolean> {
  const linkId = await linkFor(tx, { roundId: round.id, organisationId: organisation.id }, person, viewer.name, now)
  const extension = await tx.roundExtension.findFirst({
    where: { roundId: round.id, organisationId: organisation.id },
    orderBy: { id: 'desc' },
  })
  const count = await notify(
    tx,
    'link',
    [{ name: person.name, email: person.email, own: { answerLinkId: linkId } }],
    {
      roundId: round.id,
      about: `link:${linkId}:sent:${calendarDate(now)}`,
      facts: {
        organisation: organisation.name,
        organisationId: organisation.id,
        round: round.title,
        roundSlug: round.slug,
        dueOn: lastDay({ dueOn: round.dueOn, extendedTo: extension?.until ?? null }),
        by: viewer.name,
      },
    },
    now,
  )
  if (count === 0) return false
  await recordEvent(tx, {
    actor: viewer,
    at: now,
    kind: 'answer-link.sent',
    subject: { type: 'answer-link', id: linkId },
    message: `Till ${person.name}, ${person.email}.`,
    data: { organisationId: organisation.id, roundId: round.id },
  })
  return true
}

/** The token of a link, to be handed on by hand. That it was shown stands in the link's history. */
export const showLink = (
  viewer: SignedIn,
  round: Round,
  linkId: number,
  now: Date,
): Promise<EditAnswer<{ token: string }>> =>
  write(async (tx) => {
    const link = await storedLink(tx, viewer, round, linkId)
    if (link === null) return gone
    const ending = await endingOf(tx, { ...link, phase: link.round.phase as RoundPhase }, now)
    if (ending !== undefined) return { ok: false, why: `${linkEndings[ending].short}. Adressen öppnar inget.` }
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'answer-link.shown',
      subject: { type: 'answer-link', id: linkId },
      data: { organisationId: link.organisationId, roundId: round.id },
    })
    return { ok: true, token: answerToken(linkId) }
  })

/** Revokes a link, and sends the person a new one when that is asked for and they are still to be reached. */
export async function revokeLink(
  viewer: SignedIn,
  round: Round,
  linkId: number,
  input: RevocationInput,
  now: Date,
): Promise<EditAnswer> {
  const asked = await listAskedPeople(viewer, round, now)
  return write(async (tx) => {
    const link = await storedLink(tx, viewer, round, linkId)
    if (link === null) return gone
    if (link.revokedAt !== null) return { ok: false, why: 'Länken är redan återkallad.' }
    const place = asked.find(({ organisation }) => organisation.id === link.organisationId)
    const person = place?.people.find(({ email, userId }) => email === link.email && userId === null)
    const renews = input.renewal === 'new'
    const unsendable = renews ? whyNotSent(link.round.phase as RoundPhase) : undefined
    if (unsendable !== undefined) return { ok: false, field: 'renewal', why: unsendable }
    if (renews && (place === undefined || person === undefined)) {
      const why = `${link.name} är inte längre den som ska nås. Återkalla utan att skicka en ny.`
      return { ok: false, field: 'renewal', why }
    }
    await tx.answerLink.update({
      where: { id: linkId },
      data: { revokedAt: now, revokedName: viewer.name, revokedReason: input.reason },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'answer-link.revoked',
      subject: { type: 'answer-link', id: linkId },
      message: input.reason,
      data: { organisationId: link.organisationId, roundId: round.id },
    })
    if (renews && place !== undefined && person !== undefined) {
      await sendLink(tx, viewer, round, place.organisation, person, now)
    }
    return { ok: true }
  })
}

const gone: EditAnswer<never> = { ok: false, why: 'Länken finns inte.' }

const storedLink = async (tx: Tx, viewer: SignedIn, round: Round, id: number) =>
  can(viewer, 'answer-link.manage')
    ? tx.answerLink.findFirst({ where: { id, roundId: round.id }, include: { round: { select: { phase: true } } } })
    : null
