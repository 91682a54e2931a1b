import type { PermissionName } from '#app/domain/access/permissions.ts'
import type { Role } from '#app/domain/access/roles.ts'
import type { HistoryKind } from '#app/domain/history/sentence.ts'
import { decisionStates, type DecisionState } from './state.ts'
import type { DecisionStepKind } from './step.ts'

/** What can be done to a decision that has been made. */
export type DecisionDeed = Exclude<DecisionStepKind, 'made'>

interface DeedRow {
  permission: Extract<PermissionName, 'decision.write' | 'decision.report'>
  from: readonly DecisionState[]
  /** The state after it; null where the state stays. */
  to: DecisionState | null
  /** What is written with it: nothing, a note that may be left out, or a text that is asked for. */
  text: 'none' | 'optional' | 'required'
  /** What becomes of the organisations' reports of it being done: one is made or taken back, or all are. */
  reports: 'kept' | 'one-made' | 'one-cleared' | 'all-cleared'
  /** On the button, and the title of the page that asks. */
  label: string
  /** When it is done. */
  done: string
  kind: HistoryKind
}

/** Everything that can be done to a decision: who may, from which state, and what it does. */
export const decisionDeeds = {
  changed: {
    permission: 'decision.write',
    from: ['open'],
    to: null,
    // While its meeting is open nothing is asked; see `whyNotChange`.
    text: 'optional',
    reports: 'kept',
    label: 'Ändra beslutet',
    done: 'Beslutet är ändrat',
    kind: 'decision.changed',
  },
  'reported-done': {
    permission: 'decision.report',
    from: ['open'],
    to: null,
    text: 'required',
    reports: 'one-made',
    label: 'Anmäl som genomfört',
    done: 'Beslutet är anmält som genomfört',
    kind: 'decision.reported-done',
  },
  'taken-back': {
    permission: 'decision.report',
    from: ['open'],
    to: null,
    text: 'none',
    reports: 'one-cleared',
    label: 'Ta tillbaka anmälan',
    done: 'Anmälan är tillbakatagen',
    kind: 'decision.taken-back',
  },
  'ticked-off': {
    permission: 'decision.write',
    from: ['open'],
    to: 'done',
    text: 'optional',
    reports: 'kept',
    label: 'Pricka av som genomfört',
    done: 'Beslutet är avprickat',
    kind: 'decision.ticked-off',
  },
  'kept-open': {
    permission: 'decision.write',
    from: ['open'],
    to: null,
    text: 'required',
    reports: 'all-cleared',
    label: 'Låt beslutet gälla vidare',
    done: 'Beslutet gäller vidare',
    kind: 'decision.kept-open',
  },
  dropped: {
    permission: 'decision.write',
    from: ['open'],
    to: 'dropped',
    text: 'required',
    reports: 'kept',
    label: 'Upphäv beslutet',
    done: 'Beslutet är upphävt',
    kind: 'decision.dropped',
  },
  reopened: {
    permission: 'decision.write',
    from: ['done', 'dropped'],
    to: 'open',
    text: 'required',
    reports: 'all-cleared',
    label: 'Låt beslutet gälla igen',
    done: 'Beslutet gäller igen',
    kind: 'decision.reopened',
  },
} as const satisfies Record<DecisionDeed, DeedRow>

export const decisionDeedCodes = Object.keys(decisionDeeds) as [DecisionDeed, ...DecisionDeed[]]

const standing: Record<DecisionState, string> = {
  open: 'Beslutet gäller redan.',
  done: 'Beslutet är avprickat som genomfört.',
  dropped: 'Beslutet är upphävt.',
}

/** Why nobody may do it to a decision in this state; undefined when it may be done. Who may is `permission`. */
export function whyNotDeed(deed: DecisionDeed, state: DecisionState): string | undefined {
  const { from }: DeedRow = decisionDeeds[deed]
  if (from.includes(state)) return undefined
  return decisionStates[state].isOpen ? standing[state] : `${standing[state]} Låt det gälla igen först.`
}

/** Why an organisation cannot report a decision as done, or take that back; undefined when it can. */
export function whyNotReport(
  deed: 'reported-done' | 'taken-back',
  state: DecisionState,
  organisation: { reportedAt: Date | null },
): string | undefined {
  const why = whyNotDeed(deed, state)
  if (why !== undefined) return state === 'open' ? why : standing[state]
  if (deed === 'reported-done' && organisation.reportedAt !== null) return 'Beslutet är redan anmält som genomfört.'
  if (deed === 'taken-back' && organisation.reportedAt === null) return 'Det finns ingen anmälan att ta tillbaka.'
  return undefined
}

/** Which fields of a decision may be changed: all while its meeting takes decisions, then its day and its number. */
export const changeable = (meeting: { takesDecisions: boolean }): 'all' | 'day-and-number' =>
  meeting.takesDecisions ? 'all' : 'day-and-number'

/** Whose name a report of something being done stands in: that the coordination wrote it for others is said. */
export const reporterName = (writer: { name: string; role: Role }): string =>
  writer.role === 'coordinator' ? `${writer.name} (samordningen, för organisationen)` : writer.name
