import { formatCalendarDate } from '#app/domain/swedish.ts'
import type { LateAnswers } from './late.ts'
import type { RoundPhase } from './phase.ts'

/**
 * What decides whether an organisation may answer about a commitment in a round now. Dates are YYYY-MM-DD in the
 * calendar of Stockholm, so that a last day lasts until midnight there, whatever the server's clock or summer time.
 */
export interface Standing {
  phase: RoundPhase
  /** The round's last day. */
  dueOn: string
  /** The organisation's own last day, when it has been given one. */
  extendedTo: string | null
  lateAnswers: LateAnswers
  /** False when the organisation is no longer asked about the commitment. */
  isAsked: boolean
  /** The day that it is. */
  today: string
}

/** The organisation's last day to answer. */
export const lastDay = (standing: Pick<Standing, 'dueOn' | 'extendedTo'>): string =>
  standing.extendedTo ?? standing.dueOn

/** Whether the last day has passed. */
export const isPastDue = (standing: Pick<Standing, 'dueOn' | 'extendedTo' | 'today'>): boolean =>
  standing.today > lastDay(standing)

/** Whether the round takes answers from the organisation: it is open, or closed to others but extended for this one. */
export function takesAnswers(standing: Standing): boolean {
  if (standing.phase === 'open') return !(isPastDue(standing) && standing.lateAnswers === 'refused')
  return standing.phase === 'review' && standing.extendedTo !== null && !isPastDue(standing)
}

const phaseRefusals: Record<RoundPhase, string> = {
  planned: 'Omgången har inte öppnat än. Det går att rapportera när samordnaren har öppnat den.',
  open: '',
  review: 'Omgången är stängd för nya svar och granskas. Kontakta samordnaren om något behöver ändras.',
  frozen: 'Omgången är avslutad och uppföljningen fastställd. Inget i den kan ändras längre.',
}

/** Why nothing can be written or reviewed in the phase, in words for the person who tried. */
export const phaseRefusal = (phase: RoundPhase): string => phaseRefusals[phase]

/** Why the round does not take the organisation's answers now; undefined when it does. */
export function whyNotTaken(standing: Standing): string | undefined {
  if (takesAnswers(standing)) return undefined
  if (standing.phase !== 'open') return phaseRefusals[standing.phase]
  return `Sista dagen att svara var ${formatCalendarDate(lastDay(standing))}, och omgången tar inte emot sena svar. Be samordnaren om längre tid. Det du har skrivit finns kvar.`
}
