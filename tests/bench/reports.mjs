/**
 * How long a whole report takes from the database to its last byte, over HTTP, against the same libraries writing one
 * plain table of as many cells; how much memory the server and its writer have needed; and what others wait for meanwhile.
 */
import { cpuSecondsOfAll, followMemory, startReportFloor } from './servers.mjs'

/**
 * What is measured. Formats without a floor are told in seconds alone. A report may take two seconds, and what those are
 * on another machine is told by its floor: on two cores of the machine that the goals were set on, the floor of a report
 * over 60 commitments (2 708 cells) takes 0.5 s of processor time for PDF and 0.11 s for DOCX, so that two seconds are
 * 0.25 and 0.055 of it. A ratio of at least `goal` is reached.
 */
const subjects = [
  { format: 'pdf', floor: '/pdf', goal: 0.25 },
  { format: 'pdf-a', floor: '/pdf', goal: 0.25 },
  { format: 'docx', floor: '/docx', goal: 0.055 },
  { format: 'html' },
  { format: 'xlsx' },
  { format: 'csv' },
  { format: 'json' },
]

/** Megabytes that each of the processes may hold, the server and its writer. */
const mostMegabytes = 400

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
const percentile99 = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * 0.99)] ?? 0

async function timed(pid, url, headers = {}) {
  const before = cpuSecondsOfAll(pid)
  const from = performance.now()
  const answer = await fetch(url, { headers })
  const bytes = (await answer.arrayBuffer()).byteLength
  if (answer.status !== 200) throw new Error(`${url} svarade ${answer.status}.`)
  return { wall: (performance.now() - from) / 1000, cpu: cpuSecondsOfAll(pid) - before, bytes }
}

/** Milliseconds that a public page takes, asked for over and over until `until` is done. */
async function waits(url, until) {
  const found = []
  let isOver = false
  const over = until.finally(() => {
    isOver = true
  })
  while (!isOver) {
    const from = performance.now()
    await (await fetch(url)).arrayBuffer()
    found.push(performance.now() - from)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await over
  return found
}

/**
 * Measures and prints every format of one generated round. Answers the rows.
 *
 * @param {{ url: string, child: import('node:child_process').ChildProcess }} product
 * @param {{ year: number, session: string, name: string, rounds: number, hasGoals: boolean }} round
 */
export async function measureReports(product, { year, session, name, rounds, hasGoals }) {
  const floor = await startReportFloor()
  const headers = { Cookie: `session=${session}; __Host-session=${session}` }
  const address = (format) => `${product.url}/samordning/arsuppfoljning/${year}/rapport/${format}`
  const page = `${product.url}/om`
  const results = []
  const stopFollowing = followMemory(product.child.pid)
  try {
    const { document } = await (await fetch(address('json'), { headers })).json()
    const cells = document.sections
      .flatMap((section) => section.blocks)
      .reduce((sum, block) => sum + (block.type === 'table' ? block.rows.length * block.columns.length : 0), 0)
    console.log(`\n${name}: ${cells} celler i tabeller`)
    for (const { format, floor: bare, goal: wished } of subjects) {
      const goal = hasGoals ? wished : undefined
      const raw = []
      for (let round = 0; round <= rounds; round += 1) {
        const measured = { product: await timed(product.child.pid, address(format), headers) }
        if (bare !== undefined) measured.floor = await timed(floor.child.pid, `${floor.url}${bare}?cells=${cells}`)
        // One round that does not count: fonts and templates are read at the first.
        if (round > 0) raw.push(measured)
      }
      const wall = median(raw.map((one) => one.product.wall))
      const ratio = bare === undefined ? 0 : median(raw.map((one) => one.floor.cpu / one.product.cpu))
      results.push({ row: `${name}: ${format}`, goal, ratio, wall, bytes: raw[0]?.product.bytes, raw })
      const cpu = median(raw.map((one) => one.product.cpu))
      const told = goal === undefined ? '' : ` (mål ${goal.toFixed(3)}, ${ratio >= goal ? 'nås' : 'NÅS INTE'})`
      const against = `${ratio.toFixed(3)} av golvet${told}, som tog ${median(raw.map((one) => one.floor?.cpu ?? 0)).toFixed(2)} s processortid`
      console.log(
        `${format.padEnd(6)} ${wall.toFixed(2).padStart(5)} s, processortid ${cpu.toFixed(2).padStart(5)} s, ${String(Math.round((raw[0]?.product.bytes ?? 0) / 1000)).padStart(6)} kB${bare === undefined ? '' : `; ${against}`}`,
      )
    }
    const idle = await waits(page, new Promise((resolve) => setTimeout(resolve, 2000)))
    const busy = await waits(
      page,
      Promise.all(['pdf', 'docx', 'xlsx'].map((format) => timed(product.child.pid, address(format), headers))),
    )
    const { server, writer, together } = stopFollowing()
    const ratio = mostMegabytes / Math.max(server, writer)
    const goal = hasGoals ? 1 : undefined
    const told = hasGoals ? ` (mål högst ${mostMegabytes} i var och en, ${ratio >= 1 ? 'nås' : 'NÅS INTE'})` : ''
    console.log(
      `Andra väntar som mest (p99) ${percentile99(busy).toFixed(1)} ms medan tre filer skrivs, ${percentile99(idle).toFixed(1)} ms annars.\n` +
        `Minne som mest: servern ${Math.round(server)} MB, skrivaren ${Math.round(writer)} MB${told}; samtidigt ${Math.round(together)} MB.`,
    )
    const waited = { busy: percentile99(busy), idle: percentile99(idle) }
    results.push({ row: `${name}: minne`, goal, ratio, server, writer, together, ...waited })
  } finally {
    stopFollowing()
    floor.child.kill()
  }
  return results
}
