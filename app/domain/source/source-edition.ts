import type { SourceKind } from './source.ts'

/** An edition that facts and values come from, as readers see it. */
export interface SourceEdition {
  slug: string
  publisher: string
  title: string
  edition: string
  kind: SourceKind
  population: string | null
  howCollected: string | null
  url: string | null
  urlNote: string | null
  /** YYYY-MM-DD */
  fetchedOn: string | null
  fileSha256: string | null
  contact: string | null
  note: string | null
  /** Percent, 0–100. */
  responseRates: { part: string; percent: number }[]
}

/** Where a value stands in a source, with the words that hold it. */
export interface Citation {
  source: SourceEdition
  locator: string
  quotedText: string
}

/** "Socialstyrelsen: Öppna jämförelser 2019, Våld i nära relationer". */
export function sourceName(source: Pick<SourceEdition, 'publisher' | 'title' | 'edition'>): string {
  const edition = source.title.includes(source.edition) ? '' : `, ${source.edition}`
  return `${source.publisher}: ${source.title}${edition}`
}

/** "Samverkan: Handlingsplan 2020–2026, punkt 3"; only the name where the place is not known. */
export const sourceAndPlace = (source: Parameters<typeof sourceName>[0], locator: string): string =>
  locator === '' ? sourceName(source) : `${sourceName(source)}, ${locator}`
