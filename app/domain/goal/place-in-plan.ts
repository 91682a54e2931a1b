import { goalNumberLabel, type GoalKind } from './goal.ts'

/** Another goal of the same plan. */
export interface PlannedGoal {
  id: number
  kind: GoalKind
  number: number
  parentId: number | null
}

/** The goals that a sub-goal may lie under. */
export const possibleParents = <Goal extends PlannedGoal>(others: readonly Goal[]): Goal[] =>
  others.filter((other) => other.kind === 'goal')

/**
 * What is wrong with a goal's place in its plan, by field; empty when nothing is.
 *
 * @param others the plan's other goals
 */
export function placeFaults(
  goal: { id: number | undefined; kind: GoalKind; number: number; parentId: number | null },
  others: readonly PlannedGoal[],
): Record<string, string> {
  const faults: Record<string, string> = {}
  if (others.some((other) => other.kind === goal.kind && other.number === goal.number)) {
    faults['number'] =
      `Det finns redan ett ${goalNumberLabel(goal).toLocaleLowerCase('sv')} i planen. Välj ett annat nummer.`
  }
  if (goal.kind === 'goal' && goal.parentId !== null) {
    faults['parentId'] = 'Bara ett delmål kan ligga under ett mål. Välj ”Inget mål”, eller gör det till ett delmål.'
  }
  if (goal.kind === 'sub-goal') {
    if (goal.parentId !== null && !possibleParents(others).some((other) => other.id === goal.parentId)) {
      faults['parentId'] = 'Målet finns inte i planen. Välj ett av målen i listan.'
    }
    if (others.some((other) => other.parentId !== null && other.parentId === goal.id)) {
      faults['kind'] = 'Det finns delmål under målet, så det kan inte bli ett delmål.'
    }
  }
  return faults
}
