import { followUpAddresses, steeringAddresses } from '#app/domain/follow-up/addresses.ts'
import type { Crumb } from '#app/ui/page.tsx'

export const followUpName = (year: string | number): string => `Årsuppföljning ${year}`

/** The way to a page about the follow-up as the coordination works with it; without `here`, to its outline. */
export const followUpCrumbs = (year: string | number, here?: string): Crumb[] => [
  { href: '/samordning', label: 'Samordning' },
  ...(here === undefined
    ? [{ label: followUpName(year) }]
    : [{ href: followUpAddresses(year).outline, label: followUpName(year) }, { label: here }]),
]

/** The way to the proposal as the steering group reads it, or to a page about it. */
export const steeringCrumbs = (year: string | number, here?: string): Crumb[] => [
  { href: '/styrgrupp', label: 'Styrgrupp' },
  ...(here === undefined
    ? [{ label: followUpName(year) }]
    : [{ href: steeringAddresses(year).proposal, label: followUpName(year) }, { label: here }]),
]
