/**
 * Takes a fresh clone to something that can run: dependencies, the Prisma client, the build. Each step is done again
 * only when what it is made from has changed, so that a second start takes no time. Plain Node, no dependencies.
 */
import { execFile, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const at = (...parts) => path.join(root, ...parts)

/** Runs a program and ends this one when it fails. */
export function run(program, args, { quiet = false, env = {} } = {}) {
  const result = spawnSync(program, args, {
    cwd: root,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  if (result.status === 0) return
  if (quiet) process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}\n`)
  console.error(
    `${path.basename(program)} ${args.join(' ')} misslyckades${result.error ? `: ${result.error.message}` : ''}.`,
  )
  process.exit(result.status ?? 1)
}

/** Runs a program beside others, and answers whether it succeeded and what it printed. */
export const outcome = (program, args) =>
  new Promise((resolve) => {
    execFile(program, args, { cwd: root, maxBuffer: 64 * 1024 * 1024 }, (error, out, err) =>
      resolve({ ok: error === null, printed: `${out}${err}${out + err === '' && error ? `${error.message}\n` : ''}` }),
    )
  })

/** A program that a dependency brings. */
export const bin = (name) => at('node_modules', '.bin', name)

function* filesUnder(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'generated') continue
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) yield* filesUnder(file)
    else yield file
  }
}

function fingerprint(sources) {
  const hash = createHash('sha256').update(process.version)
  for (const source of sources) {
    const files = statSync(at(source)).isDirectory()
      ? [...filesUnder(at(source))].sort((a, b) => (a < b ? -1 : 1))
      : [at(source)]
    for (const file of files)
      hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** Does the work unless `result` is there and was made from the same sources. */
function unlessDone(stamp, result, sources, work) {
  const mark = at(stamp)
  const now = fingerprint(sources)
  if (existsSync(at(result)) && existsSync(mark) && readFileSync(mark, 'utf8') === now) return
  work()
  mkdirSync(path.dirname(mark), { recursive: true })
  writeFileSync(mark, now)
}

/** Installs the dependencies from the package registry; nothing is fetched from anywhere else. */
export function install() {
  unlessDone('node_modules/.atagandekollen', 'node_modules', ['package-lock.json', 'package.json'], () => {
    console.log('Installerar beroenden. SQLite byggs från källkod där det behövs, vilket kan ta ett par minuter …')
    // Headers of a Node that came with the system lie beside it; without them node-gyp would fetch them.
    const headers = path.resolve(process.execPath, '../..')
    const nodedir = existsSync(path.join(headers, 'include/node/node.h')) ? { npm_config_nodedir: headers } : {}
    // Not `npm ci`: a registry that lacks other platforms' optional binaries leaves them out of the lock file, which
    // `npm ci` takes for a fault. `install` keeps to the lock file for everything that is in it.
    run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
      quiet: true,
      env: { NODE_ENV: 'development', ...nodedir },
    })
  })
}

/** Generates the Prisma client. */
export function generate() {
  unlessDone(
    'app/db/generated/.atagandekollen',
    'app/db/generated/client.ts',
    ['prisma/schema.prisma', 'package-lock.json'],
    () => run(bin('prisma'), ['generate'], { quiet: true }),
  )
}

/** Builds the server and what browsers get. */
export function build() {
  unlessDone(
    'build/.atagandekollen',
    'build/server/index.js',
    ['app', 'prisma', 'public', 'vite.config.ts', 'package-lock.json'],
    () => {
      console.log('Bygger …')
      run(bin('remix'), ['vite:build'], { quiet: true, env: { NODE_ENV: 'production' } })
    },
  )
}
