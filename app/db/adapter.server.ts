import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapter, SqlDriverAdapterFactory, Transaction } from '@prisma/driver-adapter-utils'
import { beginWriting, noteStatement } from './freshness.server.ts'

/**
 * Milliseconds that SQLite itself waits for another process's lock. better-sqlite3 waits synchronously, so this stops
 * the event loop; it is kept short, and `write` retries without blocking.
 */
const lockWait = 40

/**
 * Prisma's adapter for better-sqlite3, with transactions that take the write lock at once.
 *
 * The stock adapter begins a deferred transaction: one that reads first and writes later fails outright when another
 * process has written in between. BEGIN IMMEDIATE waits at the start instead, where waiting is harmless.
 * Acknowledged writes must survive a power cut, so every commit is synced (synchronous = FULL; better-sqlite3's own
 * default in WAL mode is NORMAL, which loses the last commits). What is deleted or overwritten is overwritten with zeros
 * in the file as well (secure_delete), because addresses that are said to be removed must be.
 */
export function writerAdapter(file: () => string): SqlDriverAdapterFactory {
  const stock = stockAdapter(file, false)
  return {
    ...stock,
    async connect() {
      const connection = await stock.connect()
      await connection.executeScript(
        'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA wal_autocheckpoint = 1000; PRAGMA secure_delete = ON;',
      )
      return withImmediateTransactions(connection)
    },
  }
}

/** Prisma's adapter on a connection that can only read. */
export const readerAdapter = (file: () => string): SqlDriverAdapterFactory => stockAdapter(file, true)

/** Connects to the file that is said when it connects, which may be another one each time. */
function stockAdapter(file: () => string, readonly: boolean): SqlDriverAdapterFactory {
  const { provider, adapterName } = new PrismaBetterSqlite3({ url: ':memory:' })
  const connect = () => new PrismaBetterSqlite3({ url: file(), readonly, timeout: lockWait }).connect()
  return { provider, adapterName, connect }
}

function withImmediateTransactions(connection: SqlDriverAdapter): SqlDriverAdapter {
  const run = (sql: string) => connection.executeRaw({ sql, args: [], argTypes: [] })
  return {
    provider: connection.provider,
    adapterName: connection.adapterName,
    queryRaw: (query) => connection.queryRaw(query),
    executeRaw: (query) => connection.executeRaw(query),
    executeScript: (script) => connection.executeScript(script),
    dispose: () => connection.dispose(),
    async startTransaction(): Promise<Transaction> {
      await run('BEGIN IMMEDIATE')
      beginWriting()
      return {
        provider: connection.provider,
        adapterName: connection.adapterName,
        // Prisma sends COMMIT and ROLLBACK itself, as statements.
        options: { usePhantomQuery: false },
        queryRaw: (query) => {
          noteStatement(query.sql)
          return connection.queryRaw(query)
        },
        executeRaw: (query) => {
          noteStatement(query.sql)
          return connection.executeRaw(query)
        },
        commit: () => Promise.resolve(),
        rollback: () => Promise.resolve(),
        createSavepoint: async (name) => void (await run(`SAVEPOINT ${name}`)),
        rollbackToSavepoint: async (name) => void (await run(`ROLLBACK TO ${name}`)),
        releaseSavepoint: async (name) => void (await run(`RELEASE SAVEPOINT ${name}`)),
      }
    },
  }
}
