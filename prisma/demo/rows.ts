/**
 * The shapes that the example partnership is written in. The tables in this folder hold the facts; load.ts puts them
 * into the database. `locator` says where in the source a fact stands: lines are counted in the text file whose
 * SHA-256 the source carries.
 */
import type { Course, Degree } from '#app/domain/commitment/status.ts'
import type { ActorRole, TimeFrame } from '#app/domain/commitment/actor.ts'
import type { EffectTerm, GoalKind } from '#app/domain/goal/goal.ts'
import type { Collection } from '#app/domain/indicator/collection.ts'
import type { Direction, IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import type { IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import type { PlanKind, PlanState } from '#app/domain/plan/plan.ts'
import type { Recurrence } from '#app/domain/possible-action/possible-action.ts'
import type { RoundPhase } from '#app/domain/reporting-round/phase.ts'
import type { Breakdown, CellSubject } from '#app/domain/series/cell.ts'
import type { SeriesEnding, SeriesLevel } from '#app/domain/series/series.ts'
import type { ObservedValue } from '#app/domain/series/value.ts'
import type { SourceKind } from '#app/domain/source/source.ts'
import type { Binding } from '#app/domain/statement/binding.ts'
import type { Channel } from '#app/domain/status-report/channel.ts'
import type { OrganisationSlug } from './organisations.ts'

/** A text as the plan prints it, and where. */
export interface PlacedText {
  text: string
  locator: string
}

export interface SourceRow {
  slug: string
  publisher: string
  title: string
  edition: string
  kind: SourceKind
  population?: string
  howCollected?: string
  url?: string
  urlNote?: string
  fileSha256?: string
  contact?: string
  note?: string
  responseRates?: readonly { part: string; percent: number }[]
}

export interface CommitmentRow extends PlacedText {
  slug: string
  label: string
  plainReading?: string
  timeFrame?: TimeFrame
  organisations: readonly { organisation: OrganisationSlug; role: ActorRole }[]
  /** Slugs of the indicators that the commitment is followed up with. */
  indicators?: readonly string[]
  /** Slugs of the commitments in an earlier edition that it continues. */
  continues?: readonly string[]
  /** Steps that the coordinator has added, with the day that was promised first. Made up for the example. */
  milestones?: readonly { title: string; dueOn: string }[]
}

export interface GoalRow {
  kind: GoalKind
  number: number
  title: string
  shortTitle: string
  commitmentsTitle?: string
  supportTitle?: string
  source: string
  locator: string
  contexts?: readonly PlacedText[]
  preconditions?: readonly PlacedText[]
  effects?: readonly (PlacedText & { term: EffectTerm })[]
  outcomes?: readonly PlacedText[]
  possibleActions?: readonly (PlacedText & { recurrence?: Recurrence })[]
  supportTips?: readonly PlacedText[]
  commitments?: readonly CommitmentRow[]
  /** In the goal's published order. */
  indicators: readonly { indicator: string; locator: string }[]
  /** The goal of an earlier edition that it continues. */
  continues?: { plan: string; kind: GoalKind; number: number }
}

export interface PlanRow {
  slug: string
  title: string
  kind: PlanKind
  periodFrom: number
  periodTo: number
  state: PlanState
  note: string
  supersededBy?: string
  /** The edition that this one was made from. */
  basedOn?: string
  /** Made up for the example. */
  isDemo?: boolean
  goals: readonly GoalRow[]
}

export interface CitationRow {
  source: string
  locator: string
  quotedText: string
}

export interface ObservationRow {
  about: CellSubject
  year: number
  yearInferred?: boolean
  breakdown: Breakdown
  value: ObservedValue
  note?: string
  citations: readonly CitationRow[]
}

export interface SeriesRow {
  slug: string
  label: string
  shortLabel: string
  population?: string
  level: SeriesLevel
  lastYear?: number
  ending?: SeriesEnding
  endedBy?: string
  endReason?: string
  observations?: readonly ObservationRow[]
}

export interface IndicatorEventRow {
  toState: IndicatorState
  year?: number
  decidedBy?: string
  reason: string
  source?: string
  locator?: string
}

export interface IndicatorRow {
  slug: string
  name: string
  shortName: string
  chartTitle?: string
  definition: string
  statedSource?: string
  unit: IndicatorUnit
  direction?: Direction
  state: IndicatorState
  isOwn?: boolean
  isDemo?: boolean
  comparabilityNote?: string
  /** How values are collected, who answers for them, and what they are given for, where the source says so. */
  collection?: Collection
  owner?: string
  levels?: string
  breakdowns?: string
  series: readonly SeriesRow[]
  successions?: readonly {
    from: string
    to: string
    year: number
    reason: string
    source: string
    locator: string
  }[]
  events: readonly IndicatorEventRow[]
  /** What the figures say, in our own words. */
  texts?: readonly { text: string; source?: string; locator?: string }[]
}

export interface RoundRow {
  slug: string
  year: number
  title: string
  phase: RoundPhase
  opensOn: string
  dueOn: string
  reports: readonly ReportRow[]
}

/** What happened to a report, oldest first; the last step is the state that it is in. */
export type ReportStep =
  { to: 'draft' | 'submitted' | 'accepted'; at: string } | { to: 'returned'; at: string; message: string }

export interface ReportRow {
  commitment: string
  organisation: OrganisationSlug
  degree?: Degree
  course?: Course
  reason?: string
  done?: string
  obstacles?: string
  nextStep?: string
  contributions?: readonly { indicator: string; text: string }[]
  /** As typed. In an accepted report the value has also become an observation, citing `source`. */
  ownValues?: readonly {
    indicator: string
    series: string
    text: string
    becomes?: { value: ObservedValue; source: string }
  }[]
  /** What the report says of the commitment's milestones; what was accepted stands in them. */
  milestones?: readonly MilestoneReportRow[]
  /** The coordinator wrote the answer down for the organisation. */
  onBehalf?: { channel: Channel; note: string }
  /** The slug of the round whose accepted answer it confirms as unchanged. */
  confirms?: string
  /** The coordination's own view, made before the report was accepted. */
  assessment?: { degree: Degree; course: Course; reason: string; at: string }
  steps: readonly [ReportStep, ...ReportStep[]]
}

/** Days are YYYY-MM-DD. */
export interface MilestoneReportRow {
  title: string
  doneOn?: string
  newDueOn?: string
  reason?: string
}

/** What is written in one section of an annual follow-up. */
export interface FollowUpSectionRow {
  /** See domain/follow-up/section. */
  key: string
  text: string
  /** What numbers in the text are values of; the words are looked for where they stand first. */
  bindings?: readonly { words: string; binding: Binding }[]
  /** The coordinator has taken it upon them to write it. */
  isAssigned?: true
}

/** An annual follow-up as it is written. With `readyAt` all its sections are ready, and it is frozen and published. */
export interface FollowUpRow {
  /** The round's slug. */
  round: string
  startedAt: string
  changedAt: string
  readyAt?: string
  sections: readonly FollowUpSectionRow[]
}
