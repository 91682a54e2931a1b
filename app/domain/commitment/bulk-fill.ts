import type { TypedRow } from './bulk-form.ts'
import { timeFrameChoices } from './time-frame.ts'

/** The same value for all ticked rows: ids and codes as texts, "" where the cell is left alone. */
export interface BulkFill {
  goalId: string
  addReporter: string
  removeReporter: string
  /** "" leaves it, "none" says that none is stated, otherwise a time frame's code. */
  timeFrame: string
  startsOn: string
  endsOn: string
}

export const emptyFill: BulkFill = {
  goalId: '',
  addReporter: '',
  removeReporter: '',
  timeFrame: '',
  startsOn: '',
  endsOn: '',
}

/** The choices of time frame for all ticked rows. */
export const fillTimeFrames = [
  { value: '', label: 'Ändra inte' },
  ...timeFrameChoices.map(({ value, label }) => ({ value: value === '' ? 'none' : value, label })),
]

/** The fill as it was sent. */
export function typedFill(sent: unknown): BulkFill {
  const from = typeof sent === 'object' && sent !== null ? (sent as Record<string, unknown>) : {}
  return Object.fromEntries(
    Object.keys(emptyFill).map((name) => [name, typeof from[name] === 'string' ? from[name] : '']),
  ) as unknown as BulkFill
}

/** Whether there is anything to fill in. */
export const isEmptyFill = (fill: BulkFill): boolean => Object.values(fill).every((text) => text === '')

/** Why the fill cannot be done, by field of the fill; empty when it can. */
export function fillFaults(fill: BulkFill, rows: readonly TypedRow[]): Partial<Record<keyof BulkFill, string>> {
  if (isEmptyFill(fill)) return {}
  const first = (Object.keys(fill) as (keyof BulkFill)[]).find((name) => fill[name] !== '') ?? 'goalId'
  if (!rows.some((row) => row.isTicked)) return { [first]: 'Markera minst ett åtagande i rutnätet.' }
  const hasDates = fill.startsOn !== '' || fill.endsOn !== ''
  return hasDates && fill.timeFrame !== 'dates' ? { timeFrame: 'Välj ”Mellan två datum” för att fylla i datum.' } : {}
}

/** The grid with the fill in its ticked rows. The rules about each row are asked when it is saved. */
export const filled = (rows: readonly TypedRow[], fill: BulkFill): TypedRow[] =>
  rows.map((row) => {
    if (!row.isTicked) return row
    const actors = { ...row.actors }
    const { addReporter, removeReporter } = fill
    if (addReporter !== '' && (actors[`o${addReporter}`] ?? '') === '') actors[`o${addReporter}`] = 'assigned-reporter'
    if (removeReporter !== '' && actors[`o${removeReporter}`] === 'assigned-reporter') actors[`o${removeReporter}`] = ''
    return {
      ...row,
      goalId: fill.goalId === '' ? row.goalId : fill.goalId,
      ...(fill.timeFrame === ''
        ? {}
        : {
            timeFrame: fill.timeFrame === 'none' ? '' : fill.timeFrame,
            startsOn: fill.startsOn,
            endsOn: fill.endsOn,
          }),
      actors,
    }
  })
