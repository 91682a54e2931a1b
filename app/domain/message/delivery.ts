import { z } from 'zod'
import { addDays, stockholmClock, stockholmTime } from '#app/domain/stockholm-clock.ts'
import { surveyMessageKinds, type MessageKind } from './kind.ts'
import { firstAllowed, type QuietHours } from './quiet-hours.ts'

/** How somebody wants their messages. */
export const deliveries = {
  each: {
    label: 'Vart och ett för sig',
    explanation: 'Ett meddelande så snart något händer. Flera lika besked på en gång kommer i ett.',
  },
  digest: {
    label: 'Samlade en gång om dagen',
    explanation: 'Ett meddelande klockan 07.30 med allt som har hänt sedan sist. De dagar inget har hänt kommer inget.',
  },
} as const satisfies Record<string, { label: string; explanation: string }>

export type Delivery = keyof typeof deliveries
const deliveryCodes = Object.keys(deliveries) as [Delivery, ...Delivery[]]

export const deliveryInput = z.object({ delivery: z.enum(deliveryCodes, 'Välj hur du vill ha meddelandena.') })

/** What comes by itself whatever somebody has chosen: they have asked for it and wait for it. */
const alwaysEach: ReadonlySet<MessageKind> = new Set(['link', 'meeting-link', ...surveyMessageKinds])

/** When the collected message of the day is made, by the clock in Stockholm. */
export const collectedAt = { hour: 7, minute: 30 }

/** Whether a notice waits for the collected message. */
export const isCollected = (kind: MessageKind, delivery: Delivery): boolean =>
  delivery === 'digest' && !alwaysEach.has(kind)

/**
 * When a notice that waits for the collected message goes out with it: the next 07:30 of a day when something may be
 * sent then, or, where 07:30 is always quiet, when the quiet ends.
 */
export function collectedFrom(createdAt: Date, quiet: QuietHours): Date {
  const { date } = stockholmClock(createdAt)
  const onThe = (day: string): Date => stockholmTime(day, collectedAt.hour, collectedAt.minute)
  const next = onThe(date) > createdAt ? onThe(date) : onThe(addDays(date, 1))
  const allowed = firstAllowed(next, quiet)
  const day = stockholmClock(allowed).date
  return day === stockholmClock(next).date ? allowed : firstAllowed(onThe(day) > allowed ? onThe(day) : allowed, quiet)
}
