import type Database from 'better-sqlite3'

/** Takes every row out of every table, so that another partnership can be written. The schema stays. */
export function emptyDatabase(database: Database.Database): void {
  const tables = database
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_%' ESCAPE '\\'",
    )
    .all() as { name: string }[]
  database.pragma('foreign_keys = OFF')
  database.transaction(() => {
    for (const { name } of tables) database.exec(`DELETE FROM "${name}"`)
  })()
}
