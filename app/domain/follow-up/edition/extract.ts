import type { Report, ReportContent } from './content.ts'
import type { DocumentSection } from '#app/domain/follow-up/document/document.ts'
import { actorParts } from './extract-actor.ts'
import { dataOfActor, dataOfGoal } from './extract-data.ts'
import { actorSectionKey, sectionKindOf } from '#app/domain/follow-up/sections/section.ts'

/** What an extract is about: a goal or an actor, by the key of its section. */
export interface ExtractName {
  kind: 'goal' | 'actor'
  key: string
}

/** What a key in an address names; undefined when it names neither a goal nor an actor. */
export function extractNamed(key: string): ExtractName | undefined {
  const kind = sectionKindOf(key)
  return kind === 'goal' || kind === 'actor' ? { kind, key } : undefined
}

/** The public address of a published edition's extract. */
export const extractPath = ({ year, key }: { year: number; key: string }): string =>
  `/arsuppfoljning/${year}/utdrag/${key}`

/** Every extract that a report has, goals before actors, in the report's own order. */
export const extractsOf = ({ document }: Pick<ReportContent, 'document'>): (ExtractName & { title: string })[] =>
  (['goal', 'actor'] as const).flatMap((kind) =>
    document.sections.flatMap(({ key, title }) => (extractNamed(key)?.kind === kind ? [{ kind, key, title }] : [])),
  )

/**
 * A part of a report as a report of its own: a goal with all that is said of it, or an actor with what it promised and
 * what it answered. Made of the report's content alone, so that an edition's extracts say what the edition says. Tables
 * and figures keep their numbers. Undefined when the report has no such part.
 */
export function extractFor({ content, sha256 }: Report, { kind, key }: ExtractName): Report | undefined {
  const section = content.document.sections.find((one) => one.key === key)
  if (section === undefined || extractNamed(key)?.kind !== kind) return undefined
  const { data, document } = content
  const title = section.title
  const slug = data.organisations.find((one) => actorSectionKey(one) === key)?.slug ?? ''
  const parts = kind === 'goal' ? [section] : [section, ...actorParts(content, slug)]
  return {
    sha256: null,
    content: {
      ...content,
      extract: { kind, key, title, of: sha256 ?? '' },
      document: {
        ...document,
        title: `${document.title}: ${title}`,
        facts: factsOf(content, sha256),
        sections: withoutDangling(parts),
      },
      data: kind === 'goal' ? dataOfGoal(data, key) : dataOfActor(data, key, slug),
    },
  }
}

/** The facts of the whole that hold for a part, after what the part is taken from. How many answered is about the whole. */
function factsOf({ document, frozen }: ReportContent, sha256: string | null): ReportContent['document']['facts'] {
  const whole = `${document.title}, ${document.subtitle}`
  return [
    { term: 'Utdrag ur', text: frozen === null ? `${whole} (utkast, inte fastställd)` : whole },
    ...(sha256 === null ? [] : [{ term: 'Utgåvans kontrollsumma (SHA-256)', text: sha256 }]),
    ...document.facts.filter(({ term }) => term !== 'Svar'),
    { term: 'Numrering', text: 'Tabeller och figurer har samma nummer som i hela årsuppföljningen.' },
  ]
}

/** Links to places that the extract does not have lead nowhere, so they are words only. */
function withoutDangling(sections: readonly DocumentSection[]): DocumentSection[] {
  const anchors = new Set(
    sections.flatMap(({ id, blocks }) => [
      id,
      ...blocks.flatMap((block) => (block.type === 'heading' || block.type === 'figure' ? [block.id] : [])),
    ]),
  )
  const reached = <Item extends { href?: string | undefined }>(item: Item): Item =>
    item.href?.startsWith('#') === true && !anchors.has(item.href.slice(1)) ? { ...item, href: undefined } : item
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => {
      if (block.type === 'list') return { ...block, items: block.items.map(reached) }
      return block.type === 'table' ? { ...block, rows: block.rows.map((row) => row.map(reached)) } : block
    }),
  }))
}
