/**
 * What has become of a decision. That an organisation says that it is done is not an end: the group ticks it off, or lets
 * it stand. Whether it is late follows from its day and is no state of its own.
 */
export const decisionStates = {
  open: { label: 'Gäller', shape: 'empty', tone: 'neutral', isOpen: true },
  done: { label: 'Genomfört', shape: 'check', tone: 'good', isOpen: false },
  dropped: { label: 'Upphävt', shape: 'dash', tone: 'muted', isOpen: false },
} as const satisfies Record<string, { label: string; shape: string; tone: string; isOpen: boolean }>

export type DecisionState = keyof typeof decisionStates
export const decisionStateCodes = Object.keys(decisionStates) as [DecisionState, ...DecisionState[]]

/** A decision, as the rules about its standing look at it. */
export interface StandingDecision {
  state: DecisionState
  /** YYYY-MM-DD, the last day; null where none was set. */
  dueOn: string | null
  /** Each of those who shall do it, and when it said that it is done. */
  organisations: readonly { reportedAt: Date | null }[]
}

/**
 * How a decision stands today, each with its own word: what is open may wait, be late, or be said to be done. `many`
 * stands after a number of them.
 */
export const decisionStandings = {
  reported: { label: 'Anmält som genomfört', many: 'anmälda som genomförda', shape: 'half', tone: 'progress' },
  late: { label: 'Försenat', many: 'försenade', shape: 'warning', tone: 'warn' },
  waiting: { label: 'Väntar', many: 'väntar', shape: 'empty', tone: 'neutral' },
  done: { label: 'Genomfört', many: 'genomförda', shape: 'check', tone: 'good' },
  dropped: { label: 'Upphävt', many: 'upphävda', shape: 'dash', tone: 'muted' },
} as const satisfies Record<string, { label: string; many: string; shape: string; tone: string }>

/** "försenat" or, of several, "försenade": what stands after their number. */
export const standingInCount = (standing: DecisionStanding, count: number): string => {
  const { label, many } = decisionStandings[standing]
  return count === 1 ? label.toLocaleLowerCase('sv') : many
}

export type DecisionStanding = keyof typeof decisionStandings

/**
 * @param today YYYY-MM-DD; the last day itself is not late
 */
export function decisionStanding(decision: StandingDecision, today: string): DecisionStanding {
  const { state, dueOn, organisations } = decision
  if (state !== 'open') return state
  if (organisations.length > 0 && organisations.every(({ reportedAt }) => reportedAt !== null)) return 'reported'
  return dueOn !== null && dueOn < today ? 'late' : 'waiting'
}
