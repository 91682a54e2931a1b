import type { Crumb } from '#app/ui/page.tsx'

/** Where the pages of Kolada lie; without a last one, the search itself. */
export const koladaCrumbs = (here?: string): Crumb[] => [
  { href: '/samordning', label: 'Samordning' },
  { href: '/samordning/import', label: 'Importer' },
  ...(here === undefined
    ? [{ label: 'Kolada' }]
    : [{ href: '/samordning/import/kolada', label: 'Kolada' }, { label: here }]),
]
