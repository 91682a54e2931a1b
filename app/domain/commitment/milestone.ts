import { z } from 'zod'
import { optionalDate } from '#app/domain/calendar-date.ts'
import { longestReason } from './milestone-dates.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'

/** Delsteg: a step of a commitment, ours. Dates are YYYY-MM-DD. */
export interface Milestone {
  id: number
  title: string
  dueOn: string | null
  doneOn: string | null
}

/** A milestone to store; a new one has no id yet. */
export type SavedMilestone = Omit<Milestone, 'id'> & {
  id: number | null
  /** Why its last day is moved; empty or left out where it is not. */
  reason?: string
}

/** A row of the form. `id` is "" for a new one; a row where nothing is written is no milestone. */
export const milestoneRow = z.object({
  id: z.string().regex(/^([1-9]\d{0,8})?$/),
  title: z.string().trim().max(200, 'Delsteget får vara högst 200 tecken.'),
  dueOn: optionalDate,
  doneOn: optionalDate,
  /** Why the last day is moved; asked for where an adopted plan's is. */
  reason: z.string().trim().max(longestReason, `Skälet får vara högst ${longestReason} tecken.`).optional(),
})
export type MilestoneRow = z.infer<typeof milestoneRow>

/** Whether something is written in the row. */
export const isWritten = (row: MilestoneRow): boolean => row.title !== '' || row.dueOn !== '' || row.doneOn !== ''

/** What is wrong with a row taken as a whole, by field; `today` is YYYY-MM-DD. */
export function milestoneFaults(row: MilestoneRow, today: string): Partial<Record<keyof MilestoneRow, string>> {
  if (!isWritten(row)) return {}
  return {
    ...(row.title === '' ? { title: 'Skriv vad delsteget är, eller töm raden.' } : {}),
    ...(row.doneOn > today ? { doneOn: 'Delsteget kan inte bli klart i framtiden.' } : {}),
  }
}

const words = (date: string | null): string => (date === null ? 'inget datum' : formatCalendarDate(date))

/** What a save changed among the milestones, a sentence each; a moved due date is told with the old and the new. */
export function milestoneChanges(before: readonly Milestone[], after: readonly SavedMilestone[]): string[] {
  const old = new Map(before.map((row) => [row.id, row]))
  const kept = new Set(after.map((row) => row.id))
  return [
    ...after.flatMap((row) => {
      const was = row.id === null ? undefined : old.get(row.id)
      if (was === undefined) {
        return [`Delsteget ”${row.title}” lades till${row.dueOn === null ? '' : `, klart senast ${words(row.dueOn)}`}.`]
      }
      return [
        ...(was.title === row.title ? [] : [`Delsteget ”${was.title}” heter nu ”${row.title}”.`]),
        ...(was.dueOn === row.dueOn
          ? []
          : [`Delsteget ”${row.title}” ska vara klart ${words(row.dueOn)}, tidigare ${words(was.dueOn)}.`]),
        ...(was.doneOn === row.doneOn
          ? []
          : row.doneOn === null
            ? [`Delsteget ”${row.title}” är inte längre markerat som klart.`]
            : [`Delsteget ”${row.title}” blev klart ${words(row.doneOn)}.`]),
      ]
    }),
    ...before.filter((row) => !kept.has(row.id)).map((row) => `Delsteget ”${row.title}” togs bort.`),
  ]
}
