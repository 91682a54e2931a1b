import { z } from 'zod'
import { meetingStates, type MeetingState } from '#app/domain/meeting/state.ts'
import { canonical } from '#app/domain/follow-up/edition/canonical.ts'
import type { BriefContent } from './brief-content.ts'

/** Why no brief can be frozen for a meeting; undefined when one can. */
export function whyNotFreeze({ state, hasRound }: { state: MeetingState; hasRound: boolean }): string | undefined {
  if (state === 'closed')
    return `Sammanträdet är ${meetingStates.closed.label.toLocaleLowerCase('sv')}. Dess underlag är de som frystes före det.`
  return hasRound ? undefined : 'Det finns ingen uppföljningsomgång än, så det finns inget läge att frysa.'
}

/** What freezing a brief means, for whoever is about to do it. */
export const freezingConsequences: readonly string[] = [
  'Läget fryses som det är nu, med namn, ord och tal. Det som ändras sedan syns på sidan men inte i underlaget.',
  'Två filer skrivs, PDF och DOCX, var och en på två sidor med dagens datum. De ligger kvar oförändrade.',
  'Styrgruppen och de som har en länk till sammanträdet kan hämta dem direkt. Inget skickas.',
  'Ett fryst underlag kan inte tas bort. Blir det fel fryser du ett nytt, och båda ligger kvar.',
]

/** What is sent to freeze a brief: the mark of what was seen. */
export const freezeInput = z.object({
  mark: z.string().regex(/^[0-9a-f]{64}$/, 'Sidan är inte hel. Öppna den igen och frys därifrån.'),
})

/**
 * Text that stands for everything that would be frozen, but for the moment and who does it: the same as long as nothing
 * of it has changed, and another one when a brief has been frozen meanwhile.
 */
export const briefMarkText = (content: BriefContent): string =>
  canonical({ ...content, frozen: { at: new Date(0).toISOString(), by: '' } })

/** A brief's file without its extension: "styrgruppens-underlag-2026-12-10-1". */
export const briefFileStem = ({ meeting, number }: Pick<BriefContent, 'meeting' | 'number'>): string =>
  `styrgruppens-underlag-${meeting.heldOn}-${number}`
