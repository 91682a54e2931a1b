import { addDays } from '#app/domain/stockholm-clock.ts'

/** Why a personal link to a meeting no longer opens anything, as the page says it to the person who holds it. */
export const meetingLinkEndings = {
  revoked: {
    title: 'Länken har återkallats',
    lead: 'Samordnaren har återkallat den här länken. Be om en ny om du ska läsa underlaget.',
    short: 'Länken har återkallats',
  },
  over: {
    title: 'Länken gäller inte längre',
    lead: 'Länken gällde ett sammanträde och en tid efter det. Be samordnaren om handlingarna om du behöver dem.',
    short: 'Tiden efter sammanträdet har gått ut',
  },
} as const satisfies Record<string, { title: string; lead: string; short: string }>

export type MeetingLinkEnding = keyof typeof meetingLinkEndings

/** How many days after the meeting's day a link still opens its papers, so that the summary can be read. */
const meetingLinkDays = 30

/**
 * The last day that a link to the meeting opens anything, as YYYY-MM-DD.
 *
 * @param heldOn YYYY-MM-DD
 */
export const meetingLinkLastDay = (heldOn: string): string => addDays(heldOn, meetingLinkDays)

/**
 * Why the link no longer opens anything; undefined while it does.
 *
 * @param today YYYY-MM-DD
 */
export function meetingLinkEnding(
  link: { revokedAt: Date | null; heldOn: string },
  today: string,
): MeetingLinkEnding | undefined {
  if (link.revokedAt !== null) return 'revoked'
  return today > meetingLinkLastDay(link.heldOn) ? 'over' : undefined
}

/** What somebody did with a link to a meeting, also when it was refused. */
export const meetingLinkUses = {
  opened: { label: 'Öppnade länken' },
  refused: { label: 'Nekades' },
} as const satisfies Record<string, { label: string }>

export type MeetingLinkUse = keyof typeof meetingLinkUses
