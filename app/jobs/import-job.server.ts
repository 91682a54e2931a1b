import { setTimeout as sleep } from 'node:timers/promises'
import { applyImport, beginImport, endWithout, failInterrupted } from '#app/db/import/applying.server.ts'
import { letOthers, type Rest } from '#app/db/import/rest.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { overtakenInWords } from '#app/domain/import/judging/overtaken.ts'
import { appliedCounts, writtenValues, type ApplyInput } from '#app/domain/import/judging/applying.ts'
import { formatList } from '#app/domain/swedish.ts'
import { forgetReading, type Preview } from './import-preview.server.ts'

interface Job {
  done: number
  total: number
  cancel: AbortController
  /** Fulfilled when all that it does is over. */
  over: Promise<void>
}

const jobs = new Map<number, Job>()

class ImportCancelled extends Error {
  override name = 'ImportCancelled'
}

/** Milliseconds that whoever starts an import waits, so that a short one is done when the page comes. */
const patience = 1500

/**
 * Starts to read in what has been previewed, in the background. Answers false when the import is no longer as it was.
 * `log` is told of what went wrong beyond what the coordinator can do something about.
 */
export async function startImport(
  viewer: SignedIn,
  imported: { id: number; version: number },
  preview: Preview,
  input: ApplyInput,
  now: Date,
  log: (error: unknown) => void,
): Promise<boolean> {
  const { id } = imported
  const written = writtenValues(preview.judgement, input)
  const version = await beginImport(viewer, id, imported.version, written.length)
  if (version === null) return false
  const job: Job = { done: 0, total: written.length, cancel: new AbortController(), over: Promise.resolve() }
  const rest: Rest = async (done) => {
    job.done = done ?? job.done
    await letOthers()
    if (job.cancel.signal.aborted) throw new ImportCancelled()
  }
  const counts = appliedCounts(preview.judgement.counts, preview.proposal.problems, input)
  const judged = { written, series: preview.series.values(), counts }
  const work = async (): Promise<void> => {
    try {
      const applied = await applyImport(viewer, id, version, judged, input.reason, now, rest)
      if (applied.ok) forgetReading(id)
      else await endWithout(viewer, id, version, 'prepared', whyNothing(applied))
    } catch (error) {
      if (!(error instanceof ImportCancelled)) log(error)
      const why = error instanceof ImportCancelled ? cancelled : failed
      await endWithout(viewer, id, version, 'failed', why)
    }
  }
  jobs.set(id, job)
  job.over = work()
    .catch(log)
    .finally(() => jobs.delete(id))
  await Promise.race([job.over, sleep(patience, undefined, { ref: false })])
  return true
}

const cancelled = 'Inläsningen avbröts. Inget värde lästes in.'
const failed = 'Något gick fel hos oss. Inget värde lästes in. Upprepa importen för att försöka igen.'

function whyNothing(applied: Exclude<Awaited<ReturnType<typeof applyImport>>, { ok: true }>): string {
  switch (applied.kind) {
    case 'overtaken':
      return overtakenInWords(applied.values)
    case 'series-changed':
      return `Inget värde lästes in. ${formatList(applied.series)} har ändrats sedan värdena granskades. Granska dem igen.`
    case 'no-source':
      return 'Inget värde lästes in. Källan finns inte längre. Välj en annan.'
    case 'not-running':
      return 'Inget värde lästes in.'
  }
}

/** How far an import has come; undefined when none is under way. */
export function importProgress(id: number): { done: number; total: number } | undefined {
  const job = jobs.get(id)
  return job === undefined ? undefined : { done: job.done, total: job.total }
}

/** Stops an import before its next statement; all of it is taken back. Answers when it has, and whether there was one. */
export async function cancelImport(id: number): Promise<boolean> {
  const job = jobs.get(id)
  job?.cancel.abort()
  await job?.over
  return job !== undefined
}

/** At start: says of imports that the process did not finish that they wrote nothing. Answers how to stop. */
export async function openImports(): Promise<{ stop: () => Promise<void> }> {
  await failInterrupted()
  return {
    stop: async () => {
      await Promise.all([...jobs.keys()].map(cancelImport))
    },
  }
}
