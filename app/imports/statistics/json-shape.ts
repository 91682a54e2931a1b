/** Deepest nesting that is read; JSON-stat needs eight. */
const deepest = 40
/** Most objects and lists; a table of a million cells has a few thousand. */
const mostParts = 200_000

const [quote, backslash, opensObject, closesObject, opensList, closesList] = ['"', '\\', '{', '}', '[', ']'].map(
  (sign) => sign.charCodeAt(0),
)

/**
 * Why a JSON text is not parsed, judged by its brackets alone: nesting and the number of parts are what costs memory and
 * stack, so they are counted before anything is built of them.
 */
export function whyNotParse(text: string): string | undefined {
  let depth = 0
  let parts = 0
  let isInString = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (isInString) {
      if (sign === backslash) at += 1
      else if (sign === quote) isInString = false
    } else if (sign === quote) isInString = true
    else if (sign === opensObject || sign === opensList) {
      depth += 1
      parts += 1
      if (depth > deepest) return 'Filen har för många nivåer inuti varandra för att vara statistik.'
      if (parts > mostParts) return 'Filen har för många delar för att vara en tabell i JSON-stat.'
    } else if (sign === closesObject || sign === closesList) depth -= 1
  }
  return undefined
}
