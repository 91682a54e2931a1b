/**
 * `npm run bench`: how fast the built server is, as ratios to a floor measured in the same run. With `-- --large` on the
 * register of two million values. Each row is measured in rounds, floor and product in turn, and told by its median.
 * What is counted is answers for each second of processor time that the server used, read from /proc, so that other
 * work on the machine disturbs it less; Linux only. `--only-reports` measures the files of reports alone,
 * `--only-reading` the reading of workbooks.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { build, generate, install, root } from '../../app/commands/prepare.mjs'
import { load } from './load.mjs'
import { measureReading } from './reading.mjs'
import { addRound } from './report-data.mjs'
import { measureReports } from './reports.mjs'
import { cpuSeconds, startFloor, startProduct } from './servers.mjs'
import { rows } from './rows.mjs'

const isLarge = process.argv.includes('--large')
const onlyReports = process.argv.includes('--only-reports')
const onlyReading = process.argv.includes('--only-reading')
const rounds = 5
const secondsEach = 2

if (!existsSync('/proc/self/stat')) {
  console.error('Mätningen läser processortid ur /proc och går bara att köra på Linux.')
  process.exit(1)
}
install()
generate()
build()

const temporary = mkdtempSync(path.join(tmpdir(), 'atagandekollen-matning-'))
const folder = isLarge ? path.join(root, 'data/stor') : temporary
const demo = spawnSync(process.execPath, ['app/commands/demo.mjs', ...(isLarge ? ['--large'] : [])], {
  cwd: root,
  env: { ...process.env, DATA_DIR: folder },
  stdio: ['ignore', 'ignore', 'inherit'],
})
if (demo.status !== 0) process.exit(1)

const reported =
  isLarge || onlyReading
    ? []
    : [
        // What is promised, and a report larger than any we know of, which is told without a goal.
        { commitments: 60, year: 2030, rounds: 5, hasGoals: true },
        { commitments: 500, year: 2031, rounds: 1, hasGoals: false },
      ].map(({ commitments, year, ...how }) => ({
        name: `${commitments} åtaganden, 40 indikatorer, 30 aktörer`,
        ...how,
        ...addRound(folder, { commitments, indicators: 40, actors: 30, year }),
      }))

// The servers on one core and the asking on another, so that neither takes from the other.
if (availableParallelism() > 1) spawnSync('taskset', ['-pc', '1', String(process.pid)], { stdio: 'ignore' })

const floor = await startFloor()
const product = await startProduct(folder)
const results = []
try {
  for (const row of onlyReports || onlyReading ? [] : rows({ isLarge })) {
    const raw = []
    await row.prepare(product.url)
    // One round of each that does not count: the first answers of a process are slow.
    for (let round = 0; round <= rounds; round += 1) {
      const measured = {}
      for (const [name, server] of Object.entries({ floor, product })) {
        const before = cpuSeconds(server.child.pid)
        const done = await load({ url: server.url, seconds: secondsEach, ...row.ask(name) })
        measured[name] = { ...done, perCpuSecond: done.answers / (cpuSeconds(server.child.pid) - before) }
      }
      if (round > 0) raw.push(measured)
    }
    const ratio = median(raw.map(({ product: ours, floor: bare }) => ours.perCpuSecond / bare.perCpuSecond))
    results.push({ row: row.name, goal: row.goal, ratio, raw })
    print(results.at(-1))
  }
  if (!onlyReports) results.push(...(await measureReading(temporary, rounds)))
  // Last: writing reports leaves a larger process behind.
  for (const round of reported) results.push(...(await measureReports(product, round)))
} finally {
  floor.child.kill()
  product.child.kill()
  rmSync(temporary, { recursive: true, force: true })
}

const file = path.join(root, 'data', `matning-${new Date().toISOString().slice(0, 10)}${isLarge ? '-stor' : ''}.json`)
mkdirSync(path.dirname(file), { recursive: true })
const about = {
  at: new Date().toISOString(),
  node: process.version,
  cpu: cpus()[0]?.model,
  cores: availableParallelism(),
}
writeFileSync(file, `${JSON.stringify({ ...about, load: loadavg(), results }, null, 2)}\n`)
console.log(`\nVarje omgång finns i ${path.relative(root, file)}.`)
process.exit(results.every(({ ratio, goal }) => goal === undefined || ratio >= goal) ? 0 : 1)

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

function print({ row, goal, ratio, raw }) {
  const of = (name) => Math.round(median(raw.map((round) => round[name].perCpuSecond)))
  const mark = ratio >= goal ? 'nås' : 'NÅS INTE'
  console.log(
    `${row.padEnd(56)} ${ratio.toFixed(2)} av golvet (mål ${goal.toFixed(2)}, ${mark}); ${of('product')} mot ${of('floor')} svar per processorsekund`,
  )
}
