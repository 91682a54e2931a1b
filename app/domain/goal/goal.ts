import { planPath } from '#app/domain/plan/plan.ts'

/** Goals and sub-goals, with the word and the public address that each kind has. */
export const goalKinds = {
  goal: { label: 'Mål', path: 'mal' },
  'sub-goal': { label: 'Delmål', path: 'delmal' },
} as const satisfies Record<string, { label: string; path: string }>

export type GoalKind = keyof typeof goalKinds

/** Effects in the chain of results, farthest away first. */
export const effectTerms = {
  long: { label: 'Effekt på lång sikt' },
  medium: { label: 'Effekt på medellång sikt' },
} as const satisfies Record<string, { label: string }>

export type EffectTerm = keyof typeof effectTerms

/** "Mål 7". */
export const goalNumberLabel = (goal: { kind: GoalKind; number: number }): string =>
  `${goalKinds[goal.kind].label}\u00a0${goal.number}`

/** "Mål 7: Systematisk kunskapsutveckling". */
export const goalLabel = (goal: { kind: GoalKind; number: number; shortTitle: string }): string =>
  `${goalNumberLabel(goal)}: ${goal.shortTitle}`

/** Public address of the goal in the newest edition that has one. */
export const goalPath = (goal: { kind: GoalKind; number: number }): string =>
  `/${goalKinds[goal.kind].path}/${goal.number}`

/** Goals of several editions, in the order that they were entered, with only the latest of those that share an address. */
export const oncePerAddress = <Goal extends { kind: GoalKind; number: number }>(goals: readonly Goal[]): Goal[] => [
  ...new Map(goals.map((goal) => [goalPath(goal), goal])).values(),
]

/** Public address of the goal in one certain edition, whether or not it is the newest. */
export const goalPathIn = (planSlug: string, goal: { kind: GoalKind; number: number }): string =>
  `${planPath(planSlug)}${goalPath(goal)}`

/** Where on a goal's page its parts stand: the parts of an address after "#". */
export const goalSections = {
  preconditions: 'forutsattningar',
  long: 'effekt-lang-sikt',
  medium: 'effekt-medellang-sikt',
  outcomes: 'utfall',
  possibleActions: 'mojliga-atgarder',
  supportTips: 'stod',
} as const
