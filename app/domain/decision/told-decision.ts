import type { FieldChange } from '#app/domain/history/change.ts'
import type { DecisionStanding, DecisionState } from './state.ts'
import type { DecisionStepKind } from './step.ts'

/** Something that a decision is about, as a link says it; null where the page is not there for everybody yet. */
export interface DecisionAbout {
  kind: 'goal' | 'commitment' | 'follow-up'
  label: string
  path: string | null
  /** Its round's address part, of an annual follow-up; null of anything else. */
  year: string | null
}

/** One of those who shall do what was decided, and what it says of it. */
export interface DecisionDoer {
  id: number
  slug: string
  name: string
  shortName: string
  reportedAt: Date | null
  reportedName: string | null
  note: string
}

/** One of the steering group's decisions, as its lists show it. */
export interface ListedDecision {
  id: number
  /** Of its meeting. */
  number: number
  what: string
  /** YYYY-MM-DD */
  dueOn: string | null
  caseNumber: string
  state: DecisionState
  standing: DecisionStanding
  version: number
  meeting: { id: number; heldOn: string; title: string; takesDecisions: boolean }
  organisations: DecisionDoer[]
  about: DecisionAbout[]
}

/** A step in a decision's story. */
export interface ToldStep {
  id: number
  kind: DecisionStepKind
  at: Date
  byName: string
  /** What an organisation did: its name. */
  organisation: string | null
  /** What was done at a meeting: which. */
  meeting: { id: number; heldOn: string } | null
  text: string
  /** YYYY-MM-DD, the last day that it set. */
  dueOn: string | null
  /** Of a change: what was changed. */
  changes: FieldChange[]
}

/** A decision with its whole story, oldest first. */
export interface ToldDecision extends ListedDecision {
  point: { position: number; title: string } | null
  createdName: string
  steps: ToldStep[]
}
