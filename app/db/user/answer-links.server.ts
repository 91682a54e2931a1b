import { whyLinkEnded } from '#app/domain/access/answer-link.ts'
import type { LinkHolder } from '#app/domain/access/roles.ts'
import type { RoundPhase } from '#app/domain/reporting-round/phase.ts'
import { randomUUID } from 'node:crypto'
import { read, type Tx } from '#app/db/database.server.ts'
import { answerTokenHash } from './answer-token.server.ts'

/** Whose link it is, or why it no longer opens anything; null where there never was such a link. */
export async function findLinkHolder(tokenHash: string, _now: Date): Promise<LinkHolder | { ended: string } | null> {
  const link = await read().answerLink.findUnique({
    where: { tokenHash },
    include: { organisation: { select: { id: true, slug: true, name: true } }, round: true },
  })
  if (link === null) return null
  const ended = whyLinkEnded({ revokedAt: link.revokedAt, phase: link.round.phase as RoundPhase })
  if (ended !== undefined) return { ended }
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

/**
 * The link by which a person answers for an organisation in a round: the one that is in force, or a new one. Only its
 * hash is stored; `answerToken` works the token out again from the id.
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
  await tx.answerLink.update({ where: { id: made.id }, data: { tokenHash: answerTokenHash(made.id) } })
  return made.id
}
