import { z } from 'zod'
import { whyNotDate } from '#app/domain/calendar-date.ts'
import { consequences, needsReason, type MovingRound } from '#app/domain/reporting-round/phase-change.ts'
import { singleLine } from '#app/domain/single-line.ts'
import { counted } from '#app/domain/swedish.ts'
import { requiredReason, seenChecksum, stepReason } from './reason.ts'

/** The form that withdraws a proposal or sends it back. */
export const sendingBackInput = z.object({
  sha256: seenChecksum,
  reason: requiredReason('Skriv varför, så att alla förstår vad som ska göras.'),
})
export type SendingBackInput = z.infer<typeof sendingBackInput>

/**
 * The steering group's decision.
 *
 * @param today YYYY-MM-DD in Stockholm
 */
export const decisionInput = (today: string) =>
  z.object({
    sha256: seenChecksum,
    caseNumber: singleLine
      .min(1, 'Skriv beslutets diarienummer.')
      .max(60, 'Numret får vara högst 60 tecken.')
      .regex(/^[^\p{Cc}\p{Cf}]*$/u, 'Numret innehåller tecken som inte syns. Skriv det för hand.'),
    meetingOn: z
      .string()
      .trim()
      .superRefine((date, context) => {
        const isAhead = whyNotDate(date) === undefined && date > today
        const why = isAhead ? 'Sammanträdet kan inte ligga i framtiden.' : whyNotDate(date)
        if (why !== undefined) context.addIssue({ code: 'custom', message: why })
      }),
    note: z.string().trim().max(2000, 'Anteckningen får vara högst 2 000 tecken.'),
  })
export type DecisionInput = z.infer<ReturnType<typeof decisionInput>>

/** What adopting means, for who is about to do it. */
export const adoptionConsequences = (edition: { number: number; unanswered: number }): string[] => [
  `Förslag ${edition.number} fastställs ordagrant. Därefter går det inte att ändra; fel rättas i en lista bredvid.`,
  'Diarienummer, datum och ditt namn skrivs in i dokumentet, som får en ny kontrollsumma. Förslagets egen står kvar.',
  'Samordningen får ett meddelande och kan publicera. Fram till dess är årsuppföljningen inte offentlig.',
  ...(edition.unanswered === 0
    ? []
    : [`Utan svar från samordningen: ${counted(edition.unanswered, 'kommentar', 'kommentarer')}.`]),
]

/** Whether publishing, which ends the round, needs a reason. */
export const needsReasonToPublish = (round: MovingRound): boolean =>
  round.phase === 'review' && needsReason('freeze', round.counts)

/** What publishing means, for who is about to do it; with what it means that the round ends, where it has not. */
export const publicationConsequences = (year: number, round: MovingRound, today: string): string[] => [
  `Årsuppföljning ${year} visas öppet för alla och går att hämta som fil.`,
  `Kontaktpersonerna i ${counted(round.counts.organisations, 'organisation', 'organisationer')} får ett meddelande.`,
  ...(round.phase === 'review'
    ? ['Omgången avslutas på samma gång.', ...consequences('freeze', round, today)]
    : ['Det går inte att ångra.']),
]

/** The form that publishes. `mark` says what the page showed of the round, see domain/reporting-round/counts. */
export const publicationInput = z.object({
  sha256: seenChecksum,
  mark: z.string().max(300),
  reason: stepReason,
})
export type PublicationInput = z.infer<typeof publicationInput>
