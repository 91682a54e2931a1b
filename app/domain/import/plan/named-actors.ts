import { compareSwedish } from '#app/domain/swedish.ts'
import type { NamedActor } from './part.ts'

/** An organisation of the register, by what it is called. */
export interface KnownOrganisation {
  slug: string
  name: string
  shortName: string
}

/**
 * Where a name must stand for its organisation to be the one who does it. N stands for the name. That it is spoken of, or
 * worked with, is not enough: "i samråd med N" and "material till N" name no actor.
 */
const places: readonly string[] = [
  // First in the sentence: "N ska …", "N och M utbildar …".
  String.raw`^N`,
  String.raw`^(?:[\p{Lu}][^.,;:]{0,120}\s)?(?:och|samt)\sN\s(?:ska|kommer att|åtar sig|erbjuder|genomför|utbildar|ansvarar)`,
  // Its own people and departments: "inom N:s avdelning", "medarbetare på N".
  String.raw`(?<!\p{L})(?:inom|på|hos|vid)\sN`,
  // Named as responsible: "(N)" last, "Ansvarig: N".
  String.raw`\((?:[Aa]nsvarig(?:a|t)?(?:\saktör(?:er)?)?:\s*)?(?:[^()]{0,120}[,&]\s*|[^()]{0,120}\soch\s)?N(?:\s*(?:,|&|\soch\s)[^()]{0,120})?\)[\s.]*$`,
  String.raw`(?<!\p{L})[Aa]nsvarig(?:a|t)?(?:\saktör(?:er)?)?:\s*(?:[^.;()]{0,120}[,\s])?N`,
]

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** The names as the register has them, without what it explains in brackets. Too short ones say nothing. */
const namesOf = ({ name, shortName }: KnownOrganisation): string[] =>
  [...new Set([name, name.replace(/\s*\([^()]*\)$/, ''), shortName])]
    .filter((one) => one.trim().length >= 3)
    .toSorted((a, b) => b.length - a.length)

/** Finds actors in the texts of a plan: each organisation's patterns are made once. */
export function actorFinder(organisations: readonly KnownOrganisation[]): (text: string) => NamedActor[] {
  const known = organisations
    .toSorted((a, b) => compareSwedish(a.name, b.name))
    .map(({ slug, ...names }) => {
      // Whole words, in the genitive too; capitals as in the register, or all of them.
      const either = namesOf({ slug, ...names })
        .flatMap((name) => [name, name.toLocaleUpperCase('sv')])
        .map(escaped)
        .join('|')
      const word = String.raw`(?<![\p{L}\d])(?<name>(?:${either})s?)(?![\p{L}\d])`
      return {
        slug,
        word: new RegExp(word, 'u'),
        placed: places.map(
          (place) =>
            new RegExp(
              place.replace('N', () => word),
              'u',
            ),
        ),
      }
    })
  return (text) => {
    const plain = text.replace(/\s+/g, ' ').trim()
    const found = known.flatMap(({ slug, word, placed }) => {
      if (!word.test(plain)) return []
      const match = placed.map((pattern) => pattern.exec(plain)).find((one) => one !== null)
      if (match === undefined || match === null) return []
      const name = match.groups?.['name'] ?? ''
      return [{ slug, words: aroundName(plain, match.index + match[0].lastIndexOf(name), name.length) }]
    })
    return found
  }
}

/** The name with the words around it, so that one sees why it was recognised. */
function aroundName(text: string, at: number, length: number): string {
  const before = text.slice(0, at).split(' ').slice(-4).join(' ')
  const after = text
    .slice(at + length)
    .split(' ')
    .slice(0, 3)
    .join(' ')
  return `${before}${text.slice(at, at + length)}${after}`.trim().slice(0, 300)
}

/** The organisation that a heading over commitments names and nothing else: "Polisen", "Försäkringskassans åtaganden". */
export function actorInHeading(text: string, organisations: readonly KnownOrganisation[]): NamedActor | undefined {
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(/\s*(åtar sig( att)?|åtaganden?)?\s*:?$/iu, '')
    .trim()
    .toLocaleLowerCase('sv')
  const found = organisations.find((one) =>
    namesOf(one).some((name) => [name, `${name}s`].some((form) => form.toLocaleLowerCase('sv') === plain)),
  )
  return found === undefined ? undefined : { slug: found.slug, words: text.slice(0, 300) }
}
