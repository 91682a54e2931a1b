import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from '../../app/commands/prepare.mjs'

/** The processor time that a process has used, in seconds; clock ticks are hundredths on every Linux there is. */
export function cpuSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** The processes that a process has begun and that are still there. */
const children = (pid) => {
  const list = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
  return list.split(' ').filter((one) => one.trim() !== '')
}

/** A number that /proc says of a process; that of one which has just ended is 0. */
function unlessGone(ask) {
  try {
    return ask()
  } catch {
    return 0
  }
}

/** The processor time of a process and of those that it has begun, whether they are still there or have ended. */
export function cpuSecondsOfAll(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  const ended = (Number(fields[13]) + Number(fields[14])) / 100
  return children(pid).reduce((sum, one) => sum + unlessGone(() => cpuSeconds(one)), cpuSeconds(pid) + ended)
}

// One that has just ended holds nothing, and says nothing of it.
const held = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
const most = (pid) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

/**
 * Follows how many megabytes a process and those that it has begun hold. Answers how to stop, which tells the most that
 * the process itself, one that it has begun, and all of them together have held.
 */
export function followMemory(pid) {
  const found = { server: 0, writer: 0, together: 0 }
  const look = () => {
    const begun = children(pid)
    found.server = most(pid)
    for (const one of begun)
      found.writer = Math.max(
        found.writer,
        unlessGone(() => most(one)),
      )
    found.together = Math.max(
      found.together,
      begun.reduce((sum, one) => sum + unlessGone(() => held(one)), held(pid)),
    )
  }
  const timer = setInterval(look, 20)
  return () => {
    clearInterval(timer)
    look()
    return found
  }
}

/** Nothing but Node: a server that sends the same twelve kilobytes to everybody. */
export function startFloor() {
  return start((port) => [path.join(root, 'tests/bench/floor.mjs'), String(port)], {}, '/')
}

/** The libraries that write reports, with one plain table each. */
export const startReportFloor = () =>
  start((port) => [path.join(root, 'tests/bench/report-floor.mjs'), String(port)], {}, '/')

/** The built server on the data in the folder. */
export const startProduct = (folder) =>
  start(() => [path.join(root, 'app/commands/serve.mjs')], { DATA_DIR: folder, LOG_LEVEL: 'error' }, '/halsa')

async function start(args, env, readyPath) {
  const port = await freePort()
  const pin = availableParallelism() > 1 ? ['taskset', '-c', '0'] : []
  const [program, ...rest] = [...pin, process.execPath, ...args(port)]
  const child = spawn(program, rest, { env: { ...process.env, ...env, PORT: String(port) }, stdio: 'ignore' })
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`${rest.join(' ')} avslutades.`)
    try {
      if ((await fetch(url + readyPath)).ok) return { url, child }
    } catch {
      // Not yet.
    }
    await sleep(100)
  }
  throw new Error(`${rest.join(' ')} svarar inte.`)
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
