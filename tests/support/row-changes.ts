import type Database from 'better-sqlite3'

/** Every row of every table, by its key. */
export type Rows = Map<string, Map<string, Record<string, unknown>>>

/** What pages and the clock write by themselves. */
const unwatched = new Set(['Session', 'RoundVisit', 'OutgoingMessage'])

/** Columns of what is told that the sender sets a moment later. */
const setLater = new Set(['Notification.messageId', 'Notification.droppedAt', 'Notification.droppedReason'])

/** All rows of the database, to be compared later. */
export function allRows(database: Database.Database): Rows {
  const tables = database
    .prepare("SELECT name, wr AS hasNoRowid FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    .all() as { name: string; hasNoRowid: number }[]
  return new Map(
    tables
      .filter(({ name }) => !unwatched.has(name))
      .map(({ name, hasNoRowid }) => {
        const key = hasNoRowid === 1 ? 'id' : 'rowid'
        const rows = database.prepare(`SELECT "${key}" AS "key of the row", * FROM "${name}"`).all()
        return [
          name,
          new Map(
            (rows as Record<string, unknown>[]).map(({ 'key of the row': keyOfRow, ...row }) => [
              String(keyOfRow),
              row,
            ]),
          ),
        ]
      }),
  )
}

/** Bytes are the same when they say the same, not when they lie in the same place. */
const isSame = (a: unknown, b: unknown): boolean => (Buffer.isBuffer(a) && Buffer.isBuffer(b) ? a.equals(b) : a === b)

/**
 * What is different, as short lines in order: "ContactPerson +1" for rows that are new, "−1" for rows that are gone, and
 * "ContactPerson.phone" for columns with another value.
 */
export function changesBetween(before: Rows, after: Rows): string[] {
  const lines = new Set<string>()
  for (const [table, now] of after) {
    const then = before.get(table) ?? new Map<string, Record<string, unknown>>()
    const added = [...now.keys()].filter((key) => !then.has(key)).length
    const removed = [...then.keys()].filter((key) => !now.has(key)).length
    if (added > 0) lines.add(`${table} +${added}`)
    if (removed > 0) lines.add(`${table} −${removed}`)
    for (const [key, row] of now) {
      const old = then.get(key)
      if (old === undefined) continue
      for (const [column, value] of Object.entries(row))
        if (!isSame(old[column], value) && !setLater.has(`${table}.${column}`)) lines.add(`${table}.${column}`)
    }
  }
  return [...lines].toSorted()
}
