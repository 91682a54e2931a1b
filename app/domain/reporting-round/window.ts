import { isBefore } from '#app/domain/calendar-date.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import type { RoundPhase } from './phase.ts'

/** The parts of a round's settings that are locked together. */
export const roundParts = {
  title: { label: 'Titel' },
  opensOn: { label: 'Första dagen att svara' },
  dueOn: { label: 'Sista dagen att svara' },
  introduction: { label: 'Inledning' },
  lateAnswers: { label: 'Svar efter sista dagen' },
  reminders: { label: 'Påminnelser' },
  questions: { label: 'Frågor' },
} as const satisfies Record<string, { label: string }>

export type RoundPart = keyof typeof roundParts

const opened = 'Omgången har öppnat, och den dag som den öppnade går inte att ändra.'
const closed = 'Omgången är stängd för nya svar. Öppna den igen om det här behöver ändras.'
const frozen = 'Omgången är avslutad, och inget i den kan ändras längre.'

/** Why a part may not be changed in a phase; absent where it may. */
const locks: Record<RoundPhase, Partial<Record<RoundPart, string>>> = {
  planned: {},
  open: { opensOn: opened },
  review: { opensOn: opened, dueOn: closed, lateAnswers: closed, reminders: closed, questions: closed },
  frozen: {
    title: frozen,
    opensOn: frozen,
    dueOn: frozen,
    introduction: frozen,
    lateAnswers: frozen,
    reminders: frozen,
    questions: frozen,
  },
}

/** Why the part of a round in this phase may not be changed, in words for who tries; undefined when it may. */
export const whyLocked = (part: RoundPart, phase: RoundPhase): string | undefined => locks[phase][part]

/** The days of a round, YYYY-MM-DD. */
export interface RoundWindow {
  opensOn: string
  dueOn: string
}

/** Messages by field for a window that is none: the last day comes before the first. */
export const windowFaults = ({ opensOn, dueOn }: RoundWindow): Partial<Record<keyof RoundWindow, string>> =>
  isBefore(dueOn, opensOn) ? { dueOn: 'Sista dagen kommer före den första. Rätta någon av dagarna.' } : {}

/**
 * Why the last day of a round may not be moved so; undefined when it may. While the round is open those who are asked
 * rely on the day that they were given, so it is only moved forward, and never to a day that has passed.
 *
 * @param today YYYY-MM-DD
 */
export function whyNotMoveDueOn(
  round: { phase: RoundPhase; dueOn: string },
  dueOn: string,
  today: string,
): string | undefined {
  if (dueOn === round.dueOn) return undefined
  const locked = whyLocked('dueOn', round.phase)
  if (locked !== undefined || round.phase === 'planned') return locked
  if (dueOn < round.dueOn) {
    return `Sista dagen är ${formatCalendarDate(round.dueOn)}, och de som är tillfrågade räknar med den. Medan omgången är öppen kan den bara flyttas framåt.`
  }
  return dueOn < today ? 'Den dagen har redan passerat. Välj i dag eller en senare dag.' : undefined
}
