import { formatList } from './swedish.ts'

/** What can use an indicator, a series or a source so that it may not be deleted. */
export const useKinds = {
  indicator: { label: 'Indikatorer' },
  value: { label: 'Värden' },
  'reference-value': { label: 'Mål- och utgångsvärden' },
  goal: { label: 'Mål i planer' },
  commitment: { label: 'Åtaganden i planer' },
  'status-report': { label: 'Lägesrapporter' },
  round: { label: 'Publicerade årsuppföljningar' },
  grant: { label: 'Utvecklingsmedel' },
  import: { label: 'Importer' },
  succession: { label: 'Serier som ersätter varandra' },
} as const satisfies Record<string, { label: string }>

export type UseKind = keyof typeof useKinds

/** One use, in words, and where it is seen. */
export interface Use {
  kind: UseKind
  text: string
  /** What there is of it, in words. */
  about?: string | undefined
  /** Null where there is no page to read, such as of a plan that is a draft. */
  href: string | null
}

/** Why what is used may not be deleted, or undefined when nothing uses it. */
export function whyNotDelete(uses: readonly Pick<Use, 'kind'>[]): string | undefined {
  if (uses.length === 0) return undefined
  const kinds = (Object.keys(useKinds) as UseKind[]).filter((kind) => uses.some((use) => use.kind === kind))
  const told = formatList(kinds.map((kind) => useKinds[kind].label.toLocaleLowerCase('sv')))
  return `Det går inte att ta bort något som används. Det används i ${told}.`
}
