import { formatCalendarDate } from '#app/domain/swedish.ts'

/** The phases of a reporting round, in order, and what each allows. */
export const roundPhases = {
  planned: {
    label: 'Planerad',
    round: 'Planerad omgång',
    isOver: false,
    acceptsReports: false,
    acceptsReviews: false,
    isPublished: false,
  },
  open: {
    label: 'Öppen',
    round: 'Öppen omgång',
    isOver: false,
    acceptsReports: true,
    acceptsReviews: true,
    isPublished: false,
  },
  review: {
    label: 'Granskas',
    round: 'Omgång som granskas',
    isOver: true,
    acceptsReports: false,
    acceptsReviews: true,
    isPublished: false,
  },
  frozen: {
    label: 'Avslutad',
    round: 'Avslutad omgång',
    isOver: true,
    acceptsReports: false,
    acceptsReviews: false,
    isPublished: true,
  },
} as const satisfies Record<
  string,
  {
    label: string
    /** The round itself, by its phase. */
    round: string
    /** The time to answer is over. */
    isOver: boolean
    /** Partners may save and submit. */
    acceptsReports: boolean
    /** Coordinators may accept and return. */
    acceptsReviews: boolean
    /** Accepted reports are public. */
    isPublished: boolean
  }
>

export type RoundPhase = keyof typeof roundPhases

/** "Öppen omgång · svara senast 31 januari 2027", over a page about a round; without the day when nobody may answer. */
export function roundInShort({ phase, dueOn }: { phase: RoundPhase; dueOn: string }): string {
  const { round, isOver } = roundPhases[phase]
  return isOver ? round : `${round} · svara senast ${formatCalendarDate(dueOn)}`
}
