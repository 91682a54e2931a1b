import { EditionDamaged, listEditions, readEdition, type EditionFacts } from '#app/db/follow-up/editions.server.ts'
import type { Viewer } from '#app/domain/access/roles.ts'
import { editionStates } from '#app/domain/follow-up/edition/edition.ts'
import { editionPages } from '#app/domain/follow-up/addresses.ts'
import type { SearchDocument } from '#app/domain/search/search.ts'

/** The sections of published annual follow-ups, with what somebody has written in them. */
export async function listFollowUpDocuments(viewer: Viewer): Promise<SearchDocument[]> {
  const editions = (await listEditions(viewer)).filter(({ state }) => editionStates[state].isPublic)
  return (await Promise.all(editions.map(sectionsOf))).flat()
}

async function sectionsOf(facts: EditionFacts): Promise<SearchDocument[]> {
  try {
    const { content } = (await readEdition(facts)).report
    const { document, data } = content
    return document.sections.map(({ key, id, title }) => ({
      kind: 'follow-up',
      href: `${editionPages(facts.year).edition}#${id}`,
      title: `${document.title}: ${title}`,
      texts: data.narratives.filter(({ section, text }) => section === key && text !== '').map(({ text }) => text),
      context: content.isDemo ? 'Exempelinnehåll' : null,
    }))
  } catch (error) {
    // What cannot be shown cannot be found; its own page says why.
    if (error instanceof EditionDamaged) return []
    throw error
  }
}
