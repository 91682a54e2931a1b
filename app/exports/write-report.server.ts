import { Worker } from 'node:worker_threads'
import type { Report } from '#app/domain/follow-up/edition/content.ts'
import { formats, type Format, type FormatName } from './formats.ts'
import type { WriteAnswer, WriteRequest } from './renderer.ts'

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

/** How long the thread stays when nothing is asked of it, in milliseconds: its fonts and templates are then warm. */
const patience = 60_000
/** Megabytes of JavaScript memory; the largest report that we have met takes a fifth of it. */
const mostMemory = 512

let file: string | undefined
let worker: Worker | undefined
let current: Waiting | undefined
let idle: NodeJS.Timeout | undefined
const queue: Waiting[] = []
/** Most that wait before readers are asked to come back; each holds a report in memory. */
const mostWaiting = 40

/** Says where the built thread lies. Until it is said, reports are written where they are asked for, as under Vite. */
export function useRenderer(path: string | undefined): void {
  if (path !== file) dismiss()
  file = path
}

/** Whether so many reports wait to be written that nobody else should be let in. */
export const isCrowded = (): boolean => queue.length >= mostWaiting

/**
 * A report as a file's bytes, written in a thread of its own, one after the other in the order they are asked for.
 *
 * @throws WritingCancelled when `signal` says so, at once, also in mid-writing
 */
export async function writeReport(
  report: Report,
  format: FormatName,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  if (signal?.aborted === true) throw new WritingCancelled()
  if (file === undefined) {
    const { write }: Format = formats[format]
    return write(report)
  }
  return new Promise((resolve, reject) => {
    const waiting: Waiting = { request: { report, format }, signal, resolve, reject }
    signal?.addEventListener('abort', () => cancel(waiting), { once: true })
    queue.push(waiting)
    next()
  })
}

function next(): void {
  if (current !== undefined) return
  clearTimeout(idle)
  current = queue.shift()
  if (current === undefined) {
    idle = setTimeout(dismiss, patience).unref()
    return
  }
  thread().postMessage(current.request)
}

function thread(): Worker {
  if (worker !== undefined || file === undefined) return worker as Worker
  const made = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: mostMemory } })
  // A thread at work never keeps the process from ending.
  made.unref()
  made.on('message', (answer: WriteAnswer) => {
    if (made === worker) settle(answer)
  })
  made.on('error', (error: unknown) => {
    if (made !== worker) return
    worker = undefined
    settle({ ok: false, error })
  })
  made.on('exit', () => {
    if (made !== worker) return
    worker = undefined
    settle({ ok: false, error: new Error('The thread that writes reports ended.') })
  })
  worker = made
  return made
}

function settle(answer: WriteAnswer): void {
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
  // Nothing can interrupt the writer but the end of its thread.
  current = undefined
  dismiss()
  next()
}

function dismiss(): void {
  const ended = worker
  worker = undefined
  void ended?.terminate()
}
