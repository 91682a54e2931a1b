import type { DecisionState } from '#app/domain/decision/state.ts'
import type { PointKind } from './point.ts'
import type { MeetingState } from './state.ts'

/** A decision as its meeting tells of it. Dates are YYYY-MM-DD. */
export interface MeetingDecision {
  id: number
  number: number
  what: string
  dueOn: string | null
  caseNumber: string
  state: DecisionState
  version: number
  who: { slug: string; shortName: string; name: string }[]
}

/** A point on the agenda. */
export interface AgendaPoint {
  id: number
  position: number
  kind: PointKind
  subject: string
  title: string
  text: string
  /** For whoever presents it; "" for everybody who may not lead a meeting. */
  notes: string
  minutes: number | null
  treatedAt: Date | null
  outcome: string
  version: number
  decisions: MeetingDecision[]
}

/** A meeting of the steering group. */
export interface Meeting {
  id: number
  heldOn: string
  time: string
  place: string
  title: string
  round: { id: number; slug: string; year: number; title: string } | null
  state: MeetingState
  openedAt: Date | null
  closedAt: Date | null
  closedName: string | null
  introduction: string
  summarySentAt: Date | null
  version: number
  isDemo: boolean
  points: AgendaPoint[]
  /** Those that were made at no point that is still there. */
  looseDecisions: MeetingDecision[]
  /** Briefs that were frozen for it. */
  briefs: { id: number; number: number; frozenAt: Date; formats: string[] }[]
}

/** A meeting in the list. */
export interface ListedMeeting {
  id: number
  heldOn: string
  time: string
  place: string
  title: string
  state: MeetingState
  isDemo: boolean
  points: number
  decisions: number
}
