/**
 * `npm test`: everything, from a fresh clone. Installs, generates and builds what is not up to date, finds a Chromium
 * or installs one, then runs the checks of `npm run check` and every test. `--long` (`npm run test:long`) runs the
 * full numbers. The last line is `N passed, N failed`. Plain Node, no dependencies.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bin, build, generate, install, root } from '../app/commands/prepare.mjs'

const long = process.argv.includes('--long')
const rest = process.argv.slice(2).filter((argument) => argument !== '--long')

install()
generate()
build()
const chromium = findChromium() ?? installChromium()
const checks = await runChecks()
const tests = await runTests()
const passed = checks.passed + tests.passed
const failed = checks.failed + tests.failed
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

/** Ends the run: a test that cannot be made is a failed one. */
function giveUp(message) {
  console.error(`\n${message}\n`)
  console.log('0 passed, 1 failed')
  process.exit(1)
}

/** The version that a Chromium says it has, or undefined when the program cannot be run. */
function versionOf(program) {
  const result = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 60_000 })
  return result.status === 0 ? result.stdout.trim() : undefined
}

function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named !== undefined && named !== '') {
    const version = versionOf(named)
    if (version === undefined) giveUp(`CHROMIUM_PATH är ${named}, men det går inte att köra. Rätta eller ta bort den.`)
    console.log(`Webbläsare: ${version} (${named}, från CHROMIUM_PATH).`)
    return named
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '')
  const places = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].flatMap((name) =>
      folders.map((folder) => path.join(folder, name)),
    ),
  ]
  for (const program of places) {
    const version = existsSync(program) ? versionOf(program) : undefined
    if (version === undefined) continue
    console.log(`Webbläsare: ${version} (${program}).`)
    return program
  }
  return undefined
}

function installChromium() {
  const advice = 'Installera Chromium (i Debian: apt-get install chromium) eller ange dess sökväg i CHROMIUM_PATH.'
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) {
    giveUp(`Proven behöver en riktig webbläsare, och det finns ingen här. ${advice}`)
  }
  console.log('Webbläsare: ingen hittades. Installerar Chromium med apt-get …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const result = spawnSync('apt-get', args, { env, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' })
    if (result.status === 0) continue
    console.error(`${result.stdout}${result.stderr}`)
    giveUp(`apt-get ${args.join(' ')} misslyckades. ${advice}`)
  }
  return findChromium() ?? giveUp(`Chromium installerades men går inte att köra. ${advice}`)
}

/** Runs a program, shows what it prints, and answers its exit code and what it printed on standard output. */
function show(program, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    })
    let printed = ''
    child.stdout.setEncoding('utf8')
    child.stdout.on('data', (text) => {
      printed += text
      process.stdout.write(text)
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, printed }))
  })
}

/** Each step of `npm run check` counts as a test. */
async function runChecks() {
  const { code, printed } = await show(process.execPath, ['app/commands/check.mjs'])
  const steps = printed.split('\n').filter((line) => /^\p{Lu}\p{L}+ …$/u.test(line)).length
  if (code === 0 && steps > 0) return { passed: steps, failed: 0 }
  const failed = Number(/^(\d+) av \d+ kontroller misslyckades/m.exec(printed)?.[1] ?? 1)
  return { passed: Math.max(0, steps - failed), failed }
}

async function runTests() {
  const folder = mkdtempSync(path.join(tmpdir(), 'atagandekollen-run-'))
  const file = path.join(folder, 'result.json')
  try {
    const { code } = await show(
      bin('vitest'),
      ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...rest],
      { CHROMIUM_PATH: chromium, NODE_ENV: 'test', ...(long ? { TEST_LONG: '1' } : {}) },
    )
    return existsSync(file) ? counts(JSON.parse(readFileSync(file, 'utf8')), code) : { passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A test that was left out is not a passed one; neither is a file that could not be run. */
function counts(result, code) {
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests, testResults } = result
  const leftOut = numPendingTests + numTodoTests
  if (leftOut > 0) console.error(`${leftOut} prov hoppades över och räknas som fel.`)
  const broken = testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0)
  for (const suite of broken) console.error(`${path.relative(root, suite.name)} gick inte att köra.`)
  const failed = numFailedTests + leftOut + broken.length
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
}
