import type { FollowUpPhase } from '#app/domain/follow-up/adoption/phase.ts'
import type { Tx } from '#app/db/database.server.ts'

/** A section inside a change of it. */
export interface StoredSection {
  text: string
  /** 0 where nothing is stored. */
  version: number
  readyAt: Date | null
  readyName: string | null
  assigneeId: string | null
  changedAt: Date | null
  changedName: string | null
}

const nothing: StoredSection = {
  text: '',
  version: 0,
  readyAt: null,
  readyName: null,
  assigneeId: null,
  changedAt: null,
  changedName: null,
}

/** A section of a round's follow-up as it is stored, and the phase of the follow-up; a draft where there is none. */
export async function storedSection(
  tx: Tx,
  roundId: number,
  key: string,
): Promise<{ phase: FollowUpPhase; section: StoredSection }> {
  const followUp = await tx.annualFollowUp.findUnique({
    where: { roundId },
    select: { phase: true, sections: { where: { key } } },
  })
  return { phase: (followUp?.phase ?? 'draft') as FollowUpPhase, section: followUp?.sections[0] ?? nothing }
}
