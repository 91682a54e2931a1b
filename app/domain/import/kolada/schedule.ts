import { addDays, stockholmClock, stockholmTime } from '#app/domain/stockholm-clock.ts'

/** The hour in Stockholm when sources are read again. */
const hour = 3
const aDay = 86_400_000
/** Days without an answer before somebody is told. */
const patience = 3

/** The latest time at or before `now` that sources were to be read. */
export function latestNight(now: Date): Date {
  const { date } = stockholmClock(now)
  const tonight = stockholmTime(date, hour, 0)
  return tonight <= now ? tonight : stockholmTime(addDays(date, -1), hour, 0)
}

/** Whether something that was last read then is to be read again. What has been missed is caught up with once. */
export const isDue = (lastReadAt: Date, now: Date): boolean => lastReadAt < latestNight(now)

/** Whether a source has gone unread for so long that a person should know. */
export const isLongUnread = (lastReadAt: Date, now: Date): boolean =>
  now.getTime() - lastReadAt.getTime() >= patience * aDay
