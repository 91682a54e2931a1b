import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { publicGeneration } from '#app/db/freshness.server.ts'
import { readJudgingContext } from '#app/db/import/judging-context.server.ts'
import { inPauses, letOthers } from '#app/db/import/rest.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { judgeInSteps } from '#app/domain/import/judging/judge.ts'
import type { Judged, JudgedSeries, Judgement } from '#app/domain/import/judging/judged.ts'
import type { Proposal } from '#app/domain/import/proposed.ts'
import type { StoredImport } from '#app/domain/import/stored-import.ts'
import type { ReadFault } from '#app/domain/import/table.ts'
import { cellText } from '#app/domain/observation/parse-cell.ts'
import { proposers } from './proposers.server.ts'

/** What an import would do as things stand, and a mark that is another when anything of that has changed. */
export interface Preview {
  proposal: Proposal
  judgement: Judgement
  series: ReadonlyMap<number, JudgedSeries>
  mark: string
}

/** What is known of a prepared import now. */
export type Looked =
  | { state: 'ready'; preview: Preview }
  | { state: 'reading'; done: number; total: number }
  | { state: 'fault'; fault: ReadFault }
  /** Nothing is previewed of imports of this kind. */
  | { state: 'no-preview' }

/** What came, being read or read. The proposal stays for a while, since a page is looked at more than once. */
interface Reading {
  version: number
  proposal: Promise<Proposal | ReadFault>
  done: number
  total: number
  values: number
  readAt: number
  cancel: AbortController
  judged: { against: string; preview: Promise<Preview> } | undefined
}

const readings = new Map<number, Reading>()
/** Milliseconds that a proposal is kept. */
const kept = 15 * 60_000
/** Proposals over all, and values in them: the oldest make room. */
const mostKept = 4
const mostValues = 250_000
/** Milliseconds that a page waits for a reading before it says how far it has come. */
const patience = 2500

const isFault = (read: Proposal | ReadFault): read is ReadFault => 'why' in read

/** What a prepared import would do; while a long reading is under way, how far that has come. */
export async function lookAt(viewer: SignedIn, imported: StoredImport, now: Date): Promise<Looked> {
  const reading = readingOf(viewer, imported, now)
  if (reading === undefined) return { state: 'no-preview' }
  const waited = new AbortController()
  const read = await Promise.race([
    reading.proposal,
    sleep(patience, undefined, { signal: waited.signal, ref: false }).catch(() => undefined),
  ])
  waited.abort()
  if (read === undefined) return { state: 'reading', done: reading.done, total: reading.total }
  return judgeRead(viewer, imported, reading, read, now)
}

/** As `lookAt`, however long what came takes to read. */
export async function lookThrough(viewer: SignedIn, imported: StoredImport, now: Date): Promise<Looked> {
  const reading = readingOf(viewer, imported, now)
  if (reading === undefined) return { state: 'no-preview' }
  return judgeRead(viewer, imported, reading, await reading.proposal, now)
}

/** Forgets what has been read of an import: it is done with. */
export function forgetReading(id: number): void {
  readings.get(id)?.cancel.abort()
  readings.delete(id)
}

/**
 * Judges what was read, or answers with how it was judged for the same person while nothing has changed since: the page is
 * opened, turned and sent with the same values. What is written is compared once more with what is stored by then.
 */
async function judgeRead(
  viewer: SignedIn,
  imported: StoredImport,
  reading: Reading,
  read: Proposal | ReadFault,
  now: Date,
): Promise<Looked> {
  if (isFault(read)) return { state: 'fault', fault: read }
  const against = `${publicGeneration()}/${viewer.userId}/${now.getFullYear()}`
  if (reading.judged?.against !== against) {
    reading.judged = { against, preview: judged(viewer, imported, read, now) }
    reading.judged.preview.catch(() => (reading.judged = undefined))
  }
  return { state: 'ready', preview: await reading.judged.preview }
}

async function judged(viewer: SignedIn, imported: StoredImport, read: Proposal, now: Date): Promise<Preview> {
  const seriesIds = new Set(read.values.map(({ seriesId }) => seriesId))
  const context = await readJudgingContext(viewer, seriesIds, now, { rest: letOthers })
  const judgement = await inPauses(judgeInSteps(read.values, context))
  const mark = await markOf(imported, judgement, context.series)
  return { proposal: read, judgement, series: context.series, mark }
}

function readingOf(viewer: SignedIn, imported: StoredImport, now: Date): Reading | undefined {
  const propose = proposers[imported.kind]
  if (propose === undefined) return undefined
  const known = readings.get(imported.id)
  if (known?.version === imported.version && now.getTime() - known.readAt < kept) return known
  known?.cancel.abort()
  readings.delete(imported.id)
  const cancel = new AbortController()
  const reading: Reading = {
    version: imported.version,
    proposal: Promise.resolve({ why: '' }),
    done: 0,
    total: 0,
    values: 0,
    readAt: now.getTime(),
    cancel,
    judged: undefined,
  }
  const progress = (done: number, total: number): void => {
    reading.done = done
    reading.total = total
  }
  reading.proposal = propose(viewer, imported, { progress, signal: cancel.signal })
  reading.proposal.then(
    (read) => {
      reading.values = isFault(read) ? 0 : read.values.length
      makeRoom(imported.id)
    },
    // Whoever waits is told; the next one who looks begins anew.
    () => (readings.get(imported.id) === reading ? readings.delete(imported.id) : false),
  )
  readings.set(imported.id, reading)
  return reading
}

/** Lets go of the oldest proposals when there are too many, or too many values in them. */
function makeRoom(newest: number): void {
  const sum = () => [...readings.values()].reduce((all, { values }) => all + values, 0)
  for (const [id, { values }] of readings) {
    if (readings.size <= mostKept && sum() <= mostValues) return
    if (id !== newest && values > 0) readings.delete(id)
  }
}

/** A checksum of all that would be written, over what, in which series, citing which source. */
async function markOf(
  imported: StoredImport,
  { judged }: Judgement,
  series: ReadonlyMap<number, JudgedSeries>,
): Promise<string> {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([imported.id, imported.source?.id ?? null]))
  for (const { id, version } of series.values()) hash.update(JSON.stringify([id, version]))
  for (let from = 0; from < judged.length; from += 1000) {
    hash.update(JSON.stringify(judged.slice(from, from + 1000).map(marked)))
    await letOthers()
  }
  return hash.digest('hex')
}

const marked = (one: Judged): unknown[] => [
  one.outcome,
  one.value.seriesId,
  one.cell,
  cellText(one.value),
  one.value.quoted,
  one.value.locator,
  one.value.note ?? null,
  one.outcome === 'changed' ? one.from.id : null,
]
