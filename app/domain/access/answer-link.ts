import { roundPhases, type RoundPhase } from '#app/domain/reporting-round/phase.ts'

/** Why a personal answer link no longer opens anything, as the page says it to the person who holds it. */
export const linkEndings = {
  revoked: {
    title: 'Länken har återkallats',
    lead: 'Samordnaren har återkallat den här länken. Det ni har skrivit finns kvar. Be om en ny länk om du ska svara.',
    short: 'Länken har återkallats',
  },
  'round-over': {
    title: 'Omgången är avslutad',
    lead: 'Länken gällde så länge omgången pågick. Svaren finns kvar hos samordnaren, och inget i dem kan ändras längre.',
    short: 'Omgången är avslutad',
  },
  'handed-over': {
    title: 'Någon annan svarar nu för organisationen',
    lead: 'Länken gällde så länge du var kontaktperson. Det du har skrivit finns kvar, och den som har tagit över arbetar vidare med det. Hör av dig om det är du som ska svara.',
    short: 'Personen är inte längre kontaktperson',
  },
} as const satisfies Record<string, { title: string; lead: string; short: string }>

export type LinkEnding = keyof typeof linkEndings

/** What decides whether a link opens anything. */
export interface LinkStanding {
  revokedAt: Date | null
  phase: RoundPhase
  /** False when it was made for a contact person who no longer has the task. */
  isInOffice: boolean
}

/** Why the link no longer opens anything; undefined while it does. */
export function linkEnding(link: LinkStanding): LinkEnding | undefined {
  if (link.revokedAt !== null) return 'revoked'
  if (roundPhases[link.phase].isPublished) return 'round-over'
  return link.isInOffice ? undefined : 'handed-over'
}

/** What somebody did with a link, also when it was refused. */
export const linkUses = {
  opened: { label: 'Öppnade länken' },
  drafted: { label: 'Sparade ett utkast' },
  submitted: { label: 'Skickade in' },
  refused: { label: 'Nekades' },
} as const satisfies Record<string, { label: string }>

export type LinkUse = keyof typeof linkUses

/** A use as it is logged. `detail` is what was done it to, or why it was refused. */
export interface LoggedUse {
  kind: LinkUse
  detail: string
  at: Date
}

const anHour = 3_600_000

/**
 * Whether a use is logged after those that are: every submission, an opening once an hour, a draft of the same thing
 * once a day (in Stockholm), and the same refusal once an hour, so that somebody who tries without end fills no log.
 *
 * @param latest the latest use of the same kind and detail; for an opening of the same kind
 * @param dayOf the calendar day of a point in time
 */
export function isLogged(use: LoggedUse, latest: Pick<LoggedUse, 'at'> | null, dayOf: (at: Date) => string): boolean {
  if (latest === null || use.kind === 'submitted') return true
  if (use.kind === 'drafted') return dayOf(use.at) !== dayOf(latest.at)
  return use.at.getTime() - latest.at.getTime() >= anHour
}
