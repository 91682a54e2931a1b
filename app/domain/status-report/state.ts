import { roundPhases, type RoundPhase } from '#app/domain/reporting-round/phase.ts'

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
  /** Which kind of work the round's phase must allow. */
  phaseAllows: 'acceptsReports' | 'acceptsReviews'
}

/** Everything that can be done to a status report, from where, and where it leads. */
export const reportActions = {
  'save-draft': { from: ['none', 'draft', 'returned'], to: 'draft', phaseAllows: 'acceptsReports' },
  submit: { from: ['none', 'draft', 'returned'], to: 'submitted', phaseAllows: 'acceptsReports' },
  accept: { from: ['submitted'], to: 'accepted', phaseAllows: 'acceptsReviews' },
  return: { from: ['submitted'], to: 'returned', phaseAllows: 'acceptsReviews' },
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
export function whyNot(action: ReportAction, state: ReportState, phase: RoundPhase): string | undefined {
  const row: ActionRow = reportActions[action]
  // What was sent back during the review can still be mended and handed in.
  const mending = state === 'returned' && roundPhases[phase].acceptsReviews
  if (!roundPhases[phase][row.phaseAllows] && !mending) return phaseRefusals[phase]
  if (row.from.includes(state)) return undefined
  return row.phaseAllows === 'acceptsReports' ? writeRefusals[state] : reviewRefusals[state]
}

const phaseRefusals: Record<RoundPhase, string> = {
  planned: 'Omgången har inte öppnat än. Det går att rapportera när samordnaren har öppnat den.',
  open: '',
  review: 'Omgången är stängd för nya svar och granskas. Kontakta samordnaren om något behöver ändras.',
  frozen: 'Omgången är avslutad och uppföljningen fastställd. Inget i den kan ändras längre.',
}

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
