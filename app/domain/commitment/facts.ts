import { sentenceCase } from '#app/domain/swedish.ts'
import type { Step } from './milestone-standing.ts'
import { timeFrameWords, type StoredTimeFrame } from './time-frame-words.ts'

/** "Löpande", "Från 1 mars 2026 till 31 maj 2027", and who says so where it is not the plan; null when none is stated. */
export function timeFrameInWords(stated: StoredTimeFrame): string | null {
  if (stated.timeFrame === null) return null
  const words = sentenceCase(timeFrameWords(stated))
  return stated.timeFrameInPlan ? words : `${words} (tillagd av samordningen)`
}

/** A page that belongs to a commitment. */
export interface FactLink {
  label: string
  url: string
}

/** The host that a link leads to, so that one sees where one is going; null for what is no web address. */
export function hostOf(url: string): string | null {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return null
  return new URL(url).hostname.replace(/^www\./, '')
}

/** What is told of a commitment beside its wording: ours, except what is stated to belong to the chain of effects. */
export interface CommitmentFacts {
  responsibleRoles: string | null
  targetGroup: string | null
  steps: Step[]
  links: FactLink[]
  /** Texts of the plan, with the goal that each stands under. */
  outcomes: GoalPart[]
  possibleActions: GoalPart[]
}

/** A text that stands under a goal, verbatim, and the address of its list. */
export interface GoalPart {
  text: string
  goalName: string
  href: string
}
