import { formatCalendarDate } from '#app/domain/swedish.ts'
import { isInOffice } from './contact.ts'

/** When a contact person has the task. Dates are YYYY-MM-DD; `toOn` is the last day, null while none is set. */
export interface Period {
  fromOn: string
  toOn: string | null
}

/** Where a contact person stands on a day. */
export const contactStandings = {
  now: { label: 'Nu' },
  planned: { label: 'Tar över senare' },
  former: { label: 'Tidigare' },
} as const satisfies Record<string, { label: string }>

export type ContactStanding = keyof typeof contactStandings

export function contactStanding(period: Period, today: string): ContactStanding {
  if (isInOffice(period, today)) return 'now'
  return period.fromOn > today ? 'planned' : 'former'
}

/** The calendar day before. Takes and answers YYYY-MM-DD. */
export function dayBefore(date: string): string {
  const noon = new Date(`${date}T12:00:00Z`)
  noon.setUTCDate(noon.getUTCDate() - 1)
  return noon.toISOString().slice(0, 10)
}

/** "sedan 1 mars 2026", "1 mars 2026 – 30 november 2026", "från 1 december 2026". */
export function periodInWords(period: Period, today: string): string {
  const from = formatCalendarDate(period.fromOn)
  if (period.toOn !== null) return `${from} – ${formatCalendarDate(period.toOn)}`
  return period.fromOn > today ? `från ${from}` : `sedan ${from}`
}

/** Why nothing of the person can be handed over or ended any longer; undefined when it can. */
export function whyNotEnded(contact: Period & { successorId: number | null }, today: string): string | undefined {
  if (contact.successorId !== null) return 'En efterträdare är redan utsedd.'
  return contactStanding(contact, today) === 'former' ? 'Personen är inte längre kontaktperson.' : undefined
}

/**
 * Why a successor cannot take over from the day; undefined when they can. The one who leaves has the task until the day
 * before, so that exactly one of them has it every day.
 */
export function whyNotFrom(contact: Period, fromOn: string): string | undefined {
  if (fromOn > contact.fromOn) return undefined
  return `Den nya personen kan ta över tidigast dagen efter den första dagen, ${formatCalendarDate(contact.fromOn)}.`
}

/** Why the day cannot be the last one; undefined when it can. */
export function whyNotLastDay(contact: Period, toOn: string): string | undefined {
  if (toOn >= contact.fromOn) return undefined
  return `Den sista dagen kan inte ligga före den första, ${formatCalendarDate(contact.fromOn)}.`
}

/** The periods of both after a hand-over: without a gap and without a day in common, whatever had been planned before. */
export const handedOver = (contact: Period, fromOn: string): { leaves: Period; takesOver: Period } => ({
  leaves: { fromOn: contact.fromOn, toOn: dayBefore(fromOn) },
  takesOver: { fromOn, toOn: null },
})
