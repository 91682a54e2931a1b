import { setTimeout as sleep } from 'node:timers/promises'
import { readerAdapter, writerAdapter } from './adapter.server.ts'
import { endWriting, stopWatching, watchFreshness } from './freshness.server.ts'
import { Prisma, PrismaClient } from './generated/client.ts'
import { closeStatements, openStatements } from './statements.server.ts'

/** What a write receives: the Prisma client inside the one open transaction. */
export type Tx = Prisma.TransactionClient
/** What a read receives: a Prisma client on a connection that refuses writes. */
export type Reader = Omit<PrismaClient, '$transaction' | '$connect' | '$disconnect' | '$extends' | '$on'>

/** The database could not be written because another process holds it; nothing was changed. Answer 503. */
export class DatabaseBusy extends Error {
  override name = 'DatabaseBusy'
}

interface Open {
  reader: PrismaClient
  writer: PrismaClient
  /** The end of the queue of writes; settles when the last one has finished, and never rejects. */
  tail: Promise<unknown>
}

// Kept on globalThis so that the development server's reloads share one writer.
const holder = globalThis as { atagandekollenDatabase?: Open | undefined }

/** The file that the clients connect to; undefined while none is open. */
let openFile: string | undefined

function fileToOpen(): string {
  if (openFile === undefined) throw new Error('The database is not open.')
  return openFile
}

/**
 * Made once: a client is much work to make, and it remembers how it has answered each kind of query, whichever file it
 * was connected to then.
 */
let clients: { reader: PrismaClient; writer: PrismaClient } | undefined

/** How long a write waits for another process's lock, in milliseconds, before it gives up. */
const longestWait = 10_000

/** Opens the database file for this process; the file must be migrated. One file is open at a time. */
export async function openDatabase(file: string): Promise<void> {
  await closeDatabase()
  openFile = file
  clients ??= {
    writer: new PrismaClient({ adapter: writerAdapter(fileToOpen) }),
    reader: new PrismaClient({ adapter: readerAdapter(fileToOpen) }),
  }
  const { writer, reader } = clients
  try {
    await writer.$connect()
    // The writer has set WAL mode by now, which a read-only connection cannot do.
    await reader.$connect()
  } catch (error) {
    await disconnect(reader, writer)
    throw error
  }
  watchFreshness(file)
  openStatements(file)
  holder.atagandekollenDatabase = { reader, writer, tail: Promise.resolve() }
}

/** Waits for the writes under way and closes the file. */
export async function closeDatabase(): Promise<void> {
  const open = holder.atagandekollenDatabase
  if (open === undefined) return
  holder.atagandekollenDatabase = undefined
  await open.tail
  stopWatching()
  closeStatements()
  await disconnect(open.reader, open.writer)
}

/** The reader first: the last to close empties the write-ahead log, which a read-only connection cannot do. */
async function disconnect(reader: PrismaClient, writer: PrismaClient): Promise<void> {
  await reader.$disconnect()
  await writer.$disconnect()
  openFile = undefined
}

function opened(): Open {
  const open = holder.atagandekollenDatabase
  if (open === undefined) throw new Error('The database is not open.')
  return open
}

/** Reads see what has been committed, never a write under way. */
export const read = (): Reader => opened().reader

/**
 * The only way to write. Writes stand in one queue, first in, first out; each runs alone in its own transaction, and
 * the promise is fulfilled only when that transaction is committed and synced to disk. When `work` throws, nothing of
 * it remains and the error is passed on. `work` must not call `write` and must do nothing but database work.
 *
 * Why not Prisma's own transactions alone: its SQLite adapter has one connection, so that a plain write of another
 * request lands inside whichever transaction is open and disappears with it.
 *
 * @throws DatabaseBusy when another process holds the file's lock for too long
 */
export function write<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  const open = opened()
  const result = open.tail.then(() => transact(open.writer, work))
  open.tail = result.catch(() => undefined)
  return result
}

let emptying: Promise<void> | undefined

/**
 * Moves everything that is in the write-ahead log into the file and empties the log, after the writes that stand in the
 * queue now. The log holds each transaction by itself, so it would tell what was written together. Asked for several
 * times before its turn comes, it is done once. Where another process reads at that moment, the next time does it.
 */
export function emptyLog(): Promise<void> {
  if (emptying !== undefined) return emptying
  const open = opened()
  const result = open.tail.then(async () => {
    emptying = undefined
    await open.writer.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)')
  })
  emptying = result
  open.tail = result.catch(() => undefined)
  return result
}

async function transact<Result>(writer: PrismaClient, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  const giveUpAt = Date.now() + longestWait
  for (let pause = 5; ; pause = Math.min(pause * 2, 200)) {
    let started = false
    try {
      const result = await writer.$transaction(
        (tx) => {
          started = true
          return work(tx)
        },
        { timeout: 120_000, maxWait: 120_000 },
      )
      endWriting()
      return result
    } catch (error) {
      if (started || !isLocked(error)) throw error
      if (Date.now() >= giveUpAt) throw new DatabaseBusy('Another process holds the database.', { cause: error })
      await sleep(pause)
    }
  }
}

/** Another process holds the write lock: SQLITE_BUSY, which Prisma's adapter calls a socket time-out. */
function isLocked(error: unknown): boolean {
  const text = error instanceof Error ? `${error.message} ${JSON.stringify(error)}` : ''
  return text.includes('SocketTimeout') || text.includes('SQLITE_BUSY') || text.includes('database is locked')
}

/** True when the error says that a unique value already exists. */
export const isTaken = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
