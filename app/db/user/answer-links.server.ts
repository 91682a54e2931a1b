import { whyLinkEnded } from '#app/domain/access/answer-link.ts'
import type { LinkHolder } from '#app/domain/access/roles.ts'
import type { RoundPhase } from '#app/domain/reporting-round/phase.ts'
import { read } from '#app/db/database.server.ts'

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
