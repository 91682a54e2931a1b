import { meetingAddresses, meetingsPath, steeringPages } from '#app/domain/steering/addresses.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import type { Crumb } from '#app/ui/page.tsx'

const group = { href: steeringPages(undefined).start, label: 'Styrgrupp' }
const meetings = { href: meetingsPath, label: 'Sammanträden' }

/** The way to the list of meetings, or to a page beside it. */
export const meetingsCrumbs = (here?: string): Crumb[] => [
  group,
  ...(here === undefined ? [{ label: meetings.label }] : [meetings, { label: here }]),
]

/** The way to a meeting, or to a page about it. */
export const meetingCrumbs = (meeting: { id: number; heldOn: string }, here?: string): Crumb[] => {
  const label = formatCalendarDate(meeting.heldOn)
  return [
    group,
    meetings,
    ...(here === undefined ? [{ label }] : [{ href: meetingAddresses(meeting.id).show, label }, { label: here }]),
  ]
}

/** Where a meeting is opened, closed and opened again, and where its summary is sent. */
export const meetingTurns = (id: number) => {
  const { show, summary } = meetingAddresses(id)
  return {
    opening: `${show}/oppning`,
    closing: `${show}/avslut`,
    reopening: `${show}/ateroppning`,
    sending: `${summary}/utskick`,
  }
}

/** Where a point's notes are read, in a window of their own. */
export const notesPath = (id: number, position: number): string =>
  `${meetingAddresses(id).point(position)}/anteckningar`
