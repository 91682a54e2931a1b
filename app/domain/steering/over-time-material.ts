import type { Course, Degree } from '#app/domain/commitment/status.ts'
import type { GoalKind } from '#app/domain/goal/goal.ts'
import type { LineageLink } from '#app/domain/plan/comparison/descent.ts'
import type { RoundPhase } from '#app/domain/reporting-round/phase.ts'

/** What an organisation said of a commitment in a round. */
export interface GivenAnswer {
  degree: Degree
  course: Course
}

/**
 * An answer that was owed in a round. "silent" is no answer: nothing, a draft or what was sent back. "left-out" was
 * handed in but is not told by the adopted follow-up, because it was not accepted.
 */
export interface TimedAnswer {
  commitmentId: number
  /** The organisation's slug, by which the same one is known from round to round. */
  organisation: string
  answer: GivenAnswer | 'silent' | 'left-out'
  /** The report behind it; null where it is told by a frozen edition, and where there is none. */
  reportId: number | null
}

/** Where a round's answers are taken from. */
export const answerSources = {
  live: { label: 'Som det står i dag' },
  frozen: { label: 'Som det fastställdes' },
  planned: { label: 'Har inte öppnat' },
} as const satisfies Record<string, { label: string }>

export type AnswerSource = keyof typeof answerSources

/** The words that a round's statuses were called by. */
export interface StatusWords {
  degrees: Record<Degree, string>
  courses: Record<Course, string>
}

/** A round as it is followed over time. */
export interface TimedRound {
  slug: string
  year: number
  title: string
  phase: RoundPhase
  planId: number
  source: AnswerSource
  /** Everybody may read the follow-up that its answers are taken from. */
  isPublished: boolean
  words: StatusWords
  answers: TimedAnswer[]
}

/** A commitment of one edition. */
export interface TimedCommitment {
  id: number
  slug: string
  label: string
  goalId: number
}

/** A goal of one edition. */
export interface TimedGoal {
  id: number
  kind: GoalKind
  number: number
  shortTitle: string
  /** The goal's own page. */
  path: string
}

/** A plan edition that a round has been about, with its goals and commitments in the plan's order. */
export interface TimedPlan {
  id: number
  slug: string
  title: string
  periodFrom: number
  periodTo: number
  goals: TimedGoal[]
  commitments: TimedCommitment[]
}

/** Everything that is followed over time. */
export interface OverTimeMaterial {
  /** Oldest first. */
  rounds: TimedRound[]
  /** In the order of editions, oldest first. */
  plans: TimedPlan[]
  /** What continues what, as somebody has stated it; links may lead through editions that no round is about. */
  links: { goals: LineageLink[]; commitments: LineageLink[] }
}
