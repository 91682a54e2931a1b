import { readAddresses, type Invited, type LineFault } from '#app/domain/survey/address-list.ts'
import { linkStates } from './link-state.ts'
import { meetingLinkEnding, type MeetingLinkEnding } from './meeting-link.ts'

/** How far a person's link to a meeting has come, for the coordinator. */
export const meetingLinkStates = {
  made: linkStates.made,
  sent: linkStates.sent,
  opened: { label: 'Öppnad', shape: 'check', tone: 'good' },
  ended: linkStates.ended,
} as const satisfies Record<string, { label: string; shape: string; tone: string }>

export type MeetingLinkState = keyof typeof meetingLinkStates

/** The state of a link by what has been done with it. */
export function meetingLinkState(link: {
  ending: MeetingLinkEnding | undefined
  sentAt: Date | null
  openedAt: Date | null
}): MeetingLinkState {
  if (link.ending !== undefined) return 'ended'
  if (link.openedAt !== null) return 'opened'
  return link.sentAt === null ? 'made' : 'sent'
}

/**
 * Why nobody can be given a link to the meeting, or be sent one; undefined while it would open something.
 *
 * @param today YYYY-MM-DD
 */
export const whyNotLink = (meeting: { heldOn: string }, today: string): string | undefined =>
  meetingLinkEnding({ revokedAt: null, heldOn: meeting.heldOn }, today) === undefined
    ? undefined
    : 'Det har gått mer än en månad sedan sammanträdet, så en länk skulle inte öppna något.'

/**
 * Reads those who are to have a link, one a line with name and address. Nothing is taken of a list with a line that lacks
 * either.
 */
export const readLinkPeople = (text: string): { invited: Invited[]; faults: LineFault[] } =>
  readAddresses(text, ({ email, name }) =>
    name === '' ? `Skriv också namnet på den som har ${email}. Det står på sidan som länken öppnar.` : undefined,
  )
