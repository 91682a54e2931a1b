import { canonical } from '#app/domain/follow-up/edition/canonical.ts'
import { reportContent, type ReportContent } from '#app/domain/follow-up/edition/content.ts'
import { decidedContent } from '#app/domain/follow-up/edition/freezing.ts'
import type { Tx } from '#app/db/database.server.ts'
import { checksum } from './checksum.ts'
import { EditionDamaged } from './editions.server.ts'

/**
 * Stores a content as a new edition, proposed. When, by whom, which number and why stand in the content itself and are
 * taken from there, so that the row never says something else.
 *
 * @param content as `frozenContent` made it
 * @throws TypeError when the content is not frozen or already decided
 */
export async function storeEdition(
  tx: Tx,
  followUpId: number,
  content: ReportContent,
): Promise<{ id: number; sha256: string }> {
  const { frozen, decision } = content
  if (frozen === null || decision !== null) throw new TypeError('Only a frozen content without a decision is proposed.')
  const text = canonical(content)
  const sha256 = checksum(text)
  const { id } = await tx.followUpEdition.create({
    data: {
      followUpId,
      number: frozen.number,
      state: 'proposed',
      content: text,
      sha256,
      proposedSha256: sha256,
      frozenAt: new Date(frozen.at),
      frozenName: frozen.by,
      reason: frozen.reason,
    },
    select: { id: true },
  })
  return { id, sha256 }
}

/**
 * Writes the steering group's decision into a proposed edition, which is adopted by it and never changes again.
 *
 * @throws EditionDamaged when what is stored does not agree with its checksum
 */
export async function storeDecision(
  tx: Tx,
  editionId: number,
  decision: Parameters<typeof decidedContent>[1],
): Promise<{ sha256: string }> {
  const row = await tx.followUpEdition.findUniqueOrThrow({
    where: { id: editionId },
    select: { content: true, sha256: true },
  })
  if (checksum(row.content) !== row.sha256) throw new EditionDamaged(`Edition ${editionId} is damaged.`)
  const text = canonical(decidedContent(reportContent.parse(JSON.parse(row.content)), decision))
  const sha256 = checksum(text)
  await tx.followUpEdition.update({
    where: { id: editionId },
    data: { content: text, sha256, state: 'adopted', adoptedAt: decision.at, adoptedName: decision.by },
  })
  return { sha256 }
}
