import { lineLocator, type DocumentLine } from './document-line.ts'
import type { NamedActor, Part } from './part.ts'
import { partKinds, type PartKind } from './part-kind.ts'
import { remarksOn } from './remarks.ts'
import { joined } from './wording.ts'

/** What somebody chose for a part, as the form has it. Text and actors are undefined where the form did not ask. */
export interface TypedPart {
  kind: string
  text: string | undefined
  actors: readonly string[] | undefined
}

type FindActors = (text: string) => NamedActor[]

const isKind = (kind: string): kind is PartKind => Object.hasOwn(partKinds, kind)

/** Empty lines stay, because a text is divided at them; other white space is one space. */
const tidy = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((piece) => piece.replace(/[^\S\u00a0]+/g, ' ').trim())
    .filter((piece) => piece !== '')
    .join('\n\n')

/** The parts with what somebody typed. What was not sent, or is no choice, stays as it is. */
export const withTyped = (
  parts: readonly Part[],
  typed: ReadonlyMap<string, TypedPart>,
  findActors: FindActors,
): Part[] =>
  parts.map((part) => {
    const sent = typed.get(part.id)
    if (sent === undefined) return part
    const kind = isKind(sent.kind) ? sent.kind : part.kind
    const changed = { ...part, kind, text: textOf(part, kind, sent.text) }
    const suggested =
      kind === 'commitment' && part.kind !== 'commitment' && part.suggested.length === 0
        ? findActors(changed.text)
        : part.suggested
    const isNew = suggested !== part.suggested
    const actors = isNew
      ? suggested.map(({ slug }) => slug)
      : suggested.flatMap(({ slug }) => ((sent.actors ?? part.actors).includes(slug) ? [slug] : []))
    return { ...changed, suggested, actors, remarks: remarksOn(changed) }
  })

/** The wording after a change of kind: words of one's own begin empty, and the document's come back. */
function textOf(part: Part, kind: PartKind, sent: string | undefined): string {
  const text = sent === undefined ? part.text : tidy(sent)
  if (kind === part.kind) return text
  if (kind === 'context-own') return text === part.original ? '' : text
  return text === '' ? part.original : text
}

/** Something that a button asks of one part. */
export type PartDeed = 'join' | 'divide'

/** "join:p62", as a button sends it, or undefined for anything else. */
export function partCommand(intent: string): { deed: PartDeed; id: string } | undefined {
  const found = /^(join|divide):(p\d{1,7}[a-z]{0,3})$/.exec(intent)
  return found === null ? undefined : { deed: found[1] as PartDeed, id: found[2] ?? '' }
}

/** The parts after the deed with what to say of it, or why it cannot be done. */
export type PartsAnswer = { parts: Part[]; said: string } | { why: string }

/** Puts a part together with the one before it, which says what both are. */
export function joinWithBefore(parts: readonly Part[], id: string): PartsAnswer {
  const at = parts.findIndex((part) => part.id === id)
  const [before, part] = [parts[at - 1], parts[at]]
  if (before === undefined || part === undefined) return { why: 'Det finns ingen del före den att slå ihop med.' }
  const both: Part = {
    ...before,
    to: Math.max(before.to, part.to),
    original: joined([before.original, part.original]),
    text: joined([before.text, part.text].filter((text) => text !== '')),
    suggested: [
      ...before.suggested,
      ...part.suggested.filter(({ slug }) => !before.suggested.some((one) => one.slug === slug)),
    ],
    actors: [...new Set([...before.actors, ...part.actors])],
  }
  return {
    parts: [...parts.slice(0, at - 1), { ...both, remarks: remarksOn(both) }, ...parts.slice(at + 1)],
    said: `Delarna är nu en: ${lineLocator(both)}.`,
  }
}

/** Divides a part where its text has an empty line, otherwise into the lines that it is made of. */
export function divide(
  parts: readonly Part[],
  id: string,
  lines: readonly DocumentLine[],
  findActors: FindActors,
): PartsAnswer {
  const at = parts.findIndex((part) => part.id === id)
  const part = parts[at]
  if (part === undefined) return { why: 'Delen finns inte längre.' }
  const pieces = part.text.split('\n\n')
  const own = lines.filter(({ number, kind }) => kind !== 'blank' && number >= part.from && number <= part.to)
  const made =
    pieces.length > 1
      ? pieces.map((text) => ({
          from: part.from,
          to: part.to,
          text,
          original: part.original.includes(text) ? text : part.original,
        }))
      : own.length > 1 && part.text === part.original
        ? own.map(({ number, text }) => ({ from: number, to: number, text, original: text }))
        : undefined
  if (made === undefined) {
    return { why: `Skriv en tom rad i texten där ${lineLocator(part)} ska delas, och välj Dela igen.` }
  }
  const used = new Set(parts.map((one) => one.id))
  const divided = made.map((piece, index): Part => {
    const suggested = part.kind === 'commitment' ? findActors(piece.text) : []
    const one = { ...part, ...piece, id: index === 0 ? part.id : freeId(part.id, used), suggested }
    return { ...one, actors: suggested.map(({ slug }) => slug), remarks: remarksOn(one) }
  })
  return {
    parts: [...parts.slice(0, at), ...divided, ...parts.slice(at + 1)],
    said: `Delen är nu ${made.length} delar.`,
  }
}

/** "p62b", "p62c" …: the first that is free. */
function freeId(id: string, used: Set<string>): string {
  const base = /^p\d+/.exec(id)?.[0] ?? id
  for (let number = 1; ; number += 1) {
    const letters = Array.from(number.toString(26), (digit) => String.fromCharCode(97 + parseInt(digit, 26))).join('')
    const free = `${base}${letters}`
    if (used.has(free)) continue
    used.add(free)
    return free
  }
}
