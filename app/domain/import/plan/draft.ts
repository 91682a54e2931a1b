import type { GoalKind } from '#app/domain/goal/goal.ts'
import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import type { WrittenEnding } from './indicator-words.ts'

/** A wording with its place in the document. */
export interface DraftText {
  part: string
  text: string
  locator: string
}

/** An indicator as the document tells of it. */
export interface DraftIndicator {
  part: string
  name: string
  locator: string
  unit: IndicatorUnit
  statedSource: string | undefined
  chartTitle: string | undefined
  /** That it is discontinued, in the document's words. */
  ending: (WrittenEnding & { text: string; locator: string }) | undefined
}

/** A goal with everything under it, ready to be written. */
export interface DraftGoal {
  part: string
  kind: GoalKind
  number: number
  /** The goal that a sub-goal lies under; by its place among the draft's goals. */
  parent: number | undefined
  title: string
  shortTitle: string
  locator: string
  commitmentsTitle: string
  supportTitle: string
  contexts: DraftText[]
  preconditions: DraftText[]
  longEffects: DraftText[]
  mediumEffects: DraftText[]
  outcomes: DraftText[]
  possibleActions: (DraftText & { isYearly: boolean })[]
  supportTips: DraftText[]
  indicators: DraftIndicator[]
  /** Actors by the address parts of their organisations. */
  commitments: (DraftText & { label: string; actors: string[] })[]
}

/** Something that the coordinator should read, and that is kept with the import only. */
export interface DraftNote {
  part: string
  /** What it is about: an indicator's name, or else the goal. */
  about: string
  text: string
  locator: string
  remarks: readonly string[]
}

/** What stops a draft from being made, and the part where it is mended. */
export interface DraftFault {
  part: string
  why: string
}

/** What a document's parts come to. */
export interface PlanDraft {
  goals: DraftGoal[]
  notes: DraftNote[]
  faults: DraftFault[]
  /** Lines that nobody has said what they are, and lines that were said not to belong to the plan. */
  left: { unplaced: number; out: number }
}

/** How long each wording may be, as the pages for editing have it. */
export const draftLimits = {
  text: 4000,
  title: 400,
  shortTitle: 120,
  heading: 300,
  label: 120,
  indicator: 500,
} as const
