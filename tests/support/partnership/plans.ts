import type { Dice } from './dice.ts'
import type { Rows } from './rows.ts'
import { commitmentLabel, goalTitle } from './words.ts'

/** How large an edition is made. */
export interface EditionSize {
  goals: number
  commitments: number
  /** Some of the goals are sub-goals. */
  hasSubGoals: boolean
}

/** A plan edition that was written, with ids. */
export interface MadeEdition {
  planId: number
  goals: number[]
  commitments: { id: number; goalId: number }[]
  /** Who is tied to what, whatever the role. */
  ties: { commitmentId: number; organisationId: number }[]
}

/** What every part of the partnership is made with. */
export interface Making {
  rows: Rows
  dice: Dice
  /** Begins every address part. */
  prefix: string
  sourceId: number
  /** YYYY-MM-DD */
  today: string
}

/** Who a commitment's organisations are to it: by the plan, chosen to report, both, or nobody at all. */
const castings = ['by-plan', 'by-plan', 'by-plan', 'chosen', 'both', 'nobody'] as const

/** Writes an edition with goals, commitments, actors of every role, and possible actions that are taken up or not. */
export function addEdition(
  making: Making,
  plan: { index: number; periodFrom: number; state: string },
  size: EditionSize,
  organisations: readonly number[],
): MadeEdition {
  const { rows, dice, prefix } = making
  const planId = rows.add('Plan', {
    slug: `${prefix}plan-${plan.index}`,
    title: `Handlingsplan ${plan.periodFrom}`,
    kind: 'action-plan',
    periodFrom: plan.periodFrom,
    periodTo: plan.periodFrom + 3,
    state: plan.state,
  })
  const goals = addGoals(making, planId, size)
  const made: MadeEdition = { planId, goals, commitments: [], ties: [] }
  const actions = goals.flatMap((goalId) =>
    Array.from({ length: dice.int(0, 4) }, (_, index) =>
      rows.add('PossibleAction', { goalId, position: index + 1, text: `Åtgärd ${index + 1}.`, locator: 's. 2' }),
    ),
  )
  for (let index = 0; index < size.commitments; index += 1) {
    const goalId = dice.anyOf(goals) ?? 0
    const id = addCommitment(making, {
      goalId,
      position: index + 1,
      slug: `${prefix}${plan.index}-atagande-${index + 1}`,
    })
    made.commitments.push({ id, goalId })
    made.ties.push(...addActors(making, id, organisations))
    for (const possibleActionId of dice.draw(actions, dice.chance(0.4) ? dice.int(1, 2) : 0)) {
      rows.add('CommitmentPossibleAction', { commitmentId: id, possibleActionId })
    }
  }
  return made
}

function addGoals({ rows, dice, sourceId }: Making, planId: number, size: EditionSize): number[] {
  const parents: number[] = []
  const numbers = { goal: 0, 'sub-goal': 0 }
  return Array.from({ length: size.goals }, (_, index) => {
    const kind = size.hasSubGoals && dice.chance(0.3) ? 'sub-goal' : 'goal'
    numbers[kind] += dice.int(1, size.hasSubGoals ? 2 : 1)
    const id = rows.add('Goal', {
      planId,
      parentId: kind === 'sub-goal' ? (dice.anyOf(parents) ?? null) : null,
      kind,
      number: numbers[kind],
      title: goalTitle(index),
      shortTitle: goalTitle(index),
      sourceId,
      locator: 's. 1',
    })
    if (kind === 'goal') parents.push(id)
    return id
  })
}

const addCommitment = (
  { rows, dice, sourceId }: Making,
  { goalId, position, slug }: { goalId: number; position: number; slug: string },
): number => {
  const label = commitmentLabel(dice.int(0, 34))
  return rows.add('Commitment', { slug, goalId, position, text: `${label}.`, label, sourceId, locator: 's. 3' })
}

function addActors({ rows, dice, today }: Making, commitmentId: number, organisations: readonly number[]) {
  const casting = dice.pick(castings)
  const drawn = casting === 'nobody' ? [] : dice.draw(organisations, dice.pick([1, 1, 2, 3, 6]))
  return drawn.map((organisationId, index) => {
    const isChosen = casting === 'chosen' || (casting === 'both' && index > 0)
    const role = isChosen ? 'assigned-reporter' : dice.pick(['lead', 'contributing'])
    const assignedAt = isChosen ? `${today}T11:00:00.000+00:00` : null
    rows.add('CommitmentOrganisation', { commitmentId, organisationId, role, assignedAt })
    return { commitmentId, organisationId }
  })
}

/** States what an edition continues in an earlier one: one thing, several that have become one, parts of one, nothing. */
export function addLineage({ rows, dice }: Making, earlier: MadeEdition, later: MadeEdition): void {
  const link = (table: string, from: readonly number[], to: readonly number[]): void => {
    // Sometimes everything earlier goes to one later thing at most, so that what has become one is not also divided.
    let left = dice.chance(0.5) ? dice.draw(from, from.length) : undefined
    for (const [index, toId] of to.entries()) {
      const same = from[index]
      const count = dice.pick([0, 1, 1, 2])
      const continued =
        left?.slice(0, count) ?? (same !== undefined && dice.chance(0.6) ? [same] : dice.draw(from, count))
      left = left?.slice(count)
      for (const fromId of continued) rows.add(table, { fromId, toId })
    }
  }
  const ids = (all: readonly { id: number }[]): number[] => all.map(({ id }) => id)
  link('GoalLineage', earlier.goals, later.goals)
  link('CommitmentLineage', ids(earlier.commitments), ids(later.commitments))
}
