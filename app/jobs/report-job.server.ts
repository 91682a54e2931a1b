import { randomBytes } from 'node:crypto'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { Report } from '#app/domain/follow-up/edition/content.ts'
import { isOver, type FileState } from '#app/domain/follow-up/edition/report-job.ts'
import { fileName, formats, type FormatName } from '#app/exports/formats.ts'
import { WritingCancelled, writeReport } from '#app/exports/write-report.server.ts'

interface JobFile {
  format: FormatName
  /** What it is called when it is fetched. */
  name: string
  state: FileState
  bytes: Uint8Array<ArrayBuffer> | undefined
}

/** A report that is being written in every format for somebody. It lives in the process's memory, for half an hour. */
interface ReportJob {
  id: string
  ownerId: string
  year: number
  /** What it is written from: "utkastet", "förslag 2". */
  from: string
  files: JobFile[]
  startedAt: number
  cancel: AbortController
}

/** A job as its owner sees it. */
export interface ShownJob {
  id: string
  year: number
  from: string
  files: { format: FormatName; label: string; state: FileState; size: number | undefined }[]
}

const kept = 30 * 60_000
/** Over all: the oldest that are done make room. */
const most = 12
const jobs = new Map<string, ReportJob>()

/**
 * Begins to write a report in every format, one after the other; somebody who has a job of the year under way gets that
 * one. Answers its id at once. `log` is told of what could not be written.
 */
export function startReportJob(
  viewer: SignedIn,
  report: Report,
  from: string,
  now: Date,
  log: (error: unknown) => void,
): string {
  forget(now)
  const { year } = report.content
  const own = [...jobs.values()].find((job) => job.ownerId === viewer.userId && !isOver(job.files))
  if (own?.year === year) return own.id
  own?.cancel.abort()
  const job: ReportJob = {
    id: randomBytes(12).toString('hex'),
    ownerId: viewer.userId,
    year,
    from,
    files: (Object.keys(formats) as FormatName[]).map((format) => ({
      format,
      name: fileName(report.content, formats[format]),
      state: 'waiting',
      bytes: undefined,
    })),
    startedAt: now.getTime(),
    cancel: new AbortController(),
  }
  jobs.set(job.id, job)
  void work(job, report, log)
  return job.id
}

async function work(job: ReportJob, report: Report, log: (error: unknown) => void): Promise<void> {
  for (const file of job.files) {
    if (job.cancel.signal.aborted) break
    file.state = 'writing'
    try {
      file.bytes = await writeReport(report, file.format, job.cancel.signal)
      file.state = 'done'
    } catch (error) {
      if (error instanceof WritingCancelled) break
      file.state = 'failed'
      log(error)
    }
  }
  for (const file of job.files) if (file.state === 'waiting' || file.state === 'writing') file.state = 'cancelled'
}

function forget(now: Date): void {
  for (const [id, job] of jobs) if (isOver(job.files) && now.getTime() - job.startedAt > kept) jobs.delete(id)
  for (const [id, job] of jobs) {
    if (jobs.size < most) return
    if (isOver(job.files)) jobs.delete(id)
  }
}

const find = (viewer: SignedIn, year: number, id: string): ReportJob | undefined => {
  const job = jobs.get(id)
  return job?.ownerId === viewer.userId && job.year === year ? job : undefined
}

/** Somebody's own job; undefined when there is none, or not any longer. */
export function findReportJob(viewer: SignedIn, year: number, id: string): ShownJob | undefined {
  const job = find(viewer, year, id)
  if (job === undefined) return undefined
  const files = job.files.map(({ format, state, bytes }) => ({
    format,
    label: formats[format].label,
    state,
    size: bytes?.length,
  }))
  return { id: job.id, year: job.year, from: job.from, files }
}

/** Stops the job's writing at once; what is done stays. Answers whether there was such a job. */
export function cancelReportJob(viewer: SignedIn, year: number, id: string): boolean {
  const job = find(viewer, year, id)
  job?.cancel.abort()
  return job !== undefined
}

/** A finished file of somebody's own job. */
export function findJobFile(
  viewer: SignedIn,
  year: number,
  id: string,
  format: FormatName,
): { bytes: Uint8Array<ArrayBuffer>; name: string } | undefined {
  const job = find(viewer, year, id)
  const file = job?.files.find((one) => one.format === format)
  return file?.bytes === undefined ? undefined : { bytes: file.bytes, name: file.name }
}
