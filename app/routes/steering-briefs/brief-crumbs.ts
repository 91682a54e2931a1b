import { meetingAddresses, meetingsPath } from '#app/domain/steering/addresses.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import type { Crumb } from '#app/ui/page.tsx'

/** The way to a meeting's briefs; with `here`, to one of them. */
export const briefCrumbs = ({ id, heldOn }: { id: number; heldOn: string }, here?: string): Crumb[] => [
  { href: '/styrgrupp', label: 'Styrgrupp' },
  { href: meetingsPath, label: 'Sammanträden' },
  { href: meetingAddresses(id).show, label: formatCalendarDate(heldOn) },
  ...(here === undefined
    ? [{ label: 'Underlag' }]
    : [{ href: meetingAddresses(id).briefs, label: 'Underlag' }, { label: here }]),
]
