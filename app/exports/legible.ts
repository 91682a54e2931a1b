/** Characters that XML 1.0 has no room for: most controls, halves of pairs, and the two last of the first plane. */
const illegible =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** What ends a line in text from Word and old systems: carriage return, vertical tab, form feed, and Unicode's own. */
const lineEnds = /\r\n|[\r\v\f\u2028\u2029\u0085]/g

/** Stands where a character could not be kept. */
export const replacement = '\ufffd'

/**
 * Data with every text in it such as files in XML can hold: characters that they have no room for are replaced by �, and
 * all line ends are newlines. `replaced` is how many characters that was. Objects and arrays are copied, members in order.
 */
export function legible<Data>(data: Data): { data: Data; replaced: number } {
  let replaced = 0
  const clean = (text: string): string =>
    text.replaceAll(lineEnds, '\n').replaceAll(illegible, () => {
      replaced += 1
      return replacement
    })
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return clean(value)
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, walk(member)]))
  }
  return { data: walk(data) as Data, replaced }
}

/** What a file says about characters that it could not keep; undefined when it kept all. */
export const replacedNote = (replaced: number): string | undefined =>
  replaced === 0
    ? undefined
    : `${replaced === 1 ? 'Ett tecken' : `${replaced} tecken`} i texterna kan inte stå i en sådan här fil. Där de stod står ${replacement}. I JSON-filen finns texterna som de skrevs.`
