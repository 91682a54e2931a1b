/** Signs that are not seen: soft hyphens, zero-width spaces, byte order marks and what turns the direction of a text. */
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff\u061c\u202a-\u202e\u2066-\u2069]/g
/** What no text may hold. */
// oxlint-disable-next-line no-control-regex -- these are what is dropped
const noText = /[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]/g

/** A line as it reads: without what is not seen, and with one space between words. No-break spaces stay. */
export const asLine = (text: string): string =>
  text
    .replace(unseen, '')
    .replace(noText, '')
    .replace(/[^\S\u00a0]+/g, ' ')
    .trim()

/** Words after which a hyphen at a line's end stands for a word that comes later: "kompetens- och kunskapsutveckling". */
const afterSuspended = /^(och|eller|samt|respektive|som|till)\b/

/** Lines of one paragraph as one text: words that were divided at a line's end are whole again. */
export function joined(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    if (text === '') return line
    const isDivided = /\p{L}-$/u.test(text.slice(-3)) && /^\p{Ll}/u.test(line) && !afterSuspended.test(line)
    return isDivided ? text.slice(0, -1) + line : `${text} ${line}`
  }, '')
}

/** A text as it is compared: case, spaces (also around a slash), emphasis and what stands last do not tell texts apart. */
export const folded = (text: string): string =>
  withoutEnd(
    text
      .replace(/\s+/g, ' ')
      .replace(/ ?\/ ?/g, '/')
      .replace(/\*\*|__/g, ''),
  )
    .trimStart()
    .toLocaleLowerCase('sv')

/** Without the stops and spaces that it ends with; letter by letter, since a pattern takes too long over many of them. */
function withoutEnd(text: string): string {
  let end = text.length
  while (end > 0 && /[\s.:;,?!…]/.test(text[end - 1] ?? '')) end -= 1
  return text.slice(0, end)
}

/** The beginning of a text as a name of its own, whole words, at most so many characters. */
export function shortened(text: string, most: number): string {
  const plain = withoutEnd(text.replace(/\s+/g, ' ')).trimStart()
  if (plain.length <= most) return plain
  const clause = /^[^,;:.()]+/.exec(plain)?.[0].trim() ?? ''
  if (clause.length >= 15 && clause.length <= most) return clause
  const cut = plain.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;:–-]+$/, '')}…`.slice(0, most)
}
