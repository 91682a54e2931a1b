import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { overtaken, quotedText, type OpenedCell, type WrittenEntry } from '#app/domain/series/check-entries.ts'
import { fillLocator, type ProvenanceInput, type WithdrawalInput } from '#app/domain/series/provenance.ts'
import { toColumns } from '#app/domain/series/value.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import { counted } from '#app/domain/swedish.ts'
import { write, type Tx } from './database.server.ts'
import { recordEvent } from './record-event.server.ts'
import { findValueToWithdraw, type SeriesToRecord } from './series-values.server.ts'
import { visibleObservations } from './visible.server.ts'

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
 * its reason, and the old one stays, marked as replaced. One row of history tells of the save.
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
  const { entries, opened, provenance, reasonOf } = save
  return write(async (tx): Promise<ValuesRecorded> => {
    const { version } = await tx.series.findUniqueOrThrow({ where: { id: series.id }, select: { version: true } })
    if (version !== series.version) return { ok: false, kind: 'series-changed' }
    const source = await tx.source.findUnique({ where: { slug: provenance.source } })
    if (source === null) return { ok: false, kind: 'no-source' }
    const current = await currentOf(tx, series.id, entries)
    const late = overtaken(entries, opened, current)
    if (late.length > 0) return { ok: false, kind: 'conflict', cells: late.map(({ entry }) => entry.cell) }
    const idOf = await subjectIds(tx, entries)
    for (const written of entries) {
      const { entry, value, numerator, denominator } = written
      const earlier = current.get(entry.cell)
      if (earlier !== undefined) await tx.observation.update({ where: { id: earlier.id }, data: { replacedAt: now } })
      await tx.observation.create({
        data: {
          seriesId: series.id,
          cell: entry.cell,
          revision: (earlier?.revision ?? 0) + 1,
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
          recordedById: viewer.userId,
          citations: {
            create: {
              sourceId: source.id,
              position: 1,
              locator: fillLocator(provenance.locator, {
                subject: entry.subject.name,
                year: entry.year,
                ...entry.place,
              }),
              quotedText: quotedText(written),
            },
          },
        },
      })
    }
    await beginMeasuring(tx, viewer, series, { sourceId: source.id, name: sourceName(source), entries }, now)
    const revised = entries.filter(({ entry }) => current.has(entry.cell)).length
    const created = entries.length - revised
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'observation.recorded',
      subject: { type: 'series', id: series.id },
      message: `${counted(created, 'nytt värde', 'nya värden', 'neuter')} och ${counted(revised, 'ändrat', 'ändrade', 'neuter')} ur ${sourceName(source)}`,
      data: { created, revised, source: source.slug },
    })
    return { ok: true, created, revised }
  })
}

/** The current revision of the entries' cells, by cell, whoever may see it: a cell holds one. */
async function currentOf(tx: Tx, seriesId: number, entries: readonly WrittenEntry[]) {
  const years = entries.map(({ entry }) => entry.year)
  const rows = await tx.observation.findMany({
    where: { seriesId, replacedAt: null, year: { gte: Math.min(...years), lte: Math.max(...years) } },
    select: { id: true, cell: true, revision: true },
  })
  return new Map(rows.map((row) => [row.cell, row]))
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

/** An indicator that had no values becomes a new one with its first: a step in its life, with its evidence. */
async function beginMeasuring(
  tx: Tx,
  viewer: SignedIn,
  series: SeriesToRecord,
  first: { sourceId: number; name: string; entries: readonly WrittenEntry[] },
  now: Date,
): Promise<void> {
  const told = first.entries.filter(({ value }) => value.type !== 'missing').map(({ entry }) => entry.year)
  if (told.length === 0) return
  const { id } = series.indicator
  const indicator = await tx.indicator.findUniqueOrThrow({
    where: { id },
    select: { state: true, _count: { select: { events: true } } },
  })
  if (indicator.state !== 'development') return
  await tx.indicator.update({ where: { id }, data: { state: 'new', version: { increment: 1 } } })
  await tx.indicatorEvent.create({
    data: {
      indicatorId: id,
      position: indicator._count.events + 1,
      toState: 'new',
      year: Math.min(...told),
      reason: `Det första värdet lades in. Det kommer från ${first.name}.`,
      sourceId: first.sourceId,
      recordedName: viewer.name,
      recordedAt: now,
    },
  })
}

/** How a withdrawal went. What was refused wrote nothing. */
export type ValueWithdrawn =
  { ok: true } | { ok: false; kind: 'not-now'; why: string } | { ok: false; kind: 'conflict' }

/**
 * Withdraws a value: a new revision says that there is none, and why; the old one stays. Its source is kept beside it,
 * with what it said.
 *
 * @returns null when the viewer may not, or there is no such current value
 */
export function withdrawValue(
  viewer: SignedIn,
  id: number,
  input: WithdrawalInput,
  now: Date,
): Promise<ValueWithdrawn | null> {
  if (!can(viewer, 'observation.record')) return Promise.resolve(null)
  return write(async (tx): Promise<ValueWithdrawn | null> => {
    const found = await findValueToWithdraw(viewer, id, tx)
    if (found === null) return (await wasReplaced(tx, viewer, id)) ? { ok: false, kind: 'conflict' } : null
    if (found.whyNot !== undefined) return { ok: false, kind: 'not-now', why: found.whyNot }
    if (Number(input.revision) !== found.revision) return { ok: false, kind: 'conflict' }
    const old = await tx.observation.update({
      where: { id },
      data: { replacedAt: now },
      include: { citations: { orderBy: { position: 'asc' } } },
    })
    const created = await tx.observation.create({
      data: {
        seriesId: old.seriesId,
        cell: old.cell,
        revision: old.revision + 1,
        areaId: old.areaId,
        organisationId: old.organisationId,
        year: old.year,
        yearInferred: old.yearInferred,
        breakdown: old.breakdown,
        ...toColumns({ type: 'missing', reason: input.missingReason }),
        note: `Det tidigare värdet är återkallat. ${input.reason}`,
        createdAt: now,
        revisionReason: input.reason,
        recordedById: viewer.userId,
        citations: {
          create: old.citations.map(({ sourceId, position, locator, quotedText }) => ({
            sourceId,
            position,
            locator,
            quotedText,
          })),
        },
      },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'observation.withdrawn',
      subject: { type: 'observation', id: created.id },
      message: input.reason,
      data: { series: old.seriesId, cell: old.cell, revision: created.revision },
    })
    return { ok: true }
  })
}

/** Whether the value was there to see and has since got a later revision. */
async function wasReplaced(tx: Tx, viewer: SignedIn, id: number): Promise<boolean> {
  const old = await tx.observation.findUnique({ where: { id }, select: { seriesId: true, cell: true } })
  if (old === null) return false
  return (await tx.observation.count({ where: { AND: [visibleObservations(viewer), old] } })) > 0
}
