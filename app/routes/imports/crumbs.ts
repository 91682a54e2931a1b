import type { Crumb } from '#app/ui/page.tsx'

/** The way to an import, or to what is done with it. */
export const importCrumbs = (label: string, imported?: { href: string; title: string }): Crumb[] => [
  { href: '/samordning', label: 'Samordning' },
  { href: '/samordning/import', label: 'Importer' },
  ...(imported === undefined ? [] : [{ href: imported.href, label: imported.title }]),
  { label },
]
