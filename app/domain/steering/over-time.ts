import { goalSectionKey } from '#app/domain/follow-up/sections/section.ts'
import { cellOf, type TimeCell } from './over-time-cell.ts'
import { answersByCommitment, compareRounds, type AnswerMove } from './over-time-compare.ts'
import { descentOf, type Descent } from './over-time-descent.ts'
import { lineageInWords } from './over-time-lineage.ts'
import type {
  OverTimeMaterial,
  TimedAnswer,
  TimedCommitment,
  TimedGoal,
  TimedPlan,
  TimedRound,
} from './over-time-material.ts'
import { countMoves, type MoveCounts } from './over-time-movement.ts'

/** A round as a column: what it is called, and where its answers are taken from. */
export type TimeColumn = Omit<TimedRound, 'answers' | 'planId'> & {
  /** The plan edition that begins here; null where it is the same as the round before's. */
  newPlan: { title: string; periodFrom: number; periodTo: number } | null
}

/** What is followed from round to round: a cell for each, and what has moved since the round before. */
export interface Line {
  cells: TimeCell[]
  /** For each round, what has moved since the round before; null where the two cannot be held against each other. */
  moves: (MoveCounts | null)[]
}

/** A commitment, followed back through the editions. */
export interface CommitmentLine extends Line {
  slug: string
  label: string
  /** What it continues, and that nothing continues it, in words. */
  lineage: string[]
  /** The one comparison with the round before of the last round, where there is one. */
  last: Pick<AnswerMove, 'move' | 'before' | 'after'> | null
  /** For each round: some organisation has said something else than the round before. */
  changed: boolean[]
}

/** A goal or sub-goal, with the commitments that stand under it. */
export interface GoalLine extends Line {
  /** Unique on the page: "mal-7". */
  key: string
  kind: TimedGoal['kind']
  number: number
  shortTitle: string
  path: string
  /** The edition that it is in; null where that is the newest. */
  onlyIn: string | null
  lineage: string[]
  commitments: CommitmentLine[]
}

/** How each commitment and goal has moved across rounds and plan editions. */
export interface OverTime {
  columns: TimeColumn[]
  /** The last two rounds that can be held against each other, as places among the columns; null where there are not two. */
  latest: { before: number; after: number } | null
  whole: Line
  goals: GoalLine[]
  /** Goals of the newest edition that have no commitments to follow. */
  withoutCommitments: Pick<GoalLine, 'kind' | 'number' | 'shortTitle' | 'path'>[]
}

/** Follows every commitment and goal through the rounds. */
export function compileOverTime({ rounds, plans, links }: OverTimeMaterial): OverTime {
  const commitmentDescent = descentOf(
    plans.map(({ id, commitments }) => ({ id, ids: commitments.map((one) => one.id) })),
    links.commitments,
  )
  const goalDescent = descentOf(
    plans.map(({ id, goals }) => ({ id, ids: goals.map((one) => one.id) })),
    links.goals,
  )
  const comparisons = rounds.map((round, index) => {
    const before = rounds[index - 1]
    return before === undefined || before.source === 'planned' || round.source === 'planned'
      ? null
      : compareRounds(before, round, commitmentDescent)
  })
  const newest = plans.find(({ id }) => id === rounds.at(-1)?.planId)
  const rows = new Rows(rounds, comparisons, plans, commitmentDescent, goalDescent, newest)
  const all = [...(newest === undefined ? [] : [newest]), ...plans.filter((plan) => plan !== newest).reverse()]
  const goals = all.flatMap((plan) =>
    plan.goals.filter(({ id }) => goalDescent.isLast(plan.id, id)).map((goal) => rows.goalLine(plan, goal)),
  )
  const isFollowed = (goal: GoalLine): boolean => goal.commitments.length > 0 || goal.cells.some(isAsked)
  const after = comparisons.findLastIndex((one) => one !== null)
  return {
    columns: rounds.map(({ answers: _answers, planId, ...round }, index) => {
      const plan = planId === rounds[index - 1]?.planId ? undefined : plans.find(({ id }) => id === planId)
      return {
        ...round,
        newPlan:
          plan === undefined ? null : { title: plan.title, periodFrom: plan.periodFrom, periodTo: plan.periodTo },
      }
    }),
    latest: after < 0 ? null : { before: after - 1, after },
    whole: {
      cells: rounds.map((round) => cellOf(round, true, round.answers)),
      moves: comparisons.map((one) => (one === null ? null : countMoves(one))),
    },
    goals: goals.filter(isFollowed),
    withoutCommitments: goals
      .filter((goal) => !isFollowed(goal) && goal.onlyIn === null)
      .map(({ kind, number, shortTitle, path }) => ({ kind, number, shortTitle, path })),
  }
}

const isAsked = ({ kind }: TimeCell): boolean => kind === 'asked'

/** Finds the answers and movements of each row. */
class Rows {
  readonly #answers: Map<number, TimedAnswer[]>[]

  constructor(
    readonly rounds: readonly TimedRound[],
    readonly comparisons: readonly (readonly AnswerMove[] | null)[],
    readonly plans: readonly TimedPlan[],
    readonly commitments: Descent,
    readonly goals: Descent,
    readonly newest: TimedPlan | undefined,
  ) {
    this.#answers = rounds.map(({ answers }) => answersByCommitment(answers))
  }

  /** @param members the commitments that the row is about in a plan; null where it is not in it */
  #line(members: (planId: number) => readonly number[] | null): Line & { compared: (readonly AnswerMove[] | null)[] } {
    const idsIn = new Map(this.plans.map(({ id }) => [id, members(id)]))
    const cells = this.rounds.map((round, index) => {
      const ids = idsIn.get(round.planId) ?? null
      return cellOf(
        round,
        ids !== null,
        (ids ?? []).flatMap((id) => this.#answers[index]?.get(id) ?? []),
      )
    })
    const compared = this.comparisons.map((all, index) => {
      if (all === null) return null
      const later = new Set(idsIn.get(this.rounds[index]?.planId ?? 0) ?? [])
      const earlier = new Set(idsIn.get(this.rounds[index - 1]?.planId ?? 0) ?? [])
      return all.filter((one) =>
        one.later === null ? one.earlier !== null && earlier.has(one.earlier) : later.has(one.later),
      )
    })
    return { cells, compared, moves: compared.map((one) => (one === null ? null : countMoves(one))) }
  }

  goalLine(plan: TimedPlan, goal: TimedGoal): GoalLine {
    const goalsIn = (planId: number): number[] => this.goals.inEdition(plan.id, goal.id, planId)
    const { cells, moves } = this.#line((planId) => {
      const ids = goalsIn(planId)
      if (ids.length === 0) return null
      const own = this.plans.find(({ id }) => id === planId)?.commitments ?? []
      return own.filter(({ goalId }) => ids.includes(goalId)).map(({ id }) => id)
    })
    // What nothing continues stands under the goal that continues its own.
    const under = [...this.plans]
      .reverse()
      .flatMap((edition) =>
        edition.commitments
          .filter((one) => goalsIn(edition.id).includes(one.goalId) && this.commitments.isLast(edition.id, one.id))
          .map((one) => this.#commitmentLine(edition, one)),
      )
    const isNewest = plan === this.newest
    return {
      key: isNewest ? goalSectionKey(goal) : `${plan.slug}-${goalSectionKey(goal)}`,
      kind: goal.kind,
      number: goal.number,
      shortTitle: goal.shortTitle,
      path: goal.path,
      onlyIn: isNewest ? null : plan.title,
      lineage: lineageInWords('goal', plan, goal.id, this.plans, this.goals),
      cells,
      moves,
      commitments: under,
    }
  }

  #commitmentLine(plan: TimedPlan, { id, slug, label }: TimedCommitment): CommitmentLine {
    const { compared, ...line } = this.#line((planId) => {
      const ids = this.commitments.inEdition(plan.id, id, planId)
      return ids.length === 0 ? null : ids
    })
    const [only, ...others] = compared.findLast((one) => one !== null) ?? []
    return {
      ...line,
      slug,
      label,
      lineage: lineageInWords('commitment', plan, id, this.plans, this.commitments),
      last:
        only === undefined || others.length > 0 ? null : { move: only.move, before: only.before, after: only.after },
      changed: compared.map((one) => one?.some(({ changed }) => changed) ?? false),
    }
  }
}
