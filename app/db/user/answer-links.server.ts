import { linkAuthor } from '#app/domain/access/author.ts'
import { linkEnding, linkEndings, type LinkEnding } from '#app/domain/access/answer-link.ts'
import type { LinkHolder } from '#app/domain/access/roles.ts'
import { isInOffice } from '#app/domain/organisation/contact.ts'
import type { RoundPhase } from '#app/domain/reporting-round/phase.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { randomUUID } from 'node:crypto'
import { read, type Reader, type Tx } from '#app/db/database.server.ts'
import { moveCopiesIn } from '#app/db/round/working-copies.server.ts'
import { answerTokenHash } from './answer-token.server.ts'
import { rememberLink } from './known-links.server.ts'
import { logLinkUse } from './link-uses.server.ts'

/**
 * Whose link it is, or why it no longer opens anything, also in words; null where there never was such a link. It looks
 * at the link as it is in this moment, and a contact person's end holds from the day after.
 */
export async function findLinkHolder(
  tokenHash: string,
  now: Date,
): Promise<LinkHolder | { linkId: number; ending: LinkEnding } | null> {
  const link = await read().answerLink.findUnique({
    where: { tokenHash },
    include: { organisation: { select: { id: true, slug: true, name: true } }, round: true },
  })
  if (link === null) return null
  rememberLink(tokenHash)
  const ending = await endingOf(read(), { ...link, phase: link.round.phase as RoundPhase }, now)
  if (ending !== undefined) return { linkId: link.id, ending }
  return {
    kind: 'link',
    linkId: link.id,
    name: link.name,
    email: link.email,
    roundId: link.roundId,
    round: link.round.slug,
    organisation: link.organisation,
  }
}

/** Logs that a link has been used so much that it was stopped for a while. */
export async function logTooManyUses(tokenHash: string, now: Date): Promise<void> {
  const link = await read().answerLink.findUnique({ where: { tokenHash }, select: { id: true } })
  if (link !== null) await logLinkUse(link.id, 'refused', 'Länken användes orimligt ofta och stoppades en stund', now)
}

/** Why a link has ended, in a few words; undefined while it opens something. Asked in the transaction of what it does. */
export async function whyLinkRefused(from: Tx | Reader, linkId: number, now: Date): Promise<string | undefined> {
  const link = await from.answerLink.findUnique({
    where: { id: linkId },
    include: { round: { select: { phase: true } } },
  })
  if (link === null) return linkEndings.revoked.lead
  const ending = await endingOf(from, { ...link, phase: link.round.phase as RoundPhase }, now)
  return ending === undefined ? undefined : linkEndings[ending].lead
}

/** A link was made for somebody by their address: they have the task while any of their rows in the organisation has it. */
export async function endingOf(
  from: Tx | Reader,
  link: {
    organisationId: number
    email: string
    contactPersonId: number | null
    revokedAt: Date | null
    phase: RoundPhase
  },
  now: Date,
): Promise<LinkEnding | undefined> {
  const { organisationId, email, contactPersonId, revokedAt, phase } = link
  const rows = contactPersonId === null ? [] : await from.contactPerson.findMany({ where: { organisationId, email } })
  const today = calendarDate(now)
  return linkEnding({
    revokedAt,
    phase,
    isInOffice: contactPersonId === null || rows.some((row) => isInOffice(row, today)),
  })
}

/**
 * The link by which a person answers for an organisation in a round: the one that is in force, or a new one, with what
 * they wrote by an earlier one and have not brought together with a colleague's text. Only its hash is stored;
 * `answerToken` works the token out again from the id.
 */
export async function linkFor(
  tx: Tx,
  part: { roundId: number; organisationId: number },
  person: { name: string; email: string; contactPersonId: number | null },
  createdName: string,
  now: Date,
): Promise<number> {
  const existing = await tx.answerLink.findFirst({
    where: { ...part, email: person.email, revokedAt: null },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  if (existing !== null) return existing.id
  const { name, email, contactPersonId } = person
  // The hash follows from the id, which the row has first when it is there.
  const made = await tx.answerLink.create({
    data: { ...part, name, email, contactPersonId, tokenHash: randomUUID(), createdAt: now, createdName },
    select: { id: true },
  })
  const tokenHash = answerTokenHash(made.id)
  await tx.answerLink.update({ where: { id: made.id }, data: { tokenHash } })
  const same = [{ email }, ...(contactPersonId === null ? [] : [{ contactPersonId }])]
  const earlier = await tx.answerLink.findMany({
    where: { ...part, OR: same, id: { not: made.id } },
    select: { id: true },
  })
  await moveCopiesIn(
    tx,
    part,
    earlier.map(({ id }) => linkAuthor(id)),
    linkAuthor(made.id),
  )
  rememberLink(tokenHash)
  return made.id
}
