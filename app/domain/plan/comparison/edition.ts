import type { GoalKind } from '#app/domain/goal/goal.ts'
import type { PlanKind, PlanState } from '#app/domain/plan/plan.ts'

/** A goal's lists that two editions are compared by, in the order of a goal's page. */
export const comparedLists = {
  preconditions: { label: 'Förutsättningar' },
  long: { label: 'Effekt på lång sikt' },
  medium: { label: 'Effekt på medellång sikt' },
  outcomes: { label: 'Utfall' },
  possibleActions: { label: 'Möjliga åtgärder' },
  indicators: { label: 'Indikatorer' },
  supportTips: { label: 'Stöd' },
} as const satisfies Record<string, { label: string }>

export type ComparedList = keyof typeof comparedLists
export const comparedListCodes = Object.keys(comparedLists) as ComparedList[]

/** A text of a list. With a `key` it is the same thing only where the key is the same, whatever the text. */
export interface ListedText {
  text: string
  key?: string | undefined
}

/** A commitment as the comparison needs it. */
export interface EditionCommitment {
  id: number
  slug: string
  position: number
  label: string
  /** Verbatim. */
  text: string
  goal: { kind: GoalKind; number: number; shortTitle: string }
  goalId: number
}

/** A goal as the comparison needs it, with its commitments in the published order. */
export interface EditionGoal {
  id: number
  kind: GoalKind
  number: number
  title: string
  shortTitle: string
  commitmentsTitle: string | null
  supportTitle: string | null
  lists: Record<ComparedList, ListedText[]>
  commitments: EditionCommitment[]
}

/** What an edition is called and when it holds; enough to say which of two is the earlier. */
export interface EditionReference {
  id: number
  slug: string
  title: string
  kind: PlanKind
  state: PlanState
  isDemo: boolean
  periodFrom: number
  periodTo: number
}

/** An edition with all that is compared. */
export interface Edition extends EditionReference {
  goals: EditionGoal[]
}

/** Below nought when `a` is the earlier edition: by the first year of its period, then by when it was made. */
export const inEditionOrder = (
  a: Pick<EditionReference, 'periodFrom' | 'id'>,
  b: Pick<EditionReference, 'periodFrom' | 'id'>,
): number => a.periodFrom - b.periodFrom || a.id - b.id
