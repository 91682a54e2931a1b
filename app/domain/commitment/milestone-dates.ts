import { whyNotReword } from '#app/domain/plan/locked.ts'
import type { PlanState } from '#app/domain/plan/plan.ts'
import type { Milestone } from './milestone.ts'
import type { MovedDay } from './milestone-standing.ts'

/** Longest reason for moving a day, in characters. */
export const longestReason = 500

/** Whether a milestone's last day slips. A day that is set for the first time is not moved. */
export const isMoved = (was: Pick<Milestone, 'dueOn'>, dueOn: string | null): boolean =>
  was.dueOn !== null && was.dueOn !== dueOn

/**
 * Why the day may not be moved like this; undefined where it may. In a draft nothing has been promised, so days may be
 * moved without a word.
 */
export const whyNotMoveDay = (
  state: PlanState,
  was: Pick<Milestone, 'dueOn'>,
  row: { dueOn: string | null; reason: string },
): string | undefined =>
  whyNotReword(state) !== undefined && isMoved(was, row.dueOn) && row.reason === ''
    ? 'Skriv varför dagen flyttas. Den tidigare dagen och skälet visas för allmänheten.'
    : undefined

/** A row where the day is moved, as its form sends it. */
interface TypedRow {
  id: string
  dueOn: string
  reason?: string | undefined
}

/** Which rows of the form move a day without saying why, by the field's name. */
export function unexplainedMoves(
  state: PlanState,
  before: readonly Milestone[],
  rows: readonly TypedRow[],
): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap((row, index) => {
      const was = before.find(({ id }) => String(id) === row.id)
      if (was === undefined) return []
      const dueOn = row.dueOn === '' ? null : row.dueOn
      const why = whyNotMoveDay(state, was, { dueOn, reason: row.reason ?? '' })
      return why === undefined ? [] : [[`milestones.${index}.reason`, why]]
    }),
  )
}

/** Said where somebody takes away a milestone that a report has told of. */
export const reportedMilestone = (title: string): string =>
  `Delsteget ”${title}” kan inte tas bort, eftersom en lägesrapport berättar om det. Markera det som klart, eller flytta dagen.`

/** A day that held until it was replaced, as it is stored. */
export interface ReplacedDay {
  dueOn: string | null
  replacedAt: Date
  reason: string
  /** A report moved it that the reader may not read yet. */
  isHeld: boolean
}

/**
 * The last day that the reader is told, and how it came to be: what held reports did is left out, as if it had not
 * happened yet.
 *
 * @param current the day that holds now
 * @param replaced oldest first
 */
export function toldDays(
  current: string | null,
  replaced: readonly ReplacedDay[],
): { dueOn: string | null; moves: MovedDay[] } {
  const moves: MovedDay[] = []
  let told = replaced[0] === undefined ? current : replaced[0].dueOn
  for (const [index, { replacedAt, reason, isHeld }] of replaced.entries()) {
    const next = replaced[index + 1]
    const to = next === undefined ? current : next.dueOn
    if (isHeld || to === told) continue
    moves.push({ from: told, to, at: replacedAt, reason })
    told = to
  }
  return { dueOn: told, moves }
}
