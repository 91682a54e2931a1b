import { roundPhases } from '#app/domain/reporting-round/phase.ts'
import { phaseRefusal, whyNotTaken, type Standing } from '#app/domain/reporting-round/standing.ts'

/** The states of a status report. `none` is the absence of a report: nothing has been saved. */
export const reportStates = {
  none: { label: 'Ej påbörjad', shape: 'question', tone: 'muted', counted: false },
  draft: { label: 'Utkast', shape: 'pen', tone: 'neutral', counted: false },
  submitted: { label: 'Inskickad', shape: 'clock', tone: 'progress', counted: true },
  returned: { label: 'Återlämnad', shape: 'return', tone: 'warn', counted: false },
  accepted: { label: 'Godkänd', shape: 'check', tone: 'good', counted: true },
} as const satisfies Record<
  string,
  {
    label: string
    shape: 'question' | 'pen' | 'clock' | 'return' | 'check'
    tone: 'muted' | 'neutral' | 'progress' | 'warn' | 'good'
    /** The organisation has reported: it counts in "n av N har rapporterat". */
    counted: boolean
  }
>

export type ReportState = keyof typeof reportStates

interface ActionRow {
  from: readonly ReportState[]
  to: Exclude<ReportState, 'none'>
  /** It is done by those who review, not by the organisation. */
  isReview: boolean
}

/** Everything that can be done to a status report, from where, and where it leads. */
export const reportActions = {
  'save-draft': { from: ['none', 'draft', 'returned'], to: 'draft', isReview: false },
  submit: { from: ['none', 'draft', 'returned'], to: 'submitted', isReview: false },
  accept: { from: ['submitted'], to: 'accepted', isReview: true },
  return: { from: ['submitted'], to: 'returned', isReview: true },
} as const satisfies Record<string, ActionRow>

export type ReportAction = keyof typeof reportActions

/** Where the action leads from the given state. A returned report stays returned until it is submitted again. */
export function nextState(action: ReportAction, state: ReportState): Exclude<ReportState, 'none'> {
  return action === 'save-draft' && state === 'returned' ? 'returned' : reportActions[action].to
}

/**
 * Why the action cannot be done now, in words for the person who tried, or undefined when it can.
 * Who may do it is another question (domain/access).
 */
export function whyNot(action: ReportAction, state: ReportState, standing: Standing): string | undefined {
  const row: ActionRow = reportActions[action]
  const { acceptsReviews } = roundPhases[standing.phase]
  if (row.isReview)
    return acceptsReviews ? unless(row.from.includes(state), reviewRefusals[state]) : phaseRefusal(standing.phase)
  // What was sent back can be mended and handed in for as long as the round is reviewed.
  const mending = state === 'returned' && acceptsReviews
  const closed = mending ? undefined : whyNotTaken(standing)
  if (closed !== undefined) return closed
  if (!standing.isAsked && row.from.includes(state)) return notAsked
  return unless(row.from.includes(state), writeRefusals[state])
}

const unless = (possible: boolean, why: string): string | undefined => (possible ? undefined : why)

const notAsked =
  'Ni är inte längre tillfrågade om åtagandet i den här omgången. Det ni har skrivit finns kvar. Hör av dig till samordnaren om det inte stämmer.'

const writeRefusals: Record<ReportState, string> = {
  none: '',
  draft: '',
  returned: '',
  submitted:
    'Lägesrapporten är redan inskickad och väntar på granskning. Be samordnaren lämna tillbaka den om du behöver ändra något.',
  accepted: 'Lägesrapporten är redan godkänd. Be samordnaren om hjälp om något i den är fel.',
}

const reviewRefusals: Record<ReportState, string> = {
  none: 'Det finns ingen lägesrapport att granska än.',
  draft: 'Lägesrapporten är ett utkast. Den kan granskas när den är inskickad.',
  submitted: '',
  returned: 'Lägesrapporten är återlämnad och väntar på att organisationen skickar in den igen.',
  accepted: 'Lägesrapporten är redan godkänd.',
}
