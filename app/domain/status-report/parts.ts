/**
 * The rows in parts of about so many, in the order in which each owner first comes: an owner's rows are never divided
 * among parts, and a part ends when it has as many as wanted or more.
 */
export function inParts<Row>(rows: readonly Row[], ownerOf: (row: Row) => number, length: number): Row[][] {
  const byOwner = new Map<number, Row[]>()
  for (const row of rows) {
    const own = byOwner.get(ownerOf(row))
    if (own === undefined) byOwner.set(ownerOf(row), [row])
    else own.push(row)
  }
  const parts: Row[][] = []
  for (const own of byOwner.values()) {
    const last = parts.at(-1)
    if (last === undefined || last.length >= length) parts.push([...own])
    else last.push(...own)
  }
  return parts
}
