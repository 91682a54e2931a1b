import type { SignedIn } from '#app/domain/access/roles.ts'
import type { PublicationInput } from '#app/domain/follow-up/adoption/deciding.ts'
import { followUpSteps } from '#app/domain/follow-up/adoption/step.ts'
import { write } from '#app/db/database.server.ts'
import type { EditAnswer } from '#app/db/edit-answer.ts'
import { managedRoundIn } from '#app/db/round/managed-rounds.server.ts'
import { changePhaseIn } from '#app/db/round/round-phases.server.ts'
import { mayStep, recordStep, seenEdition, steppingIn, whyNotStepIn } from './stepping.server.ts'
import { tellOfPublication } from './telling.server.ts'

/**
 * Publishes the adopted edition. A round that is still reviewed ends in the same transaction, so that its accepted
 * reports become public together with the follow-up.
 *
 * @returns null when the viewer may not publish, or there is no round that year
 */
export function publishFollowUp(
  viewer: SignedIn,
  year: string,
  input: PublicationInput,
  now: Date,
): Promise<EditAnswer<{ editionId: number; told: number }> | null> {
  if (!mayStep(viewer, 'publish')) return Promise.resolve(null)
  return write(async (tx): Promise<EditAnswer<{ editionId: number; told: number }> | null> => {
    const stepping = await steppingIn(tx, year)
    const round = await managedRoundIn(tx, viewer, year)
    if (stepping === null || round === null) return null
    const why = whyNotStepIn('publish', stepping)
    if (why !== undefined) return { ok: false, why }
    const seen = seenEdition(stepping, input.sha256)
    if ('refused' in seen) return seen.refused
    // The round's own rules say whether it may end: on the numbers that were read, and with a reason where one is needed.
    if (round.phase === 'review') {
      const ending = { version: String(round.version), mark: input.mark, reason: input.reason }
      const ended = await changePhaseIn(tx, viewer, round.slug, 'freeze', ending, now)
      if (ended?.ok === false) return ended
    }
    const { id, number, sha256 } = seen.edition
    await tx.followUpEdition.update({
      where: { id },
      data: { state: followUpSteps.publish.edition, publishedAt: now, publishedName: viewer.name },
    })
    await recordStep(tx, viewer, 'publish', seen.followUp, { data: { number, sha256 } }, now)
    return { ok: true, editionId: id, told: await tellOfPublication(tx, viewer, stepping.round, now) }
  })
}
