import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate, MigrationRefused } from '#app/db/migrate.server.ts'

const now = new Date('2026-11-22T09:00:00Z')
const root = path.resolve(import.meta.dirname, '../..')

/** The script that writes migrations; plain JavaScript, so its types are told here. */
const { committedMigrations, difference } = (await import(
  /* @vite-ignore */ path.join(root, 'prisma/migrate.mjs')
)) as {
  committedMigrations: () => { name: string; sql: string }[]
  difference: () => Promise<string>
}
const names = committedMigrations().map(({ name }) => name)

let folder: string
let file: string
let backups: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'atagandekollen-migrate-test-'))
  file = path.join(folder, 'data', 'atagandekollen.db')
  backups = path.join(folder, 'data', 'backups')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function inDatabase<Result>(work: (database: Database.Database) => Result): Result {
  const database = new Database(file)
  try {
    return work(database)
  } finally {
    database.close()
  }
}

const tables = (): string[] =>
  inDatabase((database) =>
    database
      .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
      .pluck()
      .all(),
  ) as string[]
const applied = (): string[] =>
  inDatabase((database) =>
    database.prepare(`SELECT migration_name FROM "_prisma_migrations" ORDER BY migration_name`).pluck().all(),
  ) as string[]

/** The message that the refusal gives. */
function refusal(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    expect(error).toBeInstanceOf(MigrationRefused)
    return (error as Error).message
  }
  throw new Error('It was not refused.')
}

describe('the migrations', () => {
  it('and the schema agree, so that no change of the data dictionary is forgotten', async () => {
    expect(await difference()).toBe('')
  })

  it('make a new database, with its folder, and are booked as Prisma books them', () => {
    expect(migrate(file, backups, now)).toEqual({ applied: names, backup: undefined })
    expect(applied()).toEqual(names)
    expect(tables()).toEqual(
      expect.arrayContaining(['Commitment', 'HistoryEvent', 'Observation', 'StatusReport', '_prisma_migrations']),
    )
    inDatabase((database) => {
      expect(database.pragma('journal_mode', { simple: true })).toBe('wal')
      expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    })
    expect(existsSync(backups)).toBe(false)
  })

  it('are applied once: a second start changes nothing', () => {
    migrate(file, backups, now)
    inDatabase((database) =>
      database.exec(`INSERT INTO "Organisation" (slug, name, shortName, kind) VALUES ('a', 'A', 'A', 'region')`),
    )
    expect(migrate(file, backups, now)).toEqual({ applied: [], backup: undefined })
    expect(applied()).toEqual(names)
    expect(inDatabase((database) => database.prepare('SELECT count(*) FROM "Organisation"').pluck().get())).toBe(1)
    expect(existsSync(backups)).toBe(false)
  })
})

describe('a database that cannot be used', () => {
  it('because it is newer than the code is refused, named, and left as it was', () => {
    migrate(file, backups, now)
    inDatabase((database) =>
      database.exec(
        `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at) VALUES ('x', 'y', '9999_from_the_future', '2027-01-01')`,
      ),
    )
    const before = tables()
    const message = refusal(() => migrate(file, backups, now))
    expect(message).toContain('nyare version')
    expect(message).toContain('9999_from_the_future')
    expect(tables()).toEqual(before)
  })

  it('because a migration was edited after it was used is refused with its name', () => {
    migrate(file, backups, now)
    inDatabase((database) => database.exec(`UPDATE "_prisma_migrations" SET checksum = 'något annat'`))
    const message = refusal(() => migrate(file, backups, now))
    expect(message).toContain(`Migreringen ${names[0]} har ändrats`)
  })

  it('because it is no database is refused with what to do, and its bytes are kept', () => {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, 'Det här är en textfil och ingen databas. '.repeat(50))
    const bytes = readFileSync(file)
    const message = refusal(() => migrate(file, backups, now))
    expect(message).toContain('är skadad')
    expect(message).toContain(backups)
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  it('because a part of it is overwritten or cut off is refused', () => {
    migrate(file, backups, now)
    inDatabase((database) => database.pragma('wal_checkpoint(TRUNCATE)'))
    const whole = path.join(folder, 'whole.db')
    copyFileSync(file, whole)

    const bytes = readFileSync(whole)
    bytes.fill(0x5a, 4096, 4096 * 12)
    writeFileSync(file, bytes)
    expect(refusal(() => migrate(file, backups, now))).toContain('är skadad')

    copyFileSync(whole, file)
    truncateSync(file, 4096 * 5)
    expect(refusal(() => migrate(file, backups, now))).toContain('är skadad')

    copyFileSync(whole, file)
    expect(migrate(file, backups, now).applied).toEqual([])
  })
})

/**
 * A later version of the code: the real migrate.server.ts beside a copy of the real migrations and one more. It lies
 * inside the project so that its imports are found, and is gone afterwards.
 */
async function laterVersion(sql: string): Promise<{ migrate: typeof migrate; remove: () => void }> {
  mkdirSync(path.join(root, '.cache'), { recursive: true })
  const copy = mkdtempSync(path.join(root, '.cache', 'later-version-'))
  for (const { name, sql: text } of [...committedMigrations(), { name: '9998_later', sql }]) {
    mkdirSync(path.join(copy, 'prisma/migrations', name), { recursive: true })
    writeFileSync(path.join(copy, 'prisma/migrations', name, 'migration.sql'), text)
  }
  mkdirSync(path.join(copy, 'app/db'), { recursive: true })
  copyFileSync(path.join(root, 'app/db/migrate.server.ts'), path.join(copy, 'app/db/migrate.server.ts'))
  const module = (await import(/* @vite-ignore */ path.join(copy, 'app/db/migrate.server.ts'))) as {
    migrate: typeof migrate
  }
  return { migrate: module.migrate, remove: () => rmSync(copy, { recursive: true, force: true }) }
}

describe('a later version of the code', () => {
  const organisation = `INSERT INTO "Organisation" (slug, name, shortName, kind) VALUES ('a', 'A', 'A', 'region')`

  it('copies the database before it changes it, and tells where', async () => {
    migrate(file, backups, now)
    inDatabase((database) => database.exec(organisation))
    const version = await laterVersion('CREATE TABLE "Later" ("id" INTEGER PRIMARY KEY);')
    try {
      const result = version.migrate(file, backups, now)
      expect(result.applied).toEqual(['9998_later'])
      expect(result.backup).toBe(path.join(backups, 'fore-migrering-2026-11-22T09-00-00-000Z.db'))
      expect(tables()).toContain('Later')
      const copy = new Database(result.backup ?? '', { readonly: true })
      expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
      expect(copy.prepare('SELECT slug FROM "Organisation"').pluck().all()).toEqual(['a'])
      expect(copy.prepare(`SELECT count(*) FROM sqlite_master WHERE name = 'Later'`).pluck().get()).toBe(0)
      copy.close()
      expect(version.migrate(file, backups, now)).toEqual({ applied: [], backup: undefined })
      // And the earlier version no longer opens it.
      expect(refusal(() => migrate(file, backups, now))).toContain('9998_later')
    } finally {
      version.remove()
    }
  })

  it('leaves the old schema whole when its migration fails half-way', async () => {
    migrate(file, backups, now)
    inDatabase((database) => database.exec(organisation))
    const before = tables()
    const version = await laterVersion(
      'CREATE TABLE "Later" ("id" INTEGER PRIMARY KEY); DROP TABLE "Session"; SELECT * FROM "NoSuchTable";',
    )
    try {
      expect(() => version.migrate(file, backups, now)).toThrow(/NoSuchTable/)
      expect(tables()).toEqual(before)
      expect(applied()).toEqual(names)
      expect(readdirSync(backups).length).toBe(1)
      expect(migrate(file, backups, now).applied).toEqual([])
    } finally {
      version.remove()
    }
  })

  it('refuses a migration that leaves references to nothing', async () => {
    migrate(file, backups, now)
    const version = await laterVersion(
      `INSERT INTO "Session" (idHash, userId, expiresAt) VALUES ('x', 'ingen', '2026-01-01');`,
    )
    try {
      expect(() => version.migrate(file, backups, now)).toThrow('1 brutna hänvisningar')
      expect(applied()).toEqual(names)
      expect(inDatabase((database) => database.prepare('SELECT count(*) FROM "Session"').pluck().get())).toBe(0)
    } finally {
      version.remove()
    }
  })
})
