import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import {
  overtaken,
  quotedText,
  writtenInWords,
  type OpenedCell,
  type WrittenEntry,
} from '#app/domain/observation/check-entries.ts'
import { entryChanges } from '#app/domain/observation/value-changes.ts'
import { fillLocator, type ProvenanceInput } from '#app/domain/observation/provenance.ts'
import { toColumns } from '#app/domain/series/value.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { beginMeasuring } from './begin-measuring.server.ts'
import type { SeriesToRecord } from './series-values.server.ts'

/** What one save records: checked entries, the revisions they were typed over, and where the values come from. */
export interface ValuesToRecord {
  entries: readonly WrittenEntry[]
  opened: Readonly<Record<string, OpenedCell>>
  provenance: ProvenanceInput
  /** Why a cell that has a value is changed; asked of changed cells only. */
  reasonOf: (cell: string) => string
}

/** How a save went. What was refused wrote nothing. */
export type ValuesRecorded =
  | { ok: true; created: number; revised: number }
  /** Cells that somebody else has given another value since the page was opened. */
  | { ok: false; kind: 'conflict'; cells: string[] }
  /** The series itself has been edited, so that its rules may be others. */
  | { ok: false; kind: 'series-changed' }
  | { ok: false; kind: 'no-source' }

/**
 * Records the values of one save, all or none, each with its citation: a cell that has a value gets a new revision with
 * its reason, and the old one stays, marked as replaced. The revision of a value that a status report gave keeps its tie
 * to the report, so that nothing of it is public before the report is. One row of history tells of the save.
 *
 * @returns null when the viewer may not record values, or there is nothing to write
 */
export function recordValues(
  viewer: SignedIn,
  series: SeriesToRecord,
  save: ValuesToRecord,
  now: Date,
): Promise<ValuesRecorded | null> {
  if (!can(viewer, 'observation.record') || save.entries.length === 0) return Promise.resolve(null)
  const { entries, opened, provenance } = save
  return write(async (tx): Promise<ValuesRecorded> => {
    const { version } = await tx.series.findUniqueOrThrow({ where: { id: series.id }, select: { version: true } })
    if (version !== series.version) return { ok: false, kind: 'series-changed' }
    const source = await tx.source.findUnique({ where: { slug: provenance.source } })
    if (source === null) return { ok: false, kind: 'no-source' }
    const current = await currentOf(tx, series.id, entries)
    const late = overtaken(entries, opened, current)
    if (late.length > 0) return { ok: false, kind: 'conflict', cells: late.map(({ entry }) => entry.cell) }
    const idOf = await subjectIds(tx, entries)
    const highest = await highestRevisions(tx, series.id, entries)
    const replaced = entries.flatMap(({ entry }) => current.get(entry.cell)?.id ?? [])
    for (const ids of batches(replaced)) {
      await tx.observation.updateMany({ where: { id: { in: ids } }, data: { replacedAt: now } })
    }
    for (const batch of batches(entries)) {
      await create(tx, viewer, { seriesId: series.id, sourceId: source.id, idOf, current, highest, save, batch }, now)
    }
    // Revisions of what a report gave are tied to the report; the others are for everybody.
    const forAll = entries.filter(({ entry }) => current.get(entry.cell)?.statusReportId == null)
    const told = forAll.filter(({ value }) => value.type !== 'missing').map(({ entry }) => entry.year)
    if (told.length > 0) {
      const first = { year: Math.min(...told), source: { id: source.id, name: sourceName(source) } }
      await beginMeasuring(tx, viewer, series.indicator.id, first, now)
    }
    const revised = entries.filter(({ entry }) => current.has(entry.cell)).length
    const created = entries.length - revised
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'observation.recorded',
      subject: { type: 'series', id: series.id },
      message: `${writtenInWords(created, revised)} ur ${sourceName(source)}`,
      data: { created, revised, source: source.slug },
      changes: entryChanges(entries, series.indicator.unit),
    })
    return { ok: true, created, revised }
  })
}

/** Rows in one statement: few statements, since others wait while one writes, and fewer parameters than SQLite takes. */
const mostAtOnce = 500

const batches = <One>(all: readonly One[]): One[][] =>
  Array.from({ length: Math.ceil(all.length / mostAtOnce) }, (_, index) =>
    all.slice(index * mostAtOnce, (index + 1) * mostAtOnce),
  )

/** Writes the new revisions of a batch of entries, and their citations. */
async function create(
  tx: Tx,
  viewer: SignedIn,
  within: {
    seriesId: number
    sourceId: number
    idOf: Awaited<ReturnType<typeof subjectIds>>
    current: Awaited<ReturnType<typeof currentOf>>
    highest: ReadonlyMap<string, number>
    save: ValuesToRecord
    batch: readonly WrittenEntry[]
  },
  now: Date,
): Promise<void> {
  const { seriesId, sourceId, idOf, current, highest, batch } = within
  const { provenance, reasonOf } = within.save
  const rows = await tx.observation.createManyAndReturn({
    data: batch.map(({ entry, value, numerator, denominator }) => {
      const earlier = current.get(entry.cell)
      return {
        seriesId,
        cell: entry.cell,
        revision: (highest.get(entry.cell) ?? 0) + 1,
        ...idOf(entry.subject.key),
        year: entry.year,
        yearInferred: provenance.yearInferred,
        breakdown: entry.breakdown,
        ...toColumns(value),
        numerator: numerator ?? null,
        denominator: denominator ?? null,
        note: provenance.note === '' ? null : provenance.note,
        createdAt: now,
        revisionReason: earlier === undefined ? null : reasonOf(entry.cell),
        // What a report gave is no more public when it is revised than it was before.
        statusReportId: earlier?.statusReportId ?? null,
        recordedById: viewer.userId,
      }
    }),
    select: { id: true, cell: true },
  })
  const idOfCell = new Map(rows.map(({ id, cell }) => [cell, id]))
  await tx.citation.createMany({
    data: batch.map((written) => {
      const { entry } = written
      const observationId = idOfCell.get(entry.cell)
      if (observationId === undefined) throw new Error(`${entry.cell} was not written.`)
      const place = { subject: entry.subject.name, year: entry.year, ...entry.place }
      const locator = fillLocator(provenance.locator, place)
      return { observationId, sourceId, position: 1, locator, quotedText: quotedText(written) }
    }),
  })
}

/** The current revision of the entries' cells, by cell, whoever may see it: a cell holds one. */
async function currentOf(tx: Tx, seriesId: number, entries: readonly WrittenEntry[]) {
  const years = entries.map(({ entry }) => entry.year)
  const rows = await tx.observation.findMany({
    where: { seriesId, replacedAt: null, year: { gte: Math.min(...years), lte: Math.max(...years) } },
    select: { id: true, cell: true, revision: true, statusReportId: true },
  })
  return new Map(rows.map((row) => [row.cell, row]))
}

/** The highest revision that each cell has had: one that was undone is no longer current, but its number is taken. */
async function highestRevisions(
  tx: Tx,
  seriesId: number,
  entries: readonly WrittenEntry[],
): Promise<ReadonlyMap<string, number>> {
  const years = [...new Set(entries.map(({ entry }) => entry.year))]
  const rows = await tx.observation.groupBy({
    by: ['cell'],
    where: { seriesId, year: { in: years } },
    _max: { revision: true },
  })
  return new Map(rows.map(({ cell, _max }) => [cell, _max.revision ?? 0]))
}

/** The columns that tie a value to its area or organisation. Throws when one is not there: the entries were checked. */
async function subjectIds(tx: Tx, entries: readonly WrittenEntry[]) {
  const isArea = entries[0]?.entry.subject.kind === 'area'
  const rows: { id: number; key: string }[] = isArea
    ? (await tx.area.findMany({ select: { id: true, code: true } })).map(({ id, code }) => ({
        id,
        key: `area:${code}`,
      }))
    : (await tx.organisation.findMany({ select: { id: true, slug: true } })).map(({ id, slug }) => ({
        id,
        key: `organisation:${slug}`,
      }))
  const byKey = new Map(rows.map(({ id, key }) => [key, id]))
  return (key: string): { areaId: number } | { organisationId: number } => {
    const id = byKey.get(key)
    if (id === undefined) throw new Error(`There is no ${key}.`)
    return isArea ? { areaId: id } : { organisationId: id }
  }
}
