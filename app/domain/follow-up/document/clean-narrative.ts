/**
 * Text as it is pasted, from Word above all, made into the text that is stored:
 *
 * - Line ends of every kind are "\n", and more than one empty line in a row is one.
 * - Tabs and the many spaces are one space. A space that does not break is kept beside a digit ("16 %", "Mål 7"), where
 *   it means something, and nowhere else.
 * - What is never seen goes: soft hyphens, marks of width zero and of direction, control characters. The joiner inside
 *   an emoji stays.
 * - A line that Word drew a bullet before becomes an item of a list, "- ". A numbered line stays as it is written.
 * - Letters are composed (NFC). Quotation marks, dashes and emoji are the writer's.
 *
 * Nothing that can be read is lost, and cleaning a clean text changes nothing.
 */
export function cleanNarrative(text: string): string {
  const seen = text
    .replace(loneSurrogate, '\ufffd')
    .replace(lineEnds, '\n')
    .replace(unseen, '')
    .replace(looseJoiner, '')
    .normalize('NFC')
  const lines = seen.split('\n').map((line) => withSpaces(asItem(line)).trim())
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
}

const loneSurrogate = /\p{Cs}/gu
/** Word ends a line inside a paragraph with a vertical tab. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const lineEnds = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g
const unseen =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class -- these are what is taken away
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/g
/** U+200D holds parts of an emoji together, and is nothing anywhere else. */
const looseJoiner =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d|\u200d(?!\p{Extended_Pictographic})/gu

/** Signs that are bullets and nothing else; the last ones are Word's own, from its fonts of symbols. */
const bullet = /^\s*[•·‣◦▪▫●○■□\uf0b7\uf0a7\uf0a8\uf0d8]\s+(?=\S)/
/** What Word also draws bullets with, and people write with. Before a bullet's text stands a tab, or several spaces. */
const likelyBullet = /^\s*[o–—*-](?:\t\s*|[^\S\t]{2,})(?=\S)/

const asItem = (line: string): string => line.replace(bullet, '- ').replace(likelyBullet, '- ')

const withSpaces = (line: string): string =>
  line.replace(/\s+/g, (run: string, at: number) => {
    const isBesideDigit = /\d/.test(line.charAt(at - 1)) || /\d/.test(line.charAt(at + run.length))
    return isBesideDigit && /^[\u00a0\u2007\u202f]+$/.test(run) ? '\u00a0' : ' '
  })

/** How many words a text has; marks of headings and lists are none. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
