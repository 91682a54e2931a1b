import type { FieldChange } from '#app/domain/history/change.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import type { Milestone } from './milestone.ts'

/** "klart senast 1 mars 2026, blev klart 20 februari 2026". */
const days = ({ dueOn, doneOn }: Pick<Milestone, 'dueOn' | 'doneOn'>): string =>
  [
    dueOn === null ? 'inget datum' : `klart senast ${formatCalendarDate(dueOn)}`,
    ...(doneOn === null ? [] : [`blev klart ${formatCalendarDate(doneOn)}`]),
  ].join(', ')

/** What became of a milestone's days. */
export const milestoneChange = (
  before: Pick<Milestone, 'title' | 'dueOn' | 'doneOn'>,
  after: Pick<Milestone, 'dueOn' | 'doneOn'>,
): FieldChange => ({ label: `Delsteget ”${before.title}”`, before: days(before), after: days(after) })

/** A milestone on a line of its own, for a list of them. */
export const milestoneLine = (step: Pick<Milestone, 'title' | 'dueOn' | 'doneOn'>): string =>
  `${step.title}, ${days(step)}`
