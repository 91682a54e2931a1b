/** A day that somebody has to keep in mind, as a calendar shows it. */
export interface Deadline {
  /** The same as long as it is the same thing, also when the day moves: "omgang-3-sista-dag". */
  id: string
  /** YYYY-MM-DD. */
  on: string
  title: string
  /** What to do, in a sentence. */
  text: string
  /** The path of the page that it leads to. */
  path: string
}

/** The title of a round's last day; an organisation that has longer time has its own. */
export const lastDayTitle = (round: string, isExtended: boolean): string =>
  `Sista dag att svara: ${round}${isExtended ? ' (ni har fått längre tid)' : ''}`
