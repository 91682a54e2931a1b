import { addDays, daysBetween, isoWeek, weekdayOf } from '#app/domain/stockholm-clock.ts'
import { counted, sentenceCase } from '#app/domain/swedish.ts'
import { decisionStates } from './state.ts'
import type { ListedDecision } from './told-decision.ts'

/** How many days before its last day a decision is reminded of. */
export const daysBefore = 7

/** How many days lie between the reminders of a decision that is late; the first comes the day after the last day. */
const daysBetweenReminders = 14

/** A reminder that is due, and what it is about in its key. */
export interface DueReminder {
  kind: 'decision-due' | 'decision-overdue'
  about: string
}

/**
 * The reminder of a decision that is due for one of those who shall do it. A day that was missed is caught up with,
 * unless a later one has come too; whether it has been told already its key says. A last day that was moved is reminded
 * of anew. Undefined: none.
 *
 * @param toldOn YYYY-MM-DD, the day that the organisation was told of the decision
 * @param today YYYY-MM-DD in Stockholm
 */
export function decisionReminderDue(
  decision: { id: number; dueOn: string | null },
  organisationId: number,
  toldOn: string,
  today: string,
): DueReminder | undefined {
  const { id, dueOn } = decision
  if (dueOn === null) return undefined
  const of = `decision:${id}:${organisationId}:${dueOn}`
  if (today <= dueOn) {
    const day = addDays(dueOn, -daysBefore)
    return toldOn < day && day <= today ? { kind: 'decision-due', about: of } : undefined
  }
  const first = addDays(dueOn, 1)
  const time = Math.floor(daysBetween(first, today) / daysBetweenReminders)
  // Nobody is told that something is late before they have been told what it is.
  const day = addDays(first, time * daysBetweenReminders)
  return toldOn < day ? { kind: 'decision-overdue', about: `${of}:${time}` } : undefined
}

/** What the coordinators are told in a week, and what it is about in its key; undefined where nothing was late on Monday. */
export function weekOfDecisions(
  decisions: readonly Pick<ListedDecision, 'state' | 'standing' | 'dueOn'>[],
  today: string,
): { about: string; text: string } | undefined {
  const monday = addDays(today, 1 - weekdayOf(today))
  const late = decisions.filter(({ standing }) => standing === 'late')
  if (!late.some(({ dueOn }) => dueOn !== null && dueOn < monday)) return undefined
  const open = decisions.filter(({ state }) => decisionStates[state].isOpen)
  const reported = open.filter(({ standing }) => standing === 'reported')
  const say = (count: number, one: string, many: string): string =>
    `${sentenceCase(counted(count, 'beslut', 'beslut', 'neuter'))} ${count === 1 ? one : many}.`.replaceAll(
      '\u00a0',
      ' ',
    )
  return {
    about: `decisions:week:${isoWeek(today)}`,
    text: [
      say(open.length, 'gäller', 'gäller'),
      say(late.length, 'är försenat', 'är försenade'),
      ...(reported.length === 0
        ? []
        : [
            say(
              reported.length,
              'är anmält som genomfört och väntar på styrgruppen',
              'är anmälda som genomförda och väntar på styrgruppen',
            ),
          ]),
    ].join('\n'),
  }
}
