import { z } from 'zod'
import { commentAudienceCodes, type Nameable } from './comment-audience.ts'
import { longestText } from './longest-text.ts'

/** A comment as its form sends it. `named` is a name picked beside the text; "" for none. */
export const commentInput = z.object({
  audience: z.enum(commentAudienceCodes, 'Välj vem som får läsa kommentaren.'),
  text: z
    .string()
    .trim()
    .min(1, 'Skriv kommentaren.')
    .max(longestText, `Kommentaren får vara högst ${longestText} tecken.`),
  named: z.string().trim().max(200, 'Välj ett av namnen i listan.'),
})
export type CommentInput = z.infer<typeof commentInput>

/** Whom a comment names, or the first name in it that is nobody who may read it. */
export type Mentions = { ok: true; people: Nameable[] } | { ok: false; field: 'text' | 'named'; why: string }

const folded = (text: string): string => text.toLocaleLowerCase('sv')

/**
 * Whom a comment names: "@" and the whole name of somebody who may read it, at the beginning of a word, or the name
 * picked beside it. What stands after an "@" that begins a word and is nobody's name is refused, so that nobody believes
 * that somebody was told. Addresses (namn@exempel.se) name nobody.
 */
export function mentionsIn(comment: Pick<CommentInput, 'text' | 'named'>, readers: readonly Nameable[]): Mentions {
  const people = new Map<string, Nameable>()
  const byLength = readers.toSorted((a, b) => b.name.length - a.name.length)
  const startingIn = (text: string): Nameable | undefined =>
    byLength.find(
      ({ name }) => folded(text).startsWith(folded(name)) && !/^[\p{L}\p{N}]/u.test(text.slice(name.length)),
    )
  for (const match of comment.text.matchAll(/(?<![\p{L}\p{N}._%+-])@(?=[\p{L}\p{N}])/gu)) {
    const rest = comment.text.slice(match.index + 1)
    const person = startingIn(rest)
    if (person === undefined) {
      const said = /^[\p{L}\p{N}-]+/u.exec(rest)?.[0] ?? ''
      return { ok: false, field: 'text', why: `${whyNobody(`@${said}`)} ${whoMay(readers)}` }
    }
    people.set(person.userId, person)
  }
  const picked = comment.named.replace(/^@/, '')
  if (picked !== '') {
    const person = readers.find(({ name }) => folded(name) === folded(picked))
    if (person === undefined) return { ok: false, field: 'named', why: `${whyNobody(picked)} ${whoMay(readers)}` }
    people.set(person.userId, person)
  }
  return { ok: true, people: [...people.values()] }
}

const whyNobody = (said: string): string => `”${said}” är ingen som får läsa kommentaren.`
const whoMay = (readers: readonly Nameable[]): string =>
  readers.length === 0
    ? 'Det finns ingen annan att nämna.'
    : `Du kan nämna ${readers.map(({ name }) => `@${name}`).join(', ')}.`

/** How long after a comment the same one is the same form sent twice, in milliseconds. */
const oneSending = 5 * 60_000

/**
 * Whether a comment only says again what its author said last: the same text to the same people, just now.
 *
 * @param last the author's latest comment on the report; `mentions` are user ids as JSON
 */
export const isSaidAgain = (
  last: { audience: string; text: string; mentions: string; at: Date },
  comment: Pick<CommentInput, 'audience' | 'text'> & { mentions: readonly string[] },
  now: Date,
): boolean =>
  last.audience === comment.audience &&
  last.text === comment.text &&
  last.mentions === JSON.stringify(comment.mentions) &&
  now.getTime() - last.at.getTime() < oneSending
