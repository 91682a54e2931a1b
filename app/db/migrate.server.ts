import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'

interface Migration {
  name: string
  sql: string
}

/** The migrations of this version of the code, oldest first; bundled, so that production needs no `prisma` package. */
const migrations: Migration[] = Object.entries(
  import.meta.glob<string>('../../prisma/migrations/*/migration.sql', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)
  .map(([file, sql]) => ({ name: file.split('/').at(-2) ?? file, sql }))
  .sort((a, b) => (a.name < b.name ? -1 : 1))

/** Prisma's own bookkeeping table, so that its tools understand the database. */
const bookkeeping = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "checksum" TEXT NOT NULL,
  "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL,
  "logs" TEXT,
  "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
)`

interface Held {
  tables: number
}

/** Opens a file that is a whole database, or a new one. Throws MigrationRefused, with what to do. */
function openWhole(file: string, backupFolder: string): Database.Database {
  let database: Database.Database | undefined
  try {
    database = new Database(file)
    if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Error('quick_check')
    return database
  } catch (cause) {
    database?.close()
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    throw new MigrationRefused(
      /^SQLITE_(CANTOPEN|READONLY|PERM)/.test(code)
        ? `Databasen ${file} går inte att öppna (${code}). Kontrollera att mappen finns och att tjänsten får läsa och skriva i den.`
        : `Databasen ${file} är skadad och öppnas inte. Flytta undan den och lägg tillbaka den senaste säkerhetskopian från ${backupFolder}.`,
      { cause },
    )
  }
}

const checksum = (sql: string): string => createHash('sha256').update(sql).digest('hex')

/** The database cannot be used with this version of the code; the message says why and what to do. */
export class MigrationRefused extends Error {
  override name = 'MigrationRefused'
}

/**
 * Takes the database file to this version of the code, creating it when it is missing. Before an existing file is
 * changed, a copy of it is written to `backupFolder`. All pending migrations are applied in one transaction, so the
 * file holds either the old or the new schema.
 *
 * @returns the names of the migrations applied, and the backup's path when one was made
 * @throws MigrationRefused when the file is damaged, is newer than the code, or a migration was edited afterwards
 */
export function migrate(
  file: string,
  backupFolder: string,
  now: Date,
): { applied: string[]; backup: string | undefined } {
  const existed = existsSync(file)
  mkdirSync(path.dirname(file), { recursive: true })
  const database = openWhole(file, backupFolder)
  try {
    const held = existed && (database.prepare('SELECT count(*) AS tables FROM sqlite_master').get() as Held).tables > 0
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.exec(bookkeeping)
    const done = new Map(
      (
        database
          .prepare(`SELECT migration_name AS name, checksum FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`)
          .all() as { name: string; checksum: string }[]
      ).map((row) => [row.name, row.checksum]),
    )
    const known = new Map(migrations.map((migration) => [migration.name, checksum(migration.sql)]))
    for (const [name, sum] of done) {
      if (!known.has(name)) {
        throw new MigrationRefused(
          `Databasen ${file} är gjord av en nyare version av Åtagandekollen (${name}). Starta den versionen i stället.`,
        )
      }
      if (known.get(name) !== sum) {
        throw new MigrationRefused(`Migreringen ${name} har ändrats efter att den användes på ${file}.`)
      }
    }
    const pending = migrations.filter((migration) => !done.has(migration.name))
    if (pending.length === 0) return { applied: [], backup: undefined }
    let backup: string | undefined
    if (held) {
      mkdirSync(backupFolder, { recursive: true })
      backup = path.join(backupFolder, `fore-migrering-${now.toISOString().replaceAll(/[:.]/g, '-')}.db`)
      database.prepare('VACUUM INTO ?').run(backup)
    }
    const record = database.prepare(
      `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       VALUES (?, ?, ?, ?, ?, 1)`,
    )
    database.pragma('foreign_keys = OFF')
    database.transaction(() => {
      for (const migration of pending) {
        database.exec(migration.sql)
        record.run(randomUUID(), checksum(migration.sql), now.toISOString(), migration.name, now.toISOString())
      }
      const broken = database.pragma('foreign_key_check') as unknown[]
      if (broken.length > 0) throw new MigrationRefused(`Migreringen lämnar ${broken.length} brutna hänvisningar.`)
    })()
    return { applied: pending.map((migration) => migration.name), backup }
  } finally {
    database.close()
  }
}
