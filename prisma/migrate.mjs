/**
 * Writes the next migration: `npm run migrate -- a-few-words`.
 *
 * Prisma's own `migrate dev` needs a native engine that is fetched from its host. The same engine is published as
 * WebAssembly in the registry; this script runs it on a scratch database that has all committed migrations, asks for
 * the difference to schema.prisma, and writes it as the next SQL file. Read it before committing it.
 * With `--check` nothing is written, and the exit code is 1 when schema and migrations disagree.
 */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import Database from 'better-sqlite3'

const here = path.dirname(fileURLToPath(import.meta.url))
const migrationsFolder = path.join(here, 'migrations')

/** The committed migrations, oldest first: `{ name, sql }`. */
export function committedMigrations() {
  return readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(path.join(migrationsFolder, name, 'migration.sql'), 'utf8') }))
}

async function loadEngine() {
  const folder = path.join(here, '..', 'node_modules', '@prisma', 'schema-engine-wasm')
  const bindings = await import(pathToFileURL(path.join(folder, 'schema_engine_bg.js')).href)
  const bytes = readFileSync(path.join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start?.()
  return bindings.SchemaEngine
}

/** SQL that takes a database with all committed migrations to schema.prisma; empty when they agree. */
export async function difference() {
  const scratch = mkdtempSync(path.join(tmpdir(), 'atagandekollen-migrate-'))
  try {
    const url = path.join(scratch, 'scratch.db')
    const database = new Database(url)
    for (const { sql } of committedMigrations()) database.exec(sql)
    database.close()
    const schema = {
      path: path.join(here, 'schema.prisma'),
      content: readFileSync(path.join(here, 'schema.prisma'), 'utf8'),
    }
    const SchemaEngine = await loadEngine()
    const engine = await SchemaEngine.new(
      { datamodels: [[schema.path, schema.content]] },
      () => {},
      bindMigrationAwareSqlAdapterFactory(new PrismaBetterSqlite3({ url })),
    )
    const answer = await engine.diff({
      from: { tag: 'schemaDatasource', files: [schema], configDir: here },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: null,
      shadowDatabaseUrl: null,
      filters: { externalTables: ['_prisma_migrations'], externalEnums: [] },
    })
    const sql = answer.stdout ?? ''
    return /^\s*(--[^\n]*\s*)*$/.test(sql) ? '' : sql
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(migrationsFolder, { recursive: true })
  const sql = await difference()
  const words = process.argv.slice(2).filter((word) => word !== '--check')
  if (process.argv.includes('--check')) {
    if (sql) console.error(`schema.prisma and prisma/migrations disagree:\n${sql}`)
    process.exit(sql ? 1 : 0)
  }
  if (!sql) {
    console.log('Nothing to migrate.')
    process.exit(0)
  }
  if (words.length === 0) {
    console.error('Name the migration: npm run migrate -- a-few-words')
    process.exit(1)
  }
  const number = String(committedMigrations().length + 1).padStart(4, '0')
  const folder = path.join(migrationsFolder, `${number}_${words.join('_').replaceAll('-', '_')}`)
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'migration.sql'), sql)
  console.log(`Wrote ${path.relative(process.cwd(), folder)}/migration.sql. Read it before committing it.`)
}
