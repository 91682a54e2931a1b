import type { Course, Degree } from '#app/domain/commitment/status.ts'
import type { DecisionStanding } from '#app/domain/decision/state.ts'
import type { GoalKind } from '#app/domain/goal/goal.ts'
import type { RoundPhase } from '#app/domain/reporting-round/phase.ts'

/** n of N: how many of those who were asked have handed in, in a round. */
export interface ReportedCount {
  reported: number
  /** Of those: handed in, but not accepted when the follow-up was adopted. Not told, and in no status. */
  leftOut: number
  owed: number
}

/**
 * How the owed reports of a goal stand. Those that have not answered are counted apart and are in no status. `reported` is
 * those in a status and those left out; with `notReported` it is `owed`.
 */
export interface GoalStanding extends ReportedCount {
  byDegree: Record<Degree, number>
  byCourse: Record<Course, number>
  notReported: number
}

/** Where a goal's live indicators go, by the newest comparable change of each. Never across a break. */
export interface IndicatorDirections {
  /**
   * The wanted way, the other way, no change, and those that have changed though nobody can say for better or worse:
   * the wanted way is not stated, or the questions that it is measured by go different ways.
   */
  better: number
  worse: number
  unchanged: number
  changed: number
  /** Too few comparable values to say anything. */
  unknown: number
}

/** A goal or sub-goal, a row of the page. */
export interface GoalLine {
  kind: GoalKind
  number: number
  shortTitle: string
  /** The goal's own page. */
  path: string
  now: GoalStanding
  /**
   * The same goal in the last round; null where it was not there, or no round was before. Where that round had another
   * plan edition: all the goals together that this one continues, unless one of them continues as others too.
   */
  before: GoalStanding | null
  /** The goals of the last round's plan edition that this one is stated to continue; [] in the same edition. */
  continues: { kind: GoalKind; number: number; shortTitle: string }[]
  /** "mäts av 1 av 4": how many of its indicators are live. */
  measured: { live: number; all: number }
  directions: IndicatorDirections
  commitments: number
}

/** An answer that deviates, or that needs a decision. */
export interface DeviatingReport {
  /** Null where it is told by an adopted follow-up and the report itself cannot be opened. */
  reportId: number | null
  organisation: { slug: string; name: string; shortName: string }
  commitment: { slug: string; label: string }
  goal: { kind: GoalKind; number: number }
  degree: Degree
  course: Course
  /** In the organisation's own words: the reason, or else the obstacles; "" where it gave none. */
  reason: string
  /**
   * The same organisation's course in the last round; null where it did not answer then, or gave different courses for
   * commitments that have become one.
   */
  before: Course | null
}

/** A commitment that the plan gives to nobody. */
export interface PromisedByNobody {
  slug: string
  label: string
  goal: { kind: GoalKind; number: number }
  /** Short names of those who were chosen to report; they have promised nothing. */
  reporters: string[]
}

/** A decision with how it stands today. */
export interface DecisionLine {
  id: number
  what: string
  /** YYYY-MM-DD */
  dueOn: string | null
  standing: DecisionStanding
  /** Short names of those who shall do it. */
  who: string[]
  meetingOn: string
}

/** A round as the page names it. */
export interface SteeringRound {
  id: number
  slug: string
  year: number
  title: string
  phase: RoundPhase
  /** YYYY-MM-DD */
  dueOn: string
  /** Its answers are told as they were adopted with its follow-up; otherwise as they stand today. */
  isFrozen: boolean
}

/** Everything that the steering group's one page says, for the current round and against the last. */
export interface SteeringPage {
  round: SteeringRound
  previous: SteeringRound | null
  /** The title of a last round whose adopted follow-up is damaged where it is stored; then there is no `previous`. */
  damagedPrevious?: string | undefined
  reported: { now: ReportedCount; before: ReportedCount | null }
  goals: GoalLine[]
  needsDecision: DeviatingReport[]
  offTrack: DeviatingReport[]
  promisedByNobody: PromisedByNobody[]
  /** What was decided at the last meeting that was closed, and whatever is still open from earlier ones. */
  decided: {
    /** The last meeting that was closed; null where there has been none. */
    meeting: { id: number; heldOn: string; title: string } | null
    decisions: DecisionLine[]
  }
  /** Years whose follow-ups are proposed and wait for the group. */
  proposals: number[]
  /** The meeting that is open, or else the next one planned from today on; null where there is none. */
  nextMeeting: { id: number; heldOn: string; title: string } | null
}
