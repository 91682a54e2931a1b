/**
 * How long a whole report takes from the database to its last byte, over HTTP, against the same libraries writing one
 * plain table of as many cells; how much memory the server has needed; and what others wait for meanwhile.
 */
import { readFileSync } from 'node:fs'
import { cpuSeconds, startReportFloor } from './servers.mjs'

const rounds = 5

/** What is measured. A ratio of at least `goal` is reached. Formats without a floor are told in seconds alone. */
const subjects = [
  { format: 'pdf', floor: '/pdf', goal: 0.25 },
  { format: 'pdf-a', floor: '/pdf', goal: 0.25 },
  { format: 'docx', floor: '/docx', goal: 0.5 },
  { format: 'html' },
  { format: 'xlsx' },
  { format: 'csv' },
  { format: 'json' },
]

const peakMegabytes = (pid) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
const percentile99 = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * 0.99)] ?? 0

async function timed(pid, url, headers = {}) {
  const before = cpuSeconds(pid)
  const from = performance.now()
  const answer = await fetch(url, { headers })
  const bytes = (await answer.arrayBuffer()).byteLength
  if (answer.status !== 200) throw new Error(`${url} svarade ${answer.status}.`)
  return { wall: (performance.now() - from) / 1000, cpu: cpuSeconds(pid) - before, bytes }
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
 * @param {{ year: number, session: string, name: string }} round
 */
export async function measureReports(product, { year, session, name }) {
  const floor = await startReportFloor()
  const headers = { Cookie: `session=${session}; __Host-session=${session}` }
  const address = (format) => `${product.url}/samordning/arsuppfoljning/${year}/rapport/${format}`
  const page = `${product.url}/om`
  const results = []
  try {
    const { document } = await (await fetch(address('json'), { headers })).json()
    const cells = document.sections
      .flatMap((section) => section.blocks)
      .reduce((sum, block) => sum + (block.type === 'table' ? block.rows.length * block.columns.length : 0), 0)
    console.log(`\n${name}: ${cells} celler i tabeller`)
    for (const { format, floor: bare, goal } of subjects) {
      const raw = []
      for (let round = 0; round <= rounds; round += 1) {
        const measured = { product: await timed(product.child.pid, address(format), headers) }
        if (bare !== undefined) measured.floor = await timed(floor.child.pid, `${floor.url}${bare}?cells=${cells}`)
        // One round that does not count: fonts and templates are read at the first.
        if (round > 0) raw.push(measured)
      }
      const wall = median(raw.map((one) => one.product.wall))
      const ratio = bare === undefined ? undefined : median(raw.map((one) => one.floor.cpu / one.product.cpu))
      results.push({ row: `${name}: ${format}`, goal, ratio, wall, bytes: raw[0]?.product.bytes, raw })
      const against =
        ratio === undefined
          ? ''
          : `, ${ratio.toFixed(2)} av golvet (mål ${goal.toFixed(2)}, ${ratio >= goal ? 'nås' : 'NÅS INTE'})`
      console.log(
        `${format.padEnd(8)} ${wall.toFixed(2)} s, ${Math.round((raw[0]?.product.bytes ?? 0) / 1000)} kB${against}`,
      )
    }
    const idle = await waits(page, new Promise((resolve) => setTimeout(resolve, 2000)))
    const busy = await waits(
      page,
      Promise.all(['pdf', 'docx', 'xlsx'].map((format) => timed(product.child.pid, address(format), headers))),
    )
    const megabytes = Math.round(peakMegabytes(product.child.pid))
    console.log(
      `Andra väntar som mest (p99) ${percentile99(busy).toFixed(1)} ms medan tre filer skrivs, ${percentile99(idle).toFixed(1)} ms annars. Minne som mest: ${megabytes} MB`,
    )
    results.push({ row: `${name}: minne`, megabytes, busy: percentile99(busy), idle: percentile99(idle) })
  } finally {
    floor.child.kill()
  }
  return results
}
