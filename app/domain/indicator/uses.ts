/** What can use an indicator or a series so that it may not be deleted. */
export const useKinds = {
  value: { label: 'Värden' },
  'reference-value': { label: 'Mål- och utgångsvärden' },
  goal: { label: 'Mål i antagna planer' },
  commitment: { label: 'Åtaganden i antagna planer' },
  'status-report': { label: 'Lägesrapporter' },
  round: { label: 'Publicerade årsuppföljningar' },
  succession: { label: 'Serier som ersätter varandra' },
} as const satisfies Record<string, { label: string }>

export type UseKind = keyof typeof useKinds

/** One use, in words, and where it is seen. */
export interface Use {
  kind: UseKind
  text: string
  href: string | null
}

/** Why what is used may not be deleted, or undefined when nothing uses it. */
export function whyNotDelete(uses: readonly Pick<Use, 'kind'>[]): string | undefined {
  if (uses.length === 0) return undefined
  const kinds = (Object.keys(useKinds) as UseKind[]).filter((kind) => uses.some((use) => use.kind === kind))
  const told = kinds.map((kind) => useKinds[kind].label.toLocaleLowerCase('sv')).join(', ')
  return `Det som används går inte att ta bort. Här används det: ${told}.`
}
