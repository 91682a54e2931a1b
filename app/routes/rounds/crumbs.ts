import type { Crumb } from '#app/ui/page.tsx'

const rounds = { href: '/samordning/omgangar', label: 'Uppföljningsomgångar' }

/** Where a round's board lies; its other pages lie under it. */
export const roundPath = (slug: string): string => `${rounds.href}/${slug}`

/** The way to the list of rounds, or to a page beside it. */
export const roundsCrumbs = (here?: string): Crumb[] => [
  { href: '/samordning', label: 'Samordning' },
  ...(here === undefined ? [{ label: rounds.label }] : [rounds, { label: here }]),
]

/** The way to a page about one round; `above` is a page of the round that it lies under. */
export const roundCrumbs = (round: { slug: string; title: string }, here: string, above?: Crumb): Crumb[] => [
  { href: '/samordning', label: 'Samordning' },
  rounds,
  { href: roundPath(round.slug), label: round.title },
  ...(above === undefined ? [] : [above]),
  { label: here },
]
