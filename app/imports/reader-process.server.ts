import { fork, type ChildProcess } from 'node:child_process'
import type { ReadFault } from '#app/domain/import/table.ts'
import type { FromReader, ToReader } from './reader.ts'
import { perform, type ReadAnswer, type ReadTask } from './table/perform.ts'
import type { PackedRow } from './table/packed-row.ts'
import { Unreadable } from './unreadable.ts'

/** Takes rows as they come; each group is taken in its own turn of the event loop. */
export type TakeRows = (rows: readonly PackedRow[]) => void

interface Waiting {
  task: ReadTask
  take: TakeRows
  settle: (answer: ReadAnswer) => void
  fail: (error: Error) => void
}

/** How long the reader stays when nothing is asked of it. */
const patience = 60_000
/** How long it may be silent, and how long one file may take, before it is ended. In milliseconds. */
const times = { silent: 10_000, whole: 120_000 }
/** Megabytes that it may hold when a file is read. With more it is ended, and the machine has them back. */
const mostResident = 160
/** What its JavaScript may need. A file that needs more ends it, and nobody else notices. */
const limits = ['--max-old-space-size=192', '--max-semi-space-size=4']
const mostWaiting = 20

const words = {
  slow: 'Filen tog för lång tid att läsa, så läsningen avbröts. Dela upp filen och läs in delarna var för sig.',
  large: 'Filen krävde för mycket minne, så läsningen avbröts. Dela upp filen och läs in delarna var för sig.',
  cancelled: 'Läsningen avbröts.',
  crowded: 'Många filer läses just nu. Vänta en stund och försök igen.',
}
const fault = (why: string): { ok: false; fault: ReadFault } => ({ ok: false, fault: { why } })

let file: string | undefined
let reader: ChildProcess | undefined
let current: Waiting | undefined
let idle: NodeJS.Timeout | undefined
let silent: NodeJS.Timeout | undefined
let whole: NodeJS.Timeout | undefined
let patienceWithSilence = times.silent
const queue: Waiting[] = []

/**
 * Says where the built reader lies. Until it is said, files are read where they are asked for, as under Vite.
 *
 * @param longestSilence milliseconds without a sign before a reading is ended
 */
export function useReader(path: string | undefined, longestSilence = times.silent): void {
  if (path !== file) dismiss()
  file = path
  patienceWithSilence = longestSilence
}

/** Reads in a process of its own, one file after the other in the order they are asked for. */
export async function readInProcess(task: ReadTask, take: TakeRows, signal?: AbortSignal): Promise<ReadAnswer> {
  if (signal?.aborted === true) return fault(words.cancelled)
  if (file === undefined) return readHere(task, take, signal)
  if (queue.length >= mostWaiting) return fault(words.crowded)
  return new Promise((resolve, reject) => {
    const waiting: Waiting = { task, take, settle: resolve, fail: reject }
    signal?.addEventListener('abort', () => cancel(waiting), { once: true })
    queue.push(waiting)
    next()
  })
}

/** The same without a process, where none has been built. */
function readHere(task: ReadTask, take: TakeRows, signal: AbortSignal | undefined): Promise<ReadAnswer> {
  const goOn = (): void => {
    if (signal?.aborted === true) throw new Unreadable(words.cancelled)
  }
  return perform(task, {
    tick: goOn,
    rows: (rows) => {
      goOn()
      take(rows)
    },
  })
}

function next(): void {
  if (current !== undefined || file === undefined) return
  clearTimeout(idle)
  current = queue.shift()
  if (current === undefined) {
    idle = setTimeout(dismiss, patience).unref()
    return
  }
  const reading = theReader(file)
  // The process may not end while somebody waits for a file.
  reading.ref()
  reading.channel?.ref()
  whole = setTimeout(() => end(words.slow), times.whole)
  expectSign()
  tell(reading, { task: current.task })
}

function expectSign(): void {
  clearTimeout(silent)
  silent = setTimeout(() => end(words.slow), patienceWithSilence)
}

/** A reader that has just ended takes nothing more; its end is told by itself. */
function tell(to: ChildProcess, message: ToReader): void {
  to.send(message, () => undefined)
}

function theReader(path: string): ChildProcess {
  if (reader !== undefined) return reader
  const made = fork(path, [], {
    serialization: 'advanced',
    execArgv: limits,
    // Nothing of ours is known to it, and what is freed outside of JavaScript is used again (glibc alone reads this).
    env: { NODE_ENV: 'production', MALLOC_ARENA_MAX: '2' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  made.on('message', (message: FromReader) => {
    if (made === reader) hear(made, message)
  })
  const isGone = (): void => {
    if (made !== reader) return
    reader = undefined
    settle(fault(words.large))
  }
  made.on('error', isGone)
  made.on('exit', isGone)
  reader = made
  return made
}

function hear(from: ChildProcess, message: FromReader): void {
  if ('rows' in message) {
    expectSign()
    current?.take(message.rows)
    // In a turn of its own, so that everybody else is answered in between.
    setImmediate(() => tell(from, { taken: true }))
    return
  }
  if ('tick' in message) return expectSign()
  from.unref()
  from.channel?.unref()
  if ('error' in message) {
    const done = finish()
    dismiss()
    done?.fail(new Error(`The reader failed: ${message.error}`))
    return next()
  }
  if (message.residentBytes > mostResident * 2 ** 20) dismiss()
  settle(message.answer)
}

function finish(): Waiting | undefined {
  clearTimeout(silent)
  clearTimeout(whole)
  const done = current
  current = undefined
  return done
}

function settle(answer: ReadAnswer): void {
  finish()?.settle(answer)
  next()
}

/** Ends the reading under way; nothing but the end of its process can interrupt it. */
function end(why: string): void {
  dismiss()
  settle(fault(why))
}

function cancel(waiting: Waiting): void {
  if (waiting === current) return end(words.cancelled)
  const place = queue.indexOf(waiting)
  if (place === -1) return
  queue.splice(place, 1)
  waiting.settle(fault(words.cancelled))
}

function dismiss(): void {
  const ended = reader
  reader = undefined
  ended?.kill('SIGKILL')
}
