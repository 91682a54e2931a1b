import type { Course } from '#app/domain/commitment/status.ts'
import type { GoalKind } from '#app/domain/goal/goal.ts'
import { descentBetween, type LineageLink } from '#app/domain/plan/comparison/descent.ts'
import { answerOf, byGoal, goalKey, standingOf, type SteeringOwed } from './compile-standing.ts'
import type { GoalLine } from './page.ts'

/** A goal of a plan edition. */
export interface KnownGoal {
  id: number
  kind: GoalKind
  number: number
  shortTitle: string
}

/** The last round, with its edition's goals and what has been stated to continue in the current edition. */
export interface EarlierRound {
  /** Both rounds are about the same plan edition: everything is then itself. */
  isSameEdition: boolean
  goals: readonly KnownGoal[]
  owed: readonly SteeringOwed[]
  goalLinks: readonly LineageLink[]
  commitmentLinks: readonly LineageLink[]
}

/**
 * How each of the current goals stood in the last round, by its id. In another edition a goal is what it is stated to
 * continue, also several earlier goals together, whose reports are then counted as one. Of an earlier goal that has been
 * divided no part is what it was, so nothing is set beside it but its name.
 */
export function beforeOf(
  goals: readonly KnownGoal[],
  earlier: EarlierRound | null,
): Map<number, Pick<GoalLine, 'before' | 'continues'>> {
  if (earlier === null) return new Map()
  const owed = byGoal(earlier.owed)
  const standing = (of: readonly KnownGoal[]) => standingOf(of.flatMap((goal) => owed.get(goalKey(goal)) ?? []))
  if (earlier.isSameEdition) {
    return new Map(goals.map((goal) => [goal.id, { before: standing([goal]), continues: [] }]))
  }
  const ids = (of: readonly KnownGoal[]) => of.map(({ id }) => id)
  const ties = descentBetween(ids(earlier.goals), ids(goals), earlier.goalLinks)
  return new Map(
    goals.map(({ id }) => {
      const continued = earlier.goals.filter((goal) => ties.some(({ from, to }) => from === goal.id && to === id))
      const isWhole = continued.every((goal) => ties.every(({ from, to }) => from !== goal.id || to === id))
      return [
        id,
        {
          before: continued.length > 0 && isWhole ? standing(continued) : null,
          continues: continued.map(({ kind, number, shortTitle }) => ({ kind, number, shortTitle })),
        },
      ]
    }),
  )
}

/**
 * Tells the course that an organisation gave in the last round for the same commitment, or for what the commitment is
 * stated to continue; null where it gave none, or several that differ.
 */
export function courseBefore(
  current: readonly SteeringOwed[],
  earlier: EarlierRound | null,
): (report: SteeringOwed) => Course | null {
  if (earlier === null) return () => null
  const ids = (of: readonly SteeringOwed[]) => [...new Set(of.map(({ commitment }) => commitment.id))]
  const ties = earlier.isSameEdition ? [] : descentBetween(ids(earlier.owed), ids(current), earlier.commitmentLinks)
  const given = new Map<string, Course>()
  for (const report of earlier.owed) {
    const { organisation, commitment } = report
    const answer = answerOf(report)
    if (typeof answer !== 'string') given.set(`${organisation.slug}/${commitment.id}`, answer.course)
  }
  return ({ organisation, commitment }) => {
    const same = earlier.isSameEdition
      ? [commitment.id]
      : ties.flatMap(({ from, to }) => (to === commitment.id ? [from] : []))
    const [course = null, ...others] = new Set(same.flatMap((id) => given.get(`${organisation.slug}/${id}`) ?? []))
    return others.length > 0 ? null : course
  }
}
