import { z } from 'zod'
import { formatList, numeral } from '#app/domain/swedish.ts'

/** The most days before or after the last day that a reminder may lie. */
const farthest = 60
/** The most reminders of a round. */
const mostReminders = 10

const howToWrite = `Skriv antalet dagar, med komma mellan flera, till exempel 14, 3. Högst ${farthest} dagar.`

/** Days in a text such as "14, 3", largest first and each once; undefined when it is something else. */
export function daysIn(text: string): number[] | undefined {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '')
  if (!parts.every((part) => /^\d{1,2}$/.test(part) && Number(part) <= farthest)) return undefined
  return [...new Set(parts.map(Number))].toSorted((a, b) => b - a)
}

const days = z.string().trim().max(200, howToWrite)

/** The reminders of a round as its form has them: days before the last day (0: on the day) and days after it. */
export const reminderFields = {
  remindBefore: days.refine((text) => daysIn(text) !== undefined, howToWrite),
  remindAfter: days
    .refine((text) => daysIn(text) !== undefined, howToWrite)
    .refine((text) => daysIn(text)?.includes(0) !== true, 'Sista dagen själv hör till dagarna före: skriv 0 där.'),
}

interface ReminderTexts {
  remindBefore: string
  remindAfter: string
}

/** The form's texts as days from the last day, first to last: −14, −3, 2. What is no day is left out. */
export const daysFromDue = ({ remindBefore, remindAfter }: ReminderTexts): number[] => [
  ...(daysIn(remindBefore) ?? []).map((day) => (day === 0 ? 0 : -day)),
  ...(daysIn(remindAfter) ?? []).toReversed(),
]

/** Days from the last day as the form's texts. */
export const reminderTexts = (fromDue: readonly number[]): ReminderTexts => ({
  remindBefore: fromDue
    .filter((day) => day <= 0)
    .map((day) => Math.abs(day))
    .toSorted((a, b) => b - a)
    .join(', '),
  remindAfter: fromDue
    .filter((day) => day > 0)
    .toSorted((a, b) => a - b)
    .join(', '),
})

/** Why a round may not have these reminders; undefined when it may. */
export const whyTooMany = (texts: ReminderTexts): string | undefined =>
  daysFromDue(texts).length > mostReminders
    ? `En omgång kan ha högst ${numeral(mostReminders)} påminnelser. Ta bort några av dagarna.`
    : undefined

/** The day that lies so many days from another: 2026-01-31 and −14 → 2026-01-17. Whole calendar days. */
export function dayFrom(date: string, days: number): string {
  const at = new Date(`${date}T12:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

/** "14 dagar före, 3 dagar före, samma dag, 2 dagar efter"; "Inga" for none. */
export const remindersInWords = (fromDue: readonly number[]): string =>
  fromDue.length === 0
    ? 'Inga'
    : formatList(
        fromDue.map((day) =>
          day === 0
            ? 'sista dagen'
            : `${Math.abs(day)} ${Math.abs(day) === 1 ? 'dag' : 'dagar'} ${day < 0 ? 'före' : 'efter'}`,
        ),
      )
