import { firstNames } from './first-names.ts'
import { foldName } from './written-name.ts'

/** Words that are in names of bodies and not in people's. */
const bodyWords =
  /kommun|region|stad$|stads|myndighet|förvaltning|förening|förbund|jour|polis|domstol|socialtjänst|skola|högskol|universitet|sjukhus|vård|mottagning|central|kansli|nämnd|avdelning|enhet|stiftelse|byrå|institut|länsstyrelse|samverkan|kyrka|bolag|^ab$|^hb$|församling|departement|verk$|kassan$|styrelse|råd$|rådet$|team|centrum|barnahus|huset$|boende|utbildning|forskning|riks|nätverk|^se$|^och$|kvinno|mans|familje|ungdoms|rätt|team$|klinik|^län$|läns|hälso|beroende|psykiatri|akut|tandvård|försäkring|arbetsförmedling|åklagar|kriminal|frivård|facket|facklig|konsult|privat|student|pension|egen|övrig|annan|okän|ingen/

/** Endings that are common in Swedish surnames. */
const surname = /(sson|sen|ström|qvist|kvist|lund|gren|mark|dahl|dal|blom|stedt|stad|ander|ius|off|ov|ova|ić|ic|son)$/

/** An e-mail address, a personal number with or without its hyphen, or a telephone number. */
const identity = /@|\d{6,8}\s?[-+]?\s?\d{4}|\+?\d[\d\s-]{6,}\d/

/**
 * Whether a text looks like a person: an e-mail address, a personal or telephone number, or a name. When in doubt it
 * does: a body's name that is taken for a person's is only counted among the others.
 */
export function looksLikePerson(text: string): boolean {
  if (identity.test(text)) return true
  const words = foldName(text).split(' ')
  if (words.some((word) => firstNames.has(word))) return true
  if (words.some((word) => bodyWords.test(word))) return false
  if (words.length === 1) return surname.test(words[0] ?? '')
  // "Li Wei", "Svensson A": two to four words with capitals and nothing of a body in them.
  const written = text.trim().split(/[\s,]+/)
  return written.length <= 4 && written.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word)) && !isAcronym(written)
}

const isAcronym = (words: readonly string[]): boolean => words.every((word) => /^\p{Lu}{2,}$/u.test(word))

/** After these comes whoever is there to be asked for. */
const careOf = /\s(?:c\/o|att[.:]|attn:?)\s.*$/iu

/** Words of two letters or more, folded: those that tell who somebody is. */
export const wordsOfPerson = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => foldName(text).split(' ')).filter((word) => word.length >= 2))

/** A text without the words of the one whom it is about: "Håkansson, Polisen" of Ida Håkansson is "Polisen". */
export function withoutWords(text: string, words: ReadonlySet<string>): string {
  const plain = text.normalize('NFKC')
  const left = plain.replace(/[\p{L}\p{N}]+/gu, (word) => (words.has(word.toLocaleLowerCase('sv')) ? '' : word))
  if (left === plain) return text
  return left.replace(/\s+/g, ' ').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}

/**
 * What of a text may be shown and remembered: its parts between commas, slashes and brackets that look like no person;
 * undefined when none is left.
 */
export function withoutPeople(text: string): string | undefined {
  const asked = text.replace(careOf, '')
  const parts = asked
    .split(/[,;/()|\n–—]+| - /)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const kept = parts.filter((part) => !looksLikePerson(part))
  if (kept.length === 0) return undefined
  return kept.length === parts.length ? asked.trim() : kept.join(', ')
}
