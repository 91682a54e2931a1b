/**
 * The entry of the process that reads files, so that nothing in them can hold up or bring down the server. One file at a
 * time comes in; rows go out a group at a time, and the next group waits until the server has taken one. It knows
 * neither database nor network; app/imports/reader-process.server.ts starts it.
 */
import { perform, type ReadAnswer, type ReadTask } from './table/perform.ts'
import type { PackedRow } from './table/packed-row.ts'

/** What the reader is sent: a task, or that a group of rows has been taken. */
export type ToReader = { task: ReadTask } | { taken: true }

/** What it says: that it works, rows, what the task came to with the memory it holds by then, or what went wrong. */
export type FromReader =
  { tick: true } | { rows: readonly PackedRow[] } | { answer: ReadAnswer; residentBytes: number } | { error: string }

/** Groups that may be on their way at once, so that neither side waits for the other. */
const mostOnTheWay = 2
/** Milliseconds between signs of life while nothing else is said. */
const between = 250

let onTheWay = 0
let goOn: (() => void) | undefined
let saidAt = 0

function say(message: FromReader): void {
  saidAt = performance.now()
  process.send?.(message)
}

async function handOn(rows: readonly PackedRow[]): Promise<void> {
  if (onTheWay === mostOnTheWay) await new Promise<void>((resolve) => (goOn = resolve))
  onTheWay += 1
  say({ rows })
}

function tick(): void {
  if (performance.now() - saidAt > between) say({ tick: true })
}

async function read(task: ReadTask): Promise<void> {
  onTheWay = 0
  try {
    const answer = await perform(task, { tick, rows: handOn })
    say({ answer, residentBytes: process.memoryUsage.rss() })
  } catch (error) {
    say({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

process.on('message', (message: ToReader) => {
  if ('task' in message) return void read(message.task)
  onTheWay -= 1
  goOn?.()
  goOn = undefined
})
