import type { GoalKind } from '#app/domain/goal/goal.ts'
import type { IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import type { SourceEdition } from '#app/domain/source/source-edition.ts'
import type { DescribedReport } from '#app/domain/status-report/described-report.ts'
import type { Step } from './milestone-standing.ts'
import type { ActorRole } from './actor.ts'
import type { StoredTimeFrame } from './time-frame-words.ts'

/** An organisation's tie to a commitment. */
export interface CommitmentActor {
  role: ActorRole
  organisation: { slug: string; name: string; shortName: string }
  /** Of assigned reporters: when, and by whom. */
  assignedAt: Date | null
  assignedByName: string | null
}

/** An indicator as what it measures refers to it. */
export interface MeasuringIndicator {
  slug: string
  shortName: string
  isDemo: boolean
  state: IndicatorState
}

/** A promise with its wording, its actors and the latest published answers. */
export interface DescribedCommitment extends StoredTimeFrame {
  id: number
  slug: string
  position: number
  /** Verbatim. */
  text: string
  /** Our own short label. */
  label: string
  plainReading: string | null
  source: SourceEdition
  locator: string
  goal: { kind: GoalKind; number: number; shortTitle: string; planSlug: string; planTitle: string; planIsDemo: boolean }
  actors: CommitmentActor[]
  indicators: MeasuringIndicator[]
  /** Its milestones, in order, with the days that they have had. */
  steps: Step[]
  /** Accepted reports of published rounds, newest round first. */
  published: DescribedReport[]
}

/** The published answers of the latest published round, one for each organisation that owed one. */
export function latestPublished(commitment: DescribedCommitment, year: number | undefined): DescribedReport[] {
  return commitment.published.filter((report) => report.round.year === year)
}

/** "n av N har rapporterat": the reports owed on the commitments that year, and those that are published. */
export function publishedCount(
  commitments: readonly DescribedCommitment[],
  year: number,
): { reported: number; owed: number } {
  const answered = commitments.map((commitment) =>
    commitment.actors.map((actor) =>
      latestPublished(commitment, year).some((report) => report.organisation.slug === actor.organisation.slug),
    ),
  )
  return { reported: answered.flat().filter(Boolean).length, owed: answered.flat().length }
}
