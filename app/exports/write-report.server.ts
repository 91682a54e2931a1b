import { fork, type ChildProcess } from 'node:child_process'
import type { Report } from '#app/domain/follow-up/edition/content.ts'
import type { Brief } from '#app/domain/steering/brief-content.ts'
import type { BriefFormatName } from './brief-formats.ts'
import type { FormatName } from './formats.ts'
import type { WriteAnswer, Written } from './renderer.ts'
import { bytesOf, type WriteRequest } from './write-request.ts'

/** The writing was cancelled before it was done. */
export class WritingCancelled extends Error {
  override name = 'WritingCancelled'
}

interface Waiting {
  request: WriteRequest
  signal: AbortSignal | undefined
  resolve: (bytes: Uint8Array<ArrayBuffer>) => void
  reject: (error: Error) => void
}

/** How long the writer stays when nothing is asked of it, in milliseconds: its fonts and templates are then warm. */
const patience = 60_000
/**
 * Megabytes that the writer may hold when a file is done. With more it is ended, and the machine has them back: what
 * typesetting and drawing have once needed is otherwise kept for good. The next file then takes about a second more.
 */
const mostResident = 350
/** The same for the JavaScript alone, where nothing larger is let begin. It is looked through often, in small steps. */
const limits = ['--max-old-space-size=512', '--max-semi-space-size=4']
/** What is freed outside of JavaScript is used again rather than spread over an arena a thread (glibc alone reads it). */
const environment = { MALLOC_ARENA_MAX: '2' }

let file: string | undefined
let writer: ChildProcess | undefined
let current: Waiting | undefined
let idle: NodeJS.Timeout | undefined
const queue: Waiting[] = []
/** Most that wait before readers are asked to come back; each holds a report in memory. */
const mostWaiting = 40

/** Says where the built writer lies. Until it is said, reports are written where they are asked for, as under Vite. */
export function useRenderer(path: string | undefined): void {
  if (path !== file) dismiss()
  file = path
}

/** Whether so many reports wait to be written that nobody else should be let in. */
export const isCrowded = (): boolean => queue.length >= mostWaiting

/**
 * A report as a file's bytes, written in a process of its own, one after the other in the order they are asked for.
 *
 * @throws WritingCancelled when `signal` says so, at once, also in mid-writing
 */
export const writeReport = (
  report: Report,
  format: FormatName,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> => inTurn({ report, format }, signal)

/** The steering group's brief as a file's bytes, written in the same process and the same order. */
export const writeBrief = (brief: Brief, format: BriefFormatName): Promise<Uint8Array<ArrayBuffer>> =>
  inTurn({ brief, format })

async function inTurn(request: WriteRequest, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  if (signal?.aborted === true) throw new WritingCancelled()
  if (file === undefined) return bytesOf(request)
  return new Promise((resolve, reject) => {
    const waiting: Waiting = { request, signal, resolve, reject }
    signal?.addEventListener('abort', () => cancel(waiting), { once: true })
    queue.push(waiting)
    next()
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
  const writing = theWriter(file)
  hold(writing)
  writing.send(current.request)
}

/** Keeps the process from ending while somebody waits for a file, and no longer. */
function hold(of: ChildProcess): void {
  of.ref()
  of.channel?.ref()
}

function release(of: ChildProcess): void {
  of.unref()
  of.channel?.unref()
}

function theWriter(path: string): ChildProcess {
  if (writer !== undefined) return writer
  const made = fork(path, [], {
    serialization: 'advanced',
    execArgv: limits,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const fail = (error: Error): void => {
    if (made !== writer) return
    writer = undefined
    settle({ ok: false, error })
  }
  made.on('message', (answer: WriteAnswer) => {
    if (made !== writer) return
    release(made)
    if (answer.residentBytes > mostResident * 2 ** 20) dismiss()
    settle(answer)
  })
  made.on('error', fail)
  made.on('exit', () => fail(new Error('The process that writes reports ended.')))
  writer = made
  return made
}

function settle(answer: Written): void {
  const done = current
  current = undefined
  if (answer.ok) done?.resolve(answer.bytes)
  else done?.reject(answer.error instanceof Error ? answer.error : new Error(String(answer.error)))
  next()
}

function cancel(waiting: Waiting): void {
  const place = queue.indexOf(waiting)
  if (place >= 0) queue.splice(place, 1)
  else if (waiting !== current) return
  waiting.reject(new WritingCancelled())
  if (waiting !== current) return
  // Nothing can interrupt the writer but the end of its process.
  current = undefined
  dismiss()
  next()
}

function dismiss(): void {
  const ended = writer
  writer = undefined
  ended?.kill('SIGKILL')
}
