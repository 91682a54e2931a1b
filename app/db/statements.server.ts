import Database from 'better-sqlite3'
import { Prisma } from './generated/client.ts'

/**
 * Reads by statements written by hand, for what there may be millions of. Prisma takes four times as long for a series
 * of sixty values, and asks for rows by lists of ids that have an end. The connection refuses writes.
 */
let connection: Database.Database | undefined
const prepared = new Map<string, Database.Statement>()

/** Opens the file for reading. */
export function openStatements(file: string): void {
  closeStatements()
  connection = new Database(file, { readonly: true })
}

/** Lets go of the file. */
export function closeStatements(): void {
  prepared.clear()
  connection?.close()
  connection = undefined
}

/**
 * A list to stand after IN. It goes as one parameter however long it is, so that it has no longest length and the
 * statement stays the same.
 */
export const listOf = (all: readonly (number | string)[]): Prisma.Sql =>
  Prisma.sql`(SELECT "value" FROM json_each(${JSON.stringify(all)}))`

/** Most statements kept ready; there are a few dozen, and what is put together from parts must not grow without end. */
const mostPrepared = 200

/**
 * The rows that a statement gives. It sees what has been committed. Numbers are numbers, also true and false; whoever
 * writes the statement says what its rows hold.
 */
export function rowsOf<Row>(query: Prisma.Sql): Row[] {
  if (connection === undefined) throw new Error('The database is not open.')
  let statement = prepared.get(query.sql)
  if (statement === undefined) {
    if (prepared.size >= mostPrepared) prepared.clear()
    statement = connection.prepare(query.sql)
    prepared.set(query.sql, statement)
  }
  return statement.all(...query.values) as Row[]
}
