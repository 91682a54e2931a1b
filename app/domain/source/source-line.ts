import { sourceName } from './source-edition.ts'

type Named = Parameters<typeof sourceName>[0]

/** More editions of one publication than this are told by their number and their span. */
const mostEditions = 3

/**
 * The sources under a chart: "Socialstyrelsen: Öppna jämförelser, 2019; Brå: Nationella trygghetsundersökningen,
 * 20 utgåvor 2006–2025". In the order given, each publication where its first edition stands.
 */
export function sourceLine(sources: readonly Named[]): string {
  const publications = new Map<string, Named[]>()
  for (const source of sources) {
    const key = `${source.publisher}\n${source.title}`
    publications.set(key, [...(publications.get(key) ?? []), source])
  }
  return [...publications.values()].flatMap(nameEditions).join('; ')
}

function nameEditions(editions: readonly Named[]): string[] {
  const [first] = editions
  if (first === undefined || editions.length <= mostEditions) return editions.map(sourceName)
  const marks = editions.map(({ edition }) => edition).sort()
  return [`${first.publisher}: ${first.title}, ${editions.length} utgåvor ${marks[0]}–${marks.at(-1)}`]
}
