import type { Crumb } from '#app/ui/page.tsx'

/** The register of development funds. */
export const grantsAddress = '/samordning/utvecklingsmedel'

/** The way to the pages below the register. */
export const grantCrumbs: readonly Crumb[] = [
  { href: '/samordning', label: 'Samordning' },
  { href: grantsAddress, label: 'Utvecklingsmedel' },
]
