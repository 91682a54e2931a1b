/**
 * JSON text with one form only: keys in code-unit order, no white space, numbers and strings as JSON.stringify writes
 * them (the rules of RFC 8785 for the values that documents hold). Members that are undefined are left out. The same
 * content gives the same text whatever order it was put together in, so that its checksum says whether it is the same.
 *
 * @throws TypeError for what JSON cannot hold: NaN, infinities, functions, dates
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} has no place in a document.`)
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`
  }
  throw new TypeError(`A ${typeof value} has no place in a document.`)
}
