import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { inject } from 'vitest'
import { demoPassword } from './demo-password.ts'

const root = path.resolve(import.meta.dirname, '../..')
const program = path.join(root, 'app/commands/serve.mjs')

/** The built server, running in a process of its own with a data folder of its own. */
export interface RunningServer {
  /** Such as http://localhost:40123, without a final slash. */
  url: string
  /** DATA_DIR, with the database in it. */
  folder: string
  /** Everything printed so far, on both streams. */
  output: () => string
  /** What the server logged about faults of its own; a test that ends well leaves none. */
  faults: () => string[]
  isAlive: () => boolean
  /** Milliseconds from the start of the process to the first 200 from /halsa. */
  readyAfter: number
  /** SIGTERM and wait. Answers the exit code. */
  stop: () => Promise<number | null>
  /** SIGKILL and wait: as when the power is cut, but for the disk. */
  kill: () => Promise<void>
  /** Removes the data folder. The server must have ended. */
  clean: () => void
}

export interface ServerOptions {
  /** The database to begin with; `none` leaves it to the server to make one. */
  template?: 'example' | 'empty' | 'none'
  /** An existing folder, to start again on. */
  folder?: string
  args?: readonly string[]
  env?: Record<string, string>
  /** Where it will be found, when that is not what it prints (APP_URL). */
  url?: string
  /** Changes the copied database before the server starts. */
  prepare?: (database: Database.Database) => void
}

export const databaseFile = (folder: string): string => path.join(folder, 'atagandekollen.db')

/** A new data folder, with a copy of a template's database. */
export function newFolder(template: 'example' | 'empty' | 'none'): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'atagandekollen-server-'))
  if (template !== 'none') copyFileSync(inject('templates')[template], databaseFile(folder))
  return folder
}

/** Opens the database of a data folder for a look or a change, and closes it again. */
export function withDatabase<Result>(folder: string, work: (database: Database.Database) => Result): Result {
  const database = new Database(databaseFile(folder), { timeout: 10_000 })
  try {
    return work(database)
  } finally {
    database.close()
  }
}

/** A process that was started as the server, whether or not it came to serve. */
export interface ServerProcess {
  child: ChildProcess
  output: () => string
  exit: Promise<number | null>
}

/** Starts the built server's process and does not wait for it. */
export function launch(folder: string, args: readonly string[] = [], env: Record<string, string> = {}): ServerProcess {
  if (!existsSync(path.join(root, 'build/server/index.js'))) {
    throw new Error('There is no built server. Run the tests with npm test, which builds it.')
  }
  const child = spawn(process.execPath, [program, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      NODE_ENV: 'production',
      PATH: process.env['PATH'] ?? '',
      DATA_DIR: folder,
      PORT: '0',
      LOG_LEVEL: 'error',
      ...env,
    },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text: string) => {
      output += text
    })
  }
  const exit = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code))
  })
  return { child, output: () => output, exit }
}

/** Starts the built server and waits until it serves. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const folder = options.folder ?? newFolder(options.template ?? 'example')
  const { prepare } = options
  if (prepare) {
    withDatabase(folder, (database) => {
      prepare(database)
      database.pragma('wal_checkpoint(TRUNCATE)')
    })
  }
  const isExample = options.template !== 'none' && options.template !== 'empty'
  const startedAt = performance.now()
  const { child, output, exit } = launch(folder, options.args, {
    ...(isExample ? { DEMO_PASSWORD: demoPassword } : {}),
    ...options.env,
  })
  let ended = false
  void exit.then(() => {
    ended = true
  })
  const url = await untilReady(output, () => ended, options.url)
  const readyAfter = performance.now() - startedAt
  return {
    url,
    folder,
    output,
    readyAfter,
    faults: () =>
      output()
        .split('\n')
        .filter((line) => /^\{"level":[56]/.test(line))
        // Remix also reports what it refuses itself, such as a form sent to a page that takes none.
        .filter((line) => !/"err":\{"status":4\d\d,|Single fetch-enabled apps should not/.test(line)),
    isAlive: () => !ended,
    stop: () => {
      child.kill('SIGTERM')
      return exit
    },
    kill: async () => {
      child.kill('SIGKILL')
      await exit
    },
    clean: () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function untilReady(output: () => string, hasEnded: () => boolean, known: string | undefined): Promise<string> {
  const giveUpAt = performance.now() + 60_000
  for (;;) {
    const printed = /Åtagandekollen svarar på (https?:\/\/\S+)/.exec(output())?.[1]
    const url = known ?? printed
    if (printed !== undefined && url !== undefined) {
      const health = await fetch(`${url}/halsa`)
      if (health.status === 200) return url
    }
    if (hasEnded()) throw new Error(`The server ended instead of serving:\n${output()}`)
    if (performance.now() > giveUpAt) throw new Error(`The server does not serve:\n${output()}`)
    await sleep(20)
  }
}

/** A port that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

/** A session for the user, written straight into the database. Answers the value of the cookie. */
export function addSession(database: Database.Database, userId: string, createdAt = new Date()): string {
  const value = randomBytes(20).toString('hex')
  database
    .prepare('INSERT INTO "Session" (idHash, userId, expiresAt, createdAt) VALUES (?, ?, ?, ?)')
    .run(
      createHash('sha256').update(value).digest('hex'),
      userId,
      stored(new Date(createdAt.getTime() + 3_600_000)),
      stored(createdAt),
    )
  return value
}

/** A user, written straight into the database. */
export function addUser(
  database: Database.Database,
  user: { id: string; role: string; organisationId: number | null; name?: string },
): void {
  database
    .prepare(
      'INSERT INTO "User" (id, email, name, role, organisationId, isDemo, createdAt) VALUES (?, ?, ?, ?, ?, 0, ?)',
    )
    .run(user.id, `${user.id}@prov.invalid`, user.name ?? user.id, user.role, user.organisationId, stored(new Date()))
}

/** A point in time as Prisma stores it. */
export const stored = (at: Date): string => at.toISOString().replace('Z', '+00:00')
