import { gapColumnCodes, gapColumns, type GapColumn, type GapCount } from './gap-columns.ts'
import type { GapGoal, GapMaterial } from './gap-goal.ts'
import { gapReasons, gapStates, type GapReason, type GapState } from './gap-state.ts'

/** How one question stands for one goal. */
export interface GapCell {
  column: GapColumn
  state: GapState
  /** Of a judged cell: n of N. N is null where the plan does not say how many there should be. */
  n: number
  of: number | null
  /** Where nobody has answered: how many were asked. */
  silent: number
  /** Why it does not apply; null where it does. */
  reason: GapReason | null
  /** The cell in a sentence that follows the goal's name. */
  said: string
}

/** A goal or sub-goal with its cells, in the columns' order. */
export interface GapRow extends Pick<GapGoal, 'id' | 'kind' | 'number' | 'shortTitle' | 'path'> {
  /** A sub-goal that stands under the row of its goal. */
  isUnder: boolean
  cells: GapCell[]
}

/** How many cells are gaps, of those that can be judged, and how many cannot. */
export interface GapTally {
  holes: number
  partly: number
  judged: number
  unanswered: number
  notApplicable: number
}

export interface GapMatrix {
  rows: GapRow[]
  all: GapTally
  byColumn: Record<GapColumn, GapTally>
}

/**
 * The gap matrix. A row counts what stands directly under its goal; what stands under a sub-goal is counted in the
 * sub-goal's row, so nothing is counted twice, and what a goal has left to its sub-goals is no gap of its own.
 */
export function gapMatrix({ goals, phase }: GapMaterial): GapMatrix {
  const parents = new Set(goals.flatMap(({ parentId }) => parentId ?? []))
  const rows = inRowOrder(goals).map(({ goal, isUnder }): GapRow => {
    const { id, kind, number, shortTitle, path } = goal
    const cells = gapColumnCodes.map((column): GapCell => {
      const { size, count } = gapColumns[column]
      const isInSubGoals = parents.has(id) && size(goal) === 0
      return { column, ...cellOf(isInSubGoals ? { reason: 'in-sub-goals' } : count(goal, phase)) }
    })
    return { id, kind, number, shortTitle, path, isUnder, cells }
  })
  const ofColumn = (column: GapColumn) => rows.flatMap(({ cells }) => cells.filter((cell) => cell.column === column))
  return {
    rows,
    all: tally(rows.flatMap(({ cells }) => cells)),
    byColumn: Object.fromEntries(gapColumnCodes.map((code) => [code, tally(ofColumn(code))])) as GapMatrix['byColumn'],
  }
}

/** Whether anything is missing altogether in the row. */
export const hasHole = ({ cells }: Pick<GapRow, 'cells'>): boolean => cells.some(({ state }) => state === 'hole')

/** Each goal with its sub-goals under it, then the sub-goals that lie under none; numbers in order. */
function inRowOrder(goals: readonly GapGoal[]): { goal: GapGoal; isUnder: boolean }[] {
  const ids = new Set(goals.map(({ id }) => id))
  const ordered = goals.toSorted((a, b) => a.kind.localeCompare(b.kind, 'en') || a.number - b.number)
  return ordered
    .filter(({ parentId }) => parentId === null || !ids.has(parentId))
    .flatMap((goal) => [
      { goal, isUnder: false },
      ...ordered.filter(({ parentId }) => parentId === goal.id).map((under) => ({ goal: under, isUnder: true })),
    ])
}

function cellOf(count: GapCount): Omit<GapCell, 'column'> {
  const nothing = { n: 0, of: null, silent: 0, reason: null }
  if ('reason' in count) {
    return { ...nothing, state: 'not-applicable', reason: count.reason, said: gapReasons[count.reason].said }
  }
  if ('silent' in count) return { ...nothing, state: 'unanswered', silent: count.silent, said: count.said }
  const { n, of, said } = count
  const state = n === 0 ? 'hole' : of !== null && n < of ? 'partly' : 'full'
  return { ...nothing, state, n, of, said }
}

function tally(cells: readonly GapCell[]): GapTally {
  const count = (of: GapState) => cells.filter(({ state }) => state === of).length
  return {
    holes: count('hole'),
    partly: count('partly'),
    judged: cells.filter(({ state }) => gapStates[state].isJudged).length,
    unanswered: count('unanswered'),
    notApplicable: count('not-applicable'),
  }
}
