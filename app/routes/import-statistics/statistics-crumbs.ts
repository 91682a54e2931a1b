import type { Crumb } from '#app/ui/page.tsx'

/** The way to the pages of an import of statistics. */
export const statisticsCrumbs: readonly Crumb[] = [
  { href: '/samordning', label: 'Samordning' },
  { href: '/samordning/import', label: 'Importer' },
]
