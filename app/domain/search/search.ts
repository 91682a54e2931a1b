import { compareSwedish } from '#app/domain/swedish.ts'
import { searchKindCodes, type SearchKind } from './kinds.ts'
import { hitsIn, type Hit } from './match.ts'
import type { Term } from './query.ts'
import { segmentsOf, snippetOf, type Segment, type Snippet } from './snippet.ts'
import { cleanText } from './words.ts'

/** Something that can be found. */
export interface SearchDocument {
  kind: SearchKind
  href: string
  /** Empty where it has no name of its own, such as an outcome in the plan: then its text stands for it. */
  title: string
  texts: readonly string[]
  /** Where it belongs; shown, not searched. */
  context: string | null
}

/** Something found, with the hits marked. */
export interface FoundDocument {
  kind: SearchKind
  href: string
  title: Segment[]
  snippet: Snippet | null
  context: string | null
}

/** What was found of one kind, best first. */
export interface FoundGroup {
  kind: SearchKind
  total: number
  /** At most as many as were asked for. */
  found: FoundDocument[]
}

export interface SearchResults {
  total: number
  /** Kinds with something found, in the table's order. */
  groups: FoundGroup[]
  /** Terms that nothing at all has. */
  unknown: Term[]
}

interface Field {
  text: string
  hits: Hit[]
}

interface Candidate {
  document: SearchDocument
  title: Field
  texts: Field[]
  /** Smaller is better, compared from the left. */
  rank: number[]
}

/** How a term is best found: written exactly so, then in the title, then as a whole word. Smaller is better. */
function bestOf(term: Term, title: Field, texts: readonly Field[]): number[] | undefined {
  const grades = [title, ...texts].flatMap((field) =>
    field.hits
      .filter((hit) => hit.term === term)
      .map((hit) => [hit.isExact ? 0 : 1, field === title ? 0 : 1, hit.isWhole ? 0 : 1]),
  )
  return grades.toSorted(compareRanks)[0]
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** The document when every term begins one of its words. Marks in `met` the terms that it has. */
function candidateOf(document: SearchDocument, terms: readonly Term[], met: Set<Term>): Candidate | undefined {
  const field = (text: string): Field => {
    const clean = cleanText(text)
    return { text: clean, hits: hitsIn(clean, terms) }
  }
  const title = field(document.title)
  const texts = document.texts.map(field)
  const grades = terms.map((term) => bestOf(term, title, texts))
  terms.forEach((term, index) => grades[index] !== undefined && met.add(term))
  const all = grades.filter((grade) => grade !== undefined)
  if (all.length < terms.length) return undefined
  const sum = (place: number): number => all.reduce((total, grade) => total + (grade[place] ?? 0), 0)
  return { document, title, texts, rank: [sum(0), sum(1), sum(2)] }
}

/** Best first; equals in Swedish order by what they are shown as. */
function compareCandidates(a: Candidate, b: Candidate): number {
  const shown = ({ title, texts }: Candidate): string => (title.text === '' ? (texts[0]?.text ?? '') : title.text)
  return (
    compareRanks(a.rank, b.rank) ||
    compareSwedish(shown(a), shown(b)) ||
    compareSwedish(a.document.href, b.document.href)
  )
}

function foundOf({ document: { kind, href, context }, title, texts }: Candidate): FoundDocument {
  const termCount = (field: Field): number => new Set(field.hits.map((hit) => hit.term)).size
  const [best] = texts.toSorted((a, b) => termCount(b) - termCount(a))
  return {
    kind,
    href,
    title: segmentsOf(title.text, title.hits),
    snippet: best === undefined || best.text === '' ? null : snippetOf(best.text, best.hits),
    context,
  }
}

/**
 * Finds the documents where every term begins some word; å, ä and ö are found by a and o and the other way round.
 * Exact hits rank before folded ones, hits in the title before hits in the text, whole words before beginnings.
 *
 * @param atMost how many documents to hand back of each kind
 */
export function search(
  documents: readonly SearchDocument[],
  terms: readonly Term[],
  atMost = Number.POSITIVE_INFINITY,
): SearchResults {
  if (terms.length === 0) return { total: 0, groups: [], unknown: [] }
  const met = new Set<Term>()
  const candidates = documents.flatMap((document) => candidateOf(document, terms, met) ?? [])
  return {
    total: candidates.length,
    groups: searchKindCodes.flatMap((kind) => {
      const ofKind = candidates.filter((candidate) => candidate.document.kind === kind).sort(compareCandidates)
      if (ofKind.length === 0) return []
      return [{ kind, total: ofKind.length, found: ofKind.slice(0, atMost).map(foundOf) }]
    }),
    unknown: terms.filter((term) => !met.has(term)),
  }
}
