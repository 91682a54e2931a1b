import { gatheringAddresses, type DescribedGathering } from '#app/domain/gathering/gathering.ts'
import type { Crumb } from '#app/ui/page.tsx'

/** The way to the gatherings that the coordination looks after. */
export const gatheringsCrumbs: Crumb[] = [
  { href: '/samordning', label: 'Samordning' },
  { href: '/samordning/sammankomster', label: 'Sammankomster' },
]

/** The way to a page about one gathering, with what the page is called. */
export const gatheringCrumbs = ({ slug, title }: Pick<DescribedGathering, 'slug' | 'title'>, here: string): Crumb[] => [
  ...gatheringsCrumbs,
  { href: gatheringAddresses(slug).manage, label: title },
  { label: here },
]
