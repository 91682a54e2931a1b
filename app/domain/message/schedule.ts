import { addDays, isoWeek, stockholmClock, weekdayOf } from '#app/domain/stockholm-clock.ts'
import { collectedAt } from './delivery.ts'
import { isQuiet, type QuietHours } from './quiet-hours.ts'

/** What decides whether an organisation is to be reminded. Dates are YYYY-MM-DD in Stockholm. */
export interface ReminderFacts {
  /** The days that the round has chosen, from the last day: -7 is a week before. */
  chosen: readonly number[]
  /** The organisation's own last day. */
  lastDay: string
  /** The day that the organisation was told of its last day: the round opened, or it was given longer time. */
  toldOn: string
  today: string
}

/**
 * The reminder that is due, as its days from the last day: the newest chosen day that has come. A day that was missed is
 * caught up with, unless a later one has come too; whether it has been told already its key says. Undefined: none.
 */
export function reminderDue({ chosen, lastDay, toldOn, today }: ReminderFacts): number | undefined {
  const come = chosen.filter((days) => {
    const day = addDays(lastDay, days)
    return toldOn < day && day <= today
  })
  return come.length === 0 ? undefined : Math.max(...come)
}

/** What a reminder is about, in its key: a last day that was moved is reminded of anew. */
export const reminderAbout = (roundId: number, daysFromDue: number, lastDay: string): string =>
  `round:${roundId}:${daysFromDue}:${lastDay}`

/** Whether scheduled notices are written now: from 07:30 in Stockholm, and never in quiet hours. */
export function isScheduleTime(now: Date, quiet: QuietHours): boolean {
  const { hour, minute } = stockholmClock(now)
  const isMorning = hour > collectedAt.hour || (hour === collectedAt.hour && minute >= collectedAt.minute)
  return isMorning && !isQuiet(now, quiet)
}

/**
 * The week that coordinators are told of, "2026-W48": from Monday on, once, also when Monday was missed. Undefined when
 * the round was not open on Monday.
 *
 * @param openedOn YYYY-MM-DD
 */
export function weekDue(openedOn: string, today: string): string | undefined {
  const monday = addDays(today, 1 - weekdayOf(today))
  return openedOn <= monday ? isoWeek(today) : undefined
}

/** What the week's notice is about, in its key. */
export const weekAbout = (roundId: number, week: string): string => `round:${roundId}:week:${week}`
