import type Database from 'better-sqlite3'

/** Writes rows into the database's tables as they are; answers a row's id. */
export interface Rows {
  add: (table: string, row: Readonly<Record<string, number | string | null>>) => number
  /** Sets columns of a row. */
  change: (table: string, id: number, to: Readonly<Record<string, number | string | null>>) => void
}

/** Every kind of row is prepared once. */
export function rowsInto(database: Database.Database): Rows {
  const prepared = new Map<string, Database.Statement>()
  return {
    add: (table, row) => {
      const columns = Object.keys(row)
      const key = `${table} ${columns.join(' ')}`
      const statement =
        prepared.get(key) ??
        database.prepare(
          `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
        )
      prepared.set(key, statement)
      return Number(statement.run(...Object.values(row)).lastInsertRowid)
    },
    change: (table, id, to) => {
      for (const [column, value] of Object.entries(to)) {
        database.prepare(`UPDATE "${table}" SET "${column}" = ? WHERE id = ?`).run(value, id)
      }
    },
  }
}

/** YYYY-MM-DD so many days from another. */
export function dayFrom(date: string, days: number): string {
  const moment = new Date(`${date}T12:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + days)
  return moment.toISOString().slice(0, 10)
}

/** Noon of the day, as Prisma stores a point in time. */
export const noonOf = (date: string): string => `${date}T11:00:00.000+00:00`
