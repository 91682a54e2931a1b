import { moveDown, moveUp } from '#app/domain/ordering.ts'
import type { GoalValues } from './input.ts'
import { emptyRow, goalLists, type GoalList } from './lists.ts'

/** What a button at a row does, or under the list. */
export const rowDeeds = ['up', 'down', 'remove', 'add'] as const
export type RowDeed = (typeof rowDeeds)[number]

/** A change of one list before it is saved. */
export interface RowCommand {
  deed: RowDeed
  list: GoalList
  /** The row, counted from 0. Of `add`: where the new row comes. */
  index: number
}

/** "up:outcomes:2", as a button sends it. */
export const rowIntent = ({ deed, list, index }: RowCommand): string => `${deed}:${list}:${index}`

/** The command that a button sent, or undefined for anything else. */
export function rowCommand(intent: string): RowCommand | undefined {
  const [deed, list, index, ...more] = intent.split(':')
  if (list === undefined || !Object.hasOwn(goalLists, list) || !/^\d{1,3}$/.test(index ?? '') || more.length > 0) return
  const known = rowDeeds.find((one) => one === deed)
  return known === undefined ? undefined : { deed: known, list: list as GoalList, index: Number(index) }
}

/** The values after the command, what to say about it, and the row to go on at. Nothing is saved by it. */
export function carryOut(
  values: GoalValues,
  { deed, list, index }: RowCommand,
): { values: GoalValues; said: string; row: number } {
  const rows = values[list]
  const { item } = goalLists[list]
  switch (deed) {
    case 'up':
    case 'down': {
      const moved = deed === 'up' ? moveUp(rows, index) : moveDown(rows, index)
      const row = moved.indexOf(rows[index] ?? emptyRow)
      return {
        values: { ...values, [list]: moved },
        said: `${item} ${index + 1} står nu på plats ${row + 1} av ${rows.length}.`,
        row,
      }
    }
    case 'remove': {
      const left = rows.filter((_, place) => place !== index)
      const said = `${item} ${index + 1} är borttagen ur listan.`
      return { values: { ...values, [list]: left }, said, row: Math.min(index, left.length - 1) }
    }
    case 'add': {
      const said = `En ny rad finns sist i listan ${goalLists[list].title}.`
      return { values: { ...values, [list]: [...rows, emptyRow] }, said, row: rows.length }
    }
  }
}
