import { notReported } from '#app/domain/commitment/status.ts'

/**
 * What a cell of the gap matrix says. Only a judged cell is in a count of gaps; where nobody has answered there is
 * nothing to judge, and where the question does not apply the reason is said.
 */
export const gapStates = {
  full: { label: 'Täckt', shape: 'check', tone: 'muted', isJudged: true },
  partly: { label: 'Delvis', shape: 'half', tone: 'progress', isJudged: true },
  hole: { label: 'Lucka', shape: 'square', tone: 'stop', isJudged: true },
  unanswered: { label: notReported.label, shape: notReported.shape, tone: notReported.tone, isJudged: false },
  'not-applicable': { label: 'Gäller inte', shape: 'dash', tone: 'muted', isJudged: false },
} as const satisfies Record<
  string,
  {
    label: string
    shape: 'check' | 'half' | 'square' | 'question' | 'dash'
    tone: 'muted' | 'progress' | 'stop'
    isJudged: boolean
  }
>

export type GapState = keyof typeof gapStates

/** Why a question does not apply to a goal: in the few words of a cell, and in a sentence that follows the goal's name. */
export const gapReasons = {
  'in-sub-goals': { short: 'På delmålen', said: 'målet har inget eget här. Det räknas på delmålens rader.' },
  'no-commitments': { short: 'Inget åtagande', said: 'det finns inget åtagande att namnge en aktör för.' },
  'no-possible-actions': { short: 'Finns inga', said: 'planen har inga möjliga åtgärder här.' },
  'nobody-asked': { short: 'Ej tillfrågat', said: 'ingen är tillfrågad i omgången.' },
  'not-open': { short: 'Inte öppnad', said: 'omgången har inte öppnat.' },
} as const satisfies Record<string, { short: string; said: string }>

export type GapReason = keyof typeof gapReasons
