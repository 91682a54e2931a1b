import { rollUp, type RollUp } from '#app/domain/follow-up/compile/roll-up.ts'
import type { TimedAnswer, TimedRound } from './over-time-material.ts'

/** Why nobody has answered anything in a round, where nobody was asked. None of them is silence, and none a status. */
export const emptyCells = {
  'not-in-plan': { label: 'Fanns inte i planen' },
  'not-asked': { label: 'Frågades inte' },
  'not-yet': { label: 'Har inte öppnat' },
} as const satisfies Record<string, { label: string }>

export type EmptyCell = keyof typeof emptyCells

/** How the answers that were owed stand: those in a status, those left out and those that did not come. */
export interface TimedRoll extends RollUp {
  /** Handed in, but not told by the adopted follow-up; in no status. */
  leftOut: number
}

/** A commitment, a goal or everything, in one round. */
export type TimeCell =
  | { kind: EmptyCell }
  | {
      kind: 'asked'
      roll: TimedRoll
      /** The one report behind it, where it is one single answer that can be opened. */
      reportId: number | null
    }

/** Counts answers. `owed` = those in a degree + `leftOut` + `notReported`. */
export function rollAnswers(answers: readonly Pick<TimedAnswer, 'answer'>[]): TimedRoll {
  const roll = rollUp(
    answers.map(({ answer }) =>
      typeof answer === 'string' ? { state: 'none' as const } : { state: 'submitted' as const, ...answer },
    ),
  )
  const leftOut = answers.filter(({ answer }) => answer === 'left-out').length
  return { ...roll, leftOut, notReported: roll.notReported - leftOut }
}

/** @param isInPlan whether what the cell is about is in the plan that the round is about */
export function cellOf(round: TimedRound, isInPlan: boolean, answers: readonly TimedAnswer[]): TimeCell {
  if (!isInPlan) return { kind: 'not-in-plan' }
  if (round.source === 'planned') return { kind: 'not-yet' }
  if (answers.length === 0) return { kind: 'not-asked' }
  const [only, ...others] = answers
  return { kind: 'asked', roll: rollAnswers(answers), reportId: others.length === 0 ? (only?.reportId ?? null) : null }
}
