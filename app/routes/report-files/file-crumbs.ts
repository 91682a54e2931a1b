import { followUpName } from '#app/components/follow-up-crumbs.ts'
import { followUpAddresses, steeringAddresses } from '#app/domain/follow-up/addresses.ts'
import type { Crumb } from '#app/ui/page.tsx'

/** The way to a year's files: by the coordination's follow-up, or by the steering group's. */
export const fileCrumbs = (year: number, mayWrite: boolean): Crumb[] =>
  mayWrite
    ? [
        { href: '/samordning', label: 'Samordning' },
        { href: followUpAddresses(year).outline, label: followUpName(year) },
      ]
    : [
        { href: '/styrgrupp', label: 'Styrgrupp' },
        { href: steeringAddresses(year).proposal, label: followUpName(year) },
      ]
