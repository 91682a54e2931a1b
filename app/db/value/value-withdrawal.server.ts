import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn, Viewer } from '#app/domain/access/roles.ts'
import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import type { Breakdown } from '#app/domain/series/cell.ts'
import { whyNotWithdrawn, type ValueUse } from '#app/domain/observation/observation-rules.ts'
import type { WithdrawalInput } from '#app/domain/observation/provenance.ts'
import { valueChange } from '#app/domain/observation/value-changes.ts'
import { fromColumns, toColumns, type ObservedValue } from '#app/domain/series/value.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import { read, write, type Reader, type Tx } from '#app/db/database.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { describeStored, valueSelect } from './series-values.server.ts'
import { publishedRounds, visibleObservations } from '#app/db/visible.server.ts'

/** A value that somebody may want to withdraw. */
export interface ValueToWithdraw {
  id: number
  revision: number
  subjectName: string
  year: number
  breakdown: Breakdown
  value: ObservedValue
  series: { slug: string; label: string; shortLabel: string }
  indicator: { slug: string; shortName: string; unit: IndicatorUnit }
  sources: string[]
  /** Why it may not be withdrawn now. */
  whyNot: string | undefined
}

/** The current value with this id, or null when it is not there, is no longer the current one or is not visible. */
export async function findValueToWithdraw(
  viewer: Viewer,
  id: number,
  from: Reader | Tx = read(),
): Promise<ValueToWithdraw | null> {
  const row = await from.observation.findFirst({
    where: { AND: [visibleObservations(viewer), { id }] },
    select: {
      ...valueSelect,
      seriesId: true,
      organisationId: true,
      series: {
        select: {
          label: true,
          shortLabel: true,
          slug: true,
          indicator: { select: { slug: true, shortName: true, unit: true } },
        },
      },
      citations: {
        select: { source: { select: { publisher: true, title: true, edition: true } }, locator: true },
        orderBy: { position: 'asc' },
      },
    },
  })
  if (row === null) return null
  const stored = describeStored(row)
  const uses = await usesOf(from, row)
  return {
    id: row.id,
    revision: row.revision,
    subjectName: stored.subjectName,
    year: row.year,
    breakdown: stored.breakdown,
    value: stored.value,
    series: { slug: row.series.slug, label: row.series.label, shortLabel: row.series.shortLabel },
    indicator: { ...row.series.indicator, unit: row.series.indicator.unit as IndicatorUnit },
    sources: row.citations.map(({ source, locator }) => `${sourceName(source)}, ${locator}`),
    whyNot: whyNotWithdrawn(stored.value.type, uses),
  }
}

/** The accepted reports that gave a value of this organisation and year, also where it has been revised since. */
async function usesOf(
  from: Reader | Tx,
  row: { seriesId: number; organisationId: number | null; year: number },
): Promise<ValueUse[]> {
  if (row.organisationId === null) return []
  const reports = await from.statusReport.findMany({
    where: {
      state: 'accepted',
      organisationId: row.organisationId,
      round: { year: row.year },
      OR: [{ ownValues: { some: { seriesId: row.seriesId } } }, { observations: { some: { seriesId: row.seriesId } } }],
    },
    select: {
      id: true,
      organisation: { select: { name: true } },
      commitment: { select: { label: true } },
      round: { select: { year: true } },
    },
    orderBy: { id: 'asc' },
  })
  const published = await from.statusReport.findMany({
    where: { id: { in: reports.map(({ id }) => id) }, round: publishedRounds },
    select: { id: true },
  })
  const isPublished = new Set(published.map(({ id }) => id))
  return reports.map((report) => ({
    organisation: report.organisation.name,
    commitment: report.commitment.label,
    year: report.round.year,
    isPublished: isPublished.has(report.id),
  }))
}

/** How a withdrawal went. What was refused wrote nothing. */
export type ValueWithdrawn =
  | { ok: true }
  | { ok: false; kind: 'not-now'; why: string }
  /** It has got a later revision; `at` is where it stands. */
  | { ok: false; kind: 'conflict'; at: ValuePlace }

/** The addresses of a value's series and indicator. */
export interface ValuePlace {
  seriesSlug: string
  indicatorSlug: string
}

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
    if (found === null) {
      const at = await whereReplaced(tx, viewer, id)
      return at === null ? null : { ok: false, kind: 'conflict', at }
    }
    if (found.whyNot !== undefined) return { ok: false, kind: 'not-now', why: found.whyNot }
    if (Number(input.revision) !== found.revision) {
      return { ok: false, kind: 'conflict', at: { seriesSlug: found.series.slug, indicatorSlug: found.indicator.slug } }
    }
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
        statusReportId: old.statusReportId,
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
      subject: { type: 'series', id: old.seriesId },
      message: `${found.subjectName} ${found.year}: ${input.reason}`,
      data: { observation: created.id, cell: old.cell, revision: created.revision },
      changes: [valueChange(found, found, { value: fromColumns(created) }, found.indicator.unit)],
    })
    return { ok: true }
  })
}

/** Where the value stands that was there to see and has since got a later revision; null when it has not. */
async function whereReplaced(tx: Tx, viewer: SignedIn, id: number): Promise<ValuePlace | null> {
  const old = await tx.observation.findUnique({
    where: { id },
    select: { seriesId: true, cell: true, series: { select: { slug: true, indicator: { select: { slug: true } } } } },
  })
  if (old === null) return null
  const { seriesId, cell, series } = old
  const isThere =
    (await tx.observation.count({ where: { AND: [visibleObservations(viewer), { seriesId, cell }] } })) > 0
  return isThere ? { seriesSlug: series.slug, indicatorSlug: series.indicator.slug } : null
}
