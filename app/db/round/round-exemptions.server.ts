import type { SignedIn } from '#app/domain/access/roles.ts'
import {
  isExempt,
  whyNotChangeAsked,
  type Exemption,
  type ExemptionInput,
} from '#app/domain/reporting-round/exemption.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import type { EditAnswer } from '#app/db/edit-answer.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { managedRoundIn, type ManagedRound } from './managed-rounds.server.ts'
import { listPairs, type AskedPair } from './round-counts.server.ts'
import { invite } from './round-phases.server.ts'

/**
 * Takes organisations, commitments or pairs of them out of a round, with a reason, all or none. What they have written
 * stays. The input has been checked against its schema.
 *
 * @returns null when there is no such round that the viewer manages
 */
export function exempt(
  viewer: SignedIn,
  slug: string,
  input: ExemptionInput,
  now: Date,
): Promise<EditAnswer<{ asked: number }> | null> {
  return write(async (tx): Promise<EditAnswer<{ asked: number }> | null> => {
    const round = await managedRoundIn(tx, viewer, slug)
    if (round === null) return null
    const why = whyNotChangeAsked(round.phase)
    if (why !== undefined) return { ok: false, why }
    const pairs = await listPairs(tx, { id: round.id, planId: round.plan.id })
    if (!input.exemptions.every((one) => pairs.some((pair) => pair.isAsked && isExempt([one], pair)))) {
      const gone =
        'Något av det du valde är redan borttaget eller hör inte till planen. Listan är uppdaterad; välj igen.'
      return { ok: false, field: 'organisation', why: gone }
    }
    await tx.roundExemption.createMany({
      data: input.exemptions.map((one) => ({
        ...one,
        roundId: round.id,
        reason: input.reason,
        at: now,
        byName: viewer.name,
      })),
    })
    return told(tx, viewer, 'round.exempted', round, input, pairs, now)
  })
}

/**
 * Asks again those who were taken out, named by their exemptions' ids. In an open round those who have not been invited
 * are.
 *
 * @returns null when there is no such round that the viewer manages
 */
export function putBack(
  viewer: SignedIn,
  slug: string,
  ids: readonly number[],
  now: Date,
): Promise<EditAnswer<{ asked: number }> | null> {
  return write(async (tx): Promise<EditAnswer<{ asked: number }> | null> => {
    const round = await managedRoundIn(tx, viewer, slug)
    if (round === null) return null
    const why = whyNotChangeAsked(round.phase)
    if (why !== undefined) return { ok: false, why }
    const rows = await tx.roundExemption.findMany({ where: { roundId: round.id, id: { in: [...ids] } } })
    if (rows.length < new Set(ids).size) {
      const gone = 'Något av det du valde är redan tillbaka i omgången. Listan är uppdaterad; välj igen.'
      return { ok: false, field: 'exemption', why: gone }
    }
    const pairs = await listPairs(tx, { id: round.id, planId: round.plan.id })
    await tx.roundExemption.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } })
    if (round.phase === 'open') await invite(tx, viewer, round, now)
    return told(tx, viewer, 'round.put-back', round, { exemptions: rows, reason: '' }, pairs, now)
  })
}

/** Writes the history of who is asked. Answers how many pairs are asked now. */
async function told(
  tx: Tx,
  viewer: SignedIn,
  kind: 'round.exempted' | 'round.put-back',
  round: ManagedRound,
  what: { exemptions: readonly Exemption[]; reason: string },
  before: readonly AskedPair[],
  now: Date,
): Promise<{ ok: true; asked: number }> {
  const pairs = await listPairs(tx, { id: round.id, planId: round.plan.id })
  const asked = (among: readonly AskedPair[]): number => among.filter((pair) => pair.isAsked).length
  const [organisations, commitments] = await Promise.all([
    tx.organisation.findMany({ select: { id: true, name: true } }),
    tx.commitment.findMany({ where: { goal: { planId: round.plan.id } }, select: { id: true, label: true } }),
  ])
  const isOut = kind === 'round.exempted'
  await recordEvent(tx, {
    actor: viewer,
    at: now,
    kind,
    subject: { type: 'round', id: round.id },
    message: what.reason,
    data: { count: what.exemptions.length, askedBefore: asked(before), asked: asked(pairs) },
    changes: what.exemptions.map((one) => ({
      label: nameOf(
        organisations.find(({ id }) => id === one.organisationId)?.name,
        commitments.find(({ id }) => id === one.commitmentId)?.label,
      ),
      before: isOut ? 'Tillfrågad' : 'Inte tillfrågad',
      after: isOut ? 'Inte tillfrågad' : 'Tillfrågad',
    })),
  })
  return { ok: true, asked: asked(pairs) }
}

/** "Region Stockholm", "Alla, om Nya söktermer" or "Region Stockholm, om Nya söktermer". */
const nameOf = (organisation: string | undefined, commitment: string | undefined): string =>
  commitment === undefined ? (organisation ?? '') : `${organisation ?? 'Alla'}, om ${commitment}`
