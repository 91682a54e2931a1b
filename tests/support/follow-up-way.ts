import type { SignedIn } from '#app/domain/access/roles.ts'
import type { FollowUpPhase } from '#app/domain/follow-up/adoption/phase.ts'
import type { FollowUpStep } from '#app/domain/follow-up/adoption/step.ts'
import { countsMark } from '#app/domain/reporting-round/counts.ts'
import { read } from '#app/db/database.server.ts'
import { adoptProposal, returnProposal } from '#app/db/follow-up/deciding.server.ts'
import { findProposable, proposeFollowUp } from '#app/db/follow-up/proposing.server.ts'
import { publishFollowUp } from '#app/db/follow-up/publishing.server.ts'
import { findManagedRound } from '#app/db/round/managed-rounds.server.ts'

export const site = 'https://uppfoljning.exempel.se'
export const decision = { caseNumber: '801-2026', meetingOn: '2026-11-20', note: '§ 7' }

/** The checksum of the year's newest edition; zeros when there is none. */
export async function newestChecksum(year: string): Promise<string> {
  const row = await read().followUpEdition.findFirst({
    where: { followUp: { round: { slug: year } } },
    orderBy: { number: 'desc' },
    select: { sha256: true },
  })
  return row?.sha256 ?? '0'.repeat(64)
}

interface Taking {
  viewer: SignedIn
  /** Who reads what the step is about. */
  as: SignedIn
  year: string
  reason?: string | undefined
  /** What was seen before a proposal; read anew when it is left out. */
  mark?: string | undefined
}

/** Takes a step as somebody who has just read the page that asks for it. */
export async function takeStep(step: FollowUpStep, { viewer, as, year, reason = 'Skäl.', mark }: Taking, now: Date) {
  const sha256 = await newestChecksum(year)
  switch (step) {
    case 'propose': {
      const seen = mark ?? (await findProposable(as, year, site, now))?.mark ?? ''
      return proposeFollowUp(viewer, year, { mark: seen, reason }, site, now)
    }
    case 'withdraw':
    case 'send-back':
      return returnProposal(viewer, year, step, { sha256, reason }, now)
    case 'adopt':
      return adoptProposal(viewer, year, { sha256, ...decision }, now)
    case 'publish': {
      const round = await findManagedRound(as, year)
      return publishFollowUp(
        viewer,
        year,
        { sha256, mark: round === null ? '' : countsMark(round.counts), reason },
        now,
      )
    }
  }
}

const ways: Record<FollowUpPhase, FollowUpStep[]> = {
  draft: [],
  proposed: ['propose'],
  adopted: ['propose', 'adopt'],
  published: ['propose', 'adopt', 'publish'],
}

/** Brings a year's follow-up to a phase, from a draft. */
export async function bringTo(
  phase: FollowUpPhase,
  { coordinator, steering }: { coordinator: SignedIn; steering: SignedIn },
  year: string,
  now: Date,
): Promise<void> {
  for (const step of ways[phase]) {
    const viewer = step === 'adopt' ? steering : coordinator
    const taken = await takeStep(step, { viewer, as: coordinator, year }, now)
    if (taken?.ok !== true) throw new Error(`${step} was refused: ${JSON.stringify(taken)}`)
  }
}
