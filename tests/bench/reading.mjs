/**
 * How long the built reader takes for the largest workbook that is taken, against the same libraries parsing it and
 * doing nothing; how much memory it needs; and how soon it refuses what is made to fill a memory.
 */
import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../app/commands/prepare.mjs'
import { writeWorkbooks } from './large-workbooks.mjs'
import { cpuSeconds } from './servers.mjs'

/** Reading, judging and handing on a million cells may take three and a half times what parsing them alone does. */
const goal = 1 / 3.5
/** Megabytes that the reader may hold, and those that it may grow by and milliseconds it may take to refuse. */
const limits = { held: 256, growth: 32, refusal: 250 }

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
const memory = (pid, field) =>
  Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

function start(program) {
  const child = fork(program, [], {
    serialization: 'advanced',
    // As app/imports/reader-process.server.ts starts it.
    execArgv: ['--max-old-space-size=192', '--max-semi-space-size=4'],
    env: { NODE_ENV: 'production', MALLOC_ARENA_MAX: '2' },
  })
  const ask = (file) =>
    new Promise((resolve, reject) => {
      const from = performance.now()
      const before = cpuSeconds(child.pid)
      const held = memory(child.pid, 'VmRSS')
      const hear = (message) => {
        if (message.rows !== undefined) return void child.send({ taken: true }, () => undefined)
        if (message.tick === true) return
        child.off('message', hear)
        const told = { wall: performance.now() - from, cpu: cpuSeconds(child.pid) - before, message }
        resolve({ ...told, growth: memory(child.pid, 'VmHWM') - held, held: memory(child.pid, 'VmHWM') })
      }
      child.on('message', hear)
      child.once('exit', () => reject(new Error(`${program} tog slut.`)))
      child.send({ file, task: { ask: 'table', file: { path: file, name: 'bok.xlsx' }, sheet: 'Blad' } })
    })
  return { ask, end: () => child.kill('SIGKILL') }
}

/** Measures and prints; answers the rows. */
export async function measureReading(folder, rounds) {
  const [warm, largest, ...bombs] = writeWorkbooks(folder)
  const product = path.join(root, 'build/server/reader.js')
  const floor = start(path.join(root, 'tests/bench/reading-floor.mjs'))
  const reader = start(product)
  const results = []
  try {
    const raw = []
    for (let round = 0; round <= rounds; round += 1) {
      const measured = { floor: await floor.ask(largest.file), product: await reader.ask(largest.file) }
      if (measured.product.message.answer?.ok !== true) throw new Error('Den största arbetsboken kunde inte läsas.')
      if (round > 0) raw.push(measured)
    }
    const ratio = median(raw.map((one) => one.floor.cpu / one.product.cpu))
    const held = Math.max(...raw.map((one) => one.product.held))
    const cpu = median(raw.map((one) => one.product.cpu))
    results.push({ row: 'Läsa en miljon celler', goal, ratio, cpu, raw })
    results.push({ row: 'Läsarens minne', goal: 1, ratio: limits.held / held, held })
    console.log(
      `\nLäsa en miljon celler ur en arbetsbok: ${ratio.toFixed(2)} av golvet (mål ${goal.toFixed(2)}, ${ratio >= goal ? 'nås' : 'NÅS INTE'}), ${cpu.toFixed(2)} s processortid; läsaren höll som mest ${Math.round(held)} MB (mål högst ${limits.held}, ${held <= limits.held ? 'nås' : 'NÅS INTE'})`,
    )
  } finally {
    floor.end()
    reader.end()
  }
  for (const { name, file } of bombs) {
    const fresh = start(product)
    try {
      for (let times = 0; times < 5; times += 1) await fresh.ask(warm.file)
      const asked = []
      for (let times = 0; times < rounds; times += 1) asked.push(await fresh.ask(file))
      if (asked.some(({ message }) => message.answer?.ok !== false)) throw new Error(`${name} nekades inte.`)
      const wall = median(asked.map((one) => one.wall))
      const growth = asked[0].growth
      const ratio = Math.min(limits.refusal / wall, limits.growth / growth)
      results.push({ row: `Neka ${name}`, goal: 1, ratio, wall, growth })
      console.log(
        `Neka ${name.padEnd(40)} ${wall.toFixed(0).padStart(4)} ms, ${growth.toFixed(0).padStart(3)} MB mer (mål ${limits.refusal} ms och ${limits.growth} MB, ${ratio >= 1 ? 'nås' : 'NÅS INTE'})`,
      )
    } finally {
      fresh.end()
    }
  }
  return results
}
