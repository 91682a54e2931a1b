import { decisionStates, type DecisionStanding } from './state.ts'
import type { ListedDecision } from './told-decision.ts'

/** What a list of decisions can be narrowed to, by its address part. What holds may be late, or said to be done. */
export const decisionFilters = {
  galler: { label: 'Gäller', takes: ({ state }) => decisionStates[state].isOpen },
  forsenade: { label: 'Försenade', takes: ({ standing }) => standing === 'late' },
  anmalda: { label: 'Anmälda', takes: ({ standing }) => standing === 'reported' },
  avslutade: { label: 'Avslutade', takes: ({ state }) => !decisionStates[state].isOpen },
} as const satisfies Record<
  string,
  { label: string; takes: (decision: Pick<ListedDecision, 'state' | 'standing'>) => boolean }
>

export type DecisionFilter = keyof typeof decisionFilters
export const decisionFilterCodes = Object.keys(decisionFilters) as [DecisionFilter, ...DecisionFilter[]]

/** How many of the decisions each filter takes. */
export const countDecisions = (
  decisions: readonly Pick<ListedDecision, 'state' | 'standing'>[],
): Record<DecisionFilter, number> =>
  Object.fromEntries(
    decisionFilterCodes.map((code) => [code, decisions.filter(decisionFilters[code].takes).length]),
  ) as Record<DecisionFilter, number>

const ended = 3
const rank: Record<DecisionStanding, number> = { late: 0, reported: 1, waiting: 2, done: ended, dropped: ended }

/** After every date: a decision without a last day waits longest. */
const never = '9999-12-31'

/** What is late first, then what the group can tick off, then by last day; what is ended comes last, newest first. */
export function compareDecisions(
  a: Pick<ListedDecision, 'id' | 'standing' | 'dueOn' | 'meeting'>,
  b: Pick<ListedDecision, 'id' | 'standing' | 'dueOn' | 'meeting'>,
): number {
  const byRank = rank[a.standing] - rank[b.standing]
  if (byRank !== 0) return byRank
  const order = (first: string, second: string): number => (first === second ? 0 : first < second ? -1 : 1)
  if (rank[a.standing] === ended) {
    return order(b.meeting.heldOn, a.meeting.heldOn) || a.id - b.id
  }
  return order(a.dueOn ?? never, b.dueOn ?? never) || a.id - b.id
}
