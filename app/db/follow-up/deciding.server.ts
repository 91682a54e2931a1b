import type { SignedIn } from '#app/domain/access/roles.ts'
import type { DecisionInput, SendingBackInput } from '#app/domain/follow-up/adoption/deciding.ts'
import { followUpSteps } from '#app/domain/follow-up/adoption/step.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import { write } from '#app/db/database.server.ts'
import type { EditAnswer } from '#app/db/edit-answer.ts'
import { storeDecision } from './freezing.server.ts'
import { mayStep, recordStep, seenEdition, steppingIn, whyNotStepIn } from './stepping.server.ts'
import { tellOfTurn } from './telling.server.ts'

/**
 * Makes the follow-up a draft again: the coordination withdraws its proposal, or the steering group sends it back. The
 * frozen edition is kept with its reason.
 *
 * @returns null when the viewer may not, or there is no round that year
 */
export function returnProposal(
  viewer: SignedIn,
  year: string,
  step: 'withdraw' | 'send-back',
  input: SendingBackInput,
  now: Date,
): Promise<EditAnswer | null> {
  if (!mayStep(viewer, step)) return Promise.resolve(null)
  return write(async (tx): Promise<EditAnswer | null> => {
    const stepping = await steppingIn(tx, year)
    if (stepping === null) return null
    const why = whyNotStepIn(step, stepping)
    if (why !== undefined) return { ok: false, why }
    const seen = seenEdition(stepping, input.sha256)
    if ('refused' in seen) return seen.refused
    await tx.followUpEdition.update({
      where: { id: seen.edition.id },
      data: {
        state: followUpSteps[step].edition,
        sentBackAt: now,
        sentBackName: viewer.name,
        sentBackReason: input.reason,
      },
    })
    const { number } = seen.edition
    await recordStep(tx, viewer, step, seen.followUp, { message: input.reason, data: { number } }, now)
    if (step === 'send-back') {
      await tellOfTurn(tx, viewer, stepping.round, 'sent-back', { number, message: input.reason }, now)
    }
    return { ok: true }
  })
}

/**
 * Writes the steering group's decision into the proposal that was seen, which never changes after that.
 *
 * @returns null when the viewer may not adopt, or there is no round that year
 */
export function adoptProposal(
  viewer: SignedIn,
  year: string,
  input: DecisionInput,
  now: Date,
): Promise<EditAnswer<{ sha256: string }> | null> {
  if (!mayStep(viewer, 'adopt')) return Promise.resolve(null)
  return write(async (tx): Promise<EditAnswer<{ sha256: string }> | null> => {
    const stepping = await steppingIn(tx, year)
    if (stepping === null) return null
    const why = whyNotStepIn('adopt', stepping)
    if (why !== undefined) return { ok: false, why }
    const seen = seenEdition(stepping, input.sha256)
    if ('refused' in seen) return seen.refused
    const { id, number, proposedSha256 } = seen.edition
    const { caseNumber, meetingOn, note } = input
    const { sha256 } = await storeDecision(tx, id, { caseNumber, meetingOn, note, at: now, by: viewer.name })
    const message = `Diarienummer ${caseNumber}, sammanträde ${formatCalendarDate(meetingOn)}`.replaceAll('\u00a0', ' ')
    const data = { number, caseNumber, meetingOn, proposedSha256, sha256 }
    await recordStep(tx, viewer, 'adopt', seen.followUp, { message, data }, now)
    await tellOfTurn(tx, viewer, stepping.round, 'adopted', { number, message }, now)
    return { ok: true, sha256 }
  })
}
