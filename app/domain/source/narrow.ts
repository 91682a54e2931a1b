import { hitsIn } from '#app/domain/search/match.ts'
import type { SearchQuery } from '#app/domain/search/query.ts'
import { cleanText } from '#app/domain/search/words.ts'
import type { SourceEdition } from './source-edition.ts'

type Searched = Pick<SourceEdition, 'publisher' | 'title' | 'edition' | 'population' | 'howCollected' | 'note'>

/** The sources in which every word searched for begins a word, in the order given. */
export function narrowSources<Source extends Searched>(sources: readonly Source[], { terms }: SearchQuery): Source[] {
  return sources.filter(({ publisher, title, edition, population, howCollected, note }) => {
    const text = [publisher, title, edition, population, howCollected, note].filter(Boolean).join(' \n')
    const hits = terms.length === 0 ? [] : hitsIn(cleanText(text), terms)
    return terms.every((term) => hits.some((hit) => hit.term === term))
  })
}
