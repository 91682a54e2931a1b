import type { SignedIn, SteeringReader } from '#app/domain/access/roles.ts'
import type { FollowUpPhase } from '#app/domain/follow-up/adoption/phase.ts'
import { read, type Tx } from '#app/db/database.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'

/** A round's annual follow-up as those who work with it see it. */
export interface FollowUp {
  id: number
  roundId: number
  phase: FollowUpPhase
  version: number
}

const asFollowUp = (row: { id: number; roundId: number; phase: string; version: number }): FollowUp => ({
  id: row.id,
  roundId: row.roundId,
  phase: row.phase as FollowUpPhase,
  version: row.version,
})

/** The follow-up of a round; null when nobody has begun to write it, which is as good as an empty draft. */
export async function findFollowUp(_viewer: SteeringReader, roundId: number): Promise<FollowUp | null> {
  const row = await read().annualFollowUp.findUnique({ where: { roundId } })
  return row === null ? null : asFollowUp(row)
}

/** The round's follow-up inside a change of it; made, with a row of history, when there is none. */
export async function followUpIn(tx: Tx, viewer: SignedIn, roundId: number, now: Date): Promise<FollowUp> {
  const row = await tx.annualFollowUp.findUnique({ where: { roundId } })
  if (row !== null) return asFollowUp(row)
  const round = await tx.reportingRound.findUniqueOrThrow({ where: { id: roundId }, select: { isDemo: true } })
  const made = await tx.annualFollowUp.create({
    data: { roundId, phase: 'draft', isDemo: round.isDemo, createdAt: now },
  })
  await recordEvent(tx, {
    actor: viewer,
    at: now,
    kind: 'follow-up.started',
    subject: { type: 'follow-up', id: made.id },
  })
  return asFollowUp(made)
}
