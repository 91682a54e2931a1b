import { z } from 'zod'
import { stockholmClock } from '#app/domain/stockholm-clock.ts'

/** When nothing is sent. Hours 0–23 by the clock in Stockholm; from and to alike means at no hour. */
export interface QuietHours {
  quietFrom: number
  quietTo: number
  /** Nothing on Saturdays and Sundays. */
  quietWeekends: boolean
}

/** Whether nothing is sent at the point in time. */
export function isQuiet(at: Date, { quietFrom, quietTo, quietWeekends }: QuietHours): boolean {
  const { hour, weekday } = stockholmClock(at)
  if (quietWeekends && weekday >= 6) return true
  return quietFrom <= quietTo ? quietFrom <= hour && hour < quietTo : hour >= quietFrom || hour < quietTo
}

const anHour = 3_600_000

/** The first point in time, from this one on, when something may be sent. */
export function firstAllowed(at: Date, quiet: QuietHours): Date {
  if (!isQuiet(at, quiet)) return at
  // Stockholm is whole hours from UTC, so that its hours begin when UTC's do, summer time or not.
  let next = new Date(Math.floor(at.getTime() / anHour) * anHour + anHour)
  while (isQuiet(next, quiet)) next = new Date(next.getTime() + anHour)
  return next
}

const hour = z
  .string()
  .regex(/^\d{1,2}$/, 'Välj ett klockslag i listan.')
  .transform(Number)
  .refine((value) => value <= 23, 'Välj ett klockslag i listan.')

/** The form of the quiet hours. A tick is "on". */
export const quietHoursInput = z
  .object({ quietFrom: hour, quietTo: hour, quietWeekends: z.string() })
  .transform(({ quietWeekends, ...hours }): QuietHours => ({ ...hours, quietWeekends: quietWeekends === 'on' }))

/** "07". */
export const hourText = (value: number): string => String(value).padStart(2, '0')

/** When messages are sent, in a sentence. */
export function quietHoursInWords({ quietFrom, quietTo, quietWeekends }: QuietHours): string {
  const hours = quietFrom === quietTo ? 'dygnet runt' : `mellan klockan ${hourText(quietTo)} och ${hourText(quietFrom)}`
  return `Meddelanden skickas ${hours}${quietWeekends ? ', måndag till fredag' : ', alla dagar'}.`
}
