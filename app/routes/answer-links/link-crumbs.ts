import type { Crumb } from '#app/ui/page.tsx'

/** The way to a round's links. */
export const linkCrumbs = (round: { slug: string; title: string }): Crumb[] => [
  { href: '/samordning', label: 'Samordning' },
  { href: `/samordning/omgangar/${round.slug}`, label: round.title },
]

/** Where a round's links lie. */
export const linksPath = (round: { slug: string }): string => `/samordning/omgangar/${round.slug}/lankar`
