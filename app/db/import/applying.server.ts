import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { importedInWords } from '#app/domain/import/counts.ts'
import type { JudgedSeries, JudgedWritten } from '#app/domain/import/judging/judged.ts'
import type { ImportCounts } from '#app/domain/import/stored-import.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { overtakenValues, writeObservations } from './observation-writing.server.ts'
import { letOthers, type Rest } from './rest.server.ts'

/**
 * Marks a prepared import as running, so that nothing else is done with it. Answers its version from now on, or null:
 * it is not there, is not prepared, or has been changed since.
 */
export function beginImport(viewer: SignedIn, id: number, version: number, total: number): Promise<number | null> {
  if (!can(viewer, 'import.manage')) return Promise.resolve(null)
  return write(async (tx) => {
    const { count } = await tx.import.updateMany({
      where: { id, state: 'prepared', version },
      data: { state: 'running', version: version + 1, progressDone: 0, progressTotal: total, failure: '' },
    })
    return count === 1 ? version + 1 : null
  })
}

/** What an import writes, as it was shown and as somebody has chosen. */
export interface JudgedImport {
  written: readonly JudgedWritten[]
  /** The series as they were when the values were judged. */
  series: Iterable<Pick<JudgedSeries, 'id' | 'version' | 'shortLabel' | 'indicator'>>
  counts: ImportCounts
}

/** How an import went. What was refused wrote nothing. */
export type ImportApplied =
  | { ok: true; counts: ImportCounts }
  | { ok: false; kind: 'not-running' | 'no-source' }
  /** These cells have got another value since the values were judged. */
  | { ok: false; kind: 'overtaken'; values: JudgedWritten[] }
  /** These series have been edited since, so that their rules may be others. */
  | { ok: false; kind: 'series-changed'; series: string[] }

/**
 * Writes all values of a running import, or none, in one transaction, with one row of history. Between the statements
 * others are answered; `rest` is told how many values are written, and throws to take all of it back.
 */
export function applyImport(
  viewer: SignedIn,
  id: number,
  version: number,
  judged: JudgedImport,
  reason: string,
  now: Date,
  rest: Rest = letOthers,
): Promise<ImportApplied> {
  if (!can(viewer, 'import.manage')) return Promise.resolve({ ok: false, kind: 'not-running' })
  return write(async (tx): Promise<ImportApplied> => {
    const row = await tx.import.findUnique({ where: { id }, include: { source: true } })
    if (row?.state !== 'running' || row.version !== version) return { ok: false, kind: 'not-running' }
    if (row.source === null) return { ok: false, kind: 'no-source' }
    const edited = await editedSeries(tx, judged.series)
    if (edited.length > 0) return { ok: false, kind: 'series-changed', series: edited }
    const overtaken = await overtakenValues(judged.written, async () => rest())
    if (overtaken.length > 0) return { ok: false, kind: 'overtaken', values: overtaken }
    const source = { id: row.source.id, name: sourceName(row.source) }
    await writeObservations(tx, viewer, { importId: id, source, written: judged.written, reason }, now, rest)
    await tx.import.update({
      where: { id },
      data: {
        state: 'done',
        version: version + 1,
        counts: JSON.stringify(judged.counts),
        appliedAt: now,
        appliedName: viewer.name,
        reason,
        progressDone: row.progressTotal,
      },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'import.applied',
      subject: { type: 'import', id },
      message: `${importedInWords(judged.counts)} ur ${source.name}`,
      data: { ...judged.counts },
    })
    return { ok: true, counts: judged.counts }
  })
}

async function editedSeries(tx: Tx, series: JudgedImport['series']): Promise<string[]> {
  const judged = [...series]
  const rows = await tx.series.findMany({
    where: { id: { in: judged.map(({ id }) => id) } },
    select: { id: true, version: true },
  })
  const versions = new Map(rows.map(({ id, version }) => [id, version]))
  return judged
    .filter(({ id, version }) => versions.get(id) !== version)
    .map(({ indicator, shortLabel }) => `${indicator.shortName}, ${shortLabel}`)
}

/**
 * Says of a running import that it wrote nothing, and why: `prepared` where it may be looked at and tried again,
 * `failed` where it was interrupted.
 */
export function endWithout(
  viewer: SignedIn,
  id: number,
  version: number,
  state: 'prepared' | 'failed',
  failure: string,
): Promise<void> {
  return write(async (tx) => {
    if (!can(viewer, 'import.manage')) return
    await tx.import.updateMany({
      where: { id, state: 'running', version },
      data: { state, failure, version: version + 1, progressDone: 0 },
    })
  })
}

/** At start: what was running when the process ended has written nothing, and says so. Answers how many there were. */
export function failInterrupted(): Promise<number> {
  return write(async (tx) => {
    const { count } = await tx.import.updateMany({
      where: { state: 'running' },
      data: {
        state: 'failed',
        failure:
          'Servern stannade innan inläsningen var klar. Inget värde lästes in. Upprepa importen för att försöka igen.',
        version: { increment: 1 },
        progressDone: 0,
      },
    })
    return count
  })
}
