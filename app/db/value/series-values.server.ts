import type { Viewer } from '#app/domain/access/roles.ts'
import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import type { IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import type { StoredCell } from '#app/domain/observation/check-entries.ts'
import type { Breakdown } from '#app/domain/series/cell.ts'
import type { RecordedSeries } from '#app/domain/observation/observation-rules.ts'
import type { CellContext } from '#app/domain/observation/parse-cell.ts'
import type { SeriesEnding, SeriesLevel } from '#app/domain/series/series.ts'
import { fromColumns } from '#app/domain/series/value.ts'
import { read } from '#app/db/database.server.ts'
import type { Prisma } from '#app/db/generated/client.ts'
import { visibleObservations } from '#app/db/visible.server.ts'

/** A series that values are recorded in, with its indicator. */
export interface SeriesToRecord extends RecordedSeries {
  id: number
  slug: string
  label: string
  shortLabel: string
  version: number
  indicator: { id: number; slug: string; shortName: string; unit: IndicatorUnit; state: IndicatorState }
}

/** The series with this address, or null. Indicators and their series are the same for all viewers. */
export async function findSeriesToRecord(
  _viewer: Viewer,
  indicatorSlug: string,
  seriesSlug: string,
): Promise<SeriesToRecord | null> {
  const row = await read().series.findFirst({
    where: { slug: seriesSlug, indicator: { slug: indicatorSlug } },
    include: {
      indicator: { select: { id: true, slug: true, shortName: true, unit: true, state: true } },
      predecessors: { select: { year: true } },
    },
  })
  if (row === null) return null
  return {
    id: row.id,
    slug: row.slug,
    label: row.label,
    shortLabel: row.shortLabel,
    version: row.version,
    level: row.level as SeriesLevel,
    firstYear: row.firstYear,
    breakYears: row.predecessors.map(({ year }) => year),
    lastYear: row.lastYear,
    ending: row.ending as SeriesEnding | null,
    indicator: {
      ...row.indicator,
      unit: row.indicator.unit as IndicatorUnit,
      state: row.indicator.state as IndicatorState,
    },
  }
}

/** A stored value with what the entry page says of it. */
export interface StoredValue extends StoredCell {
  id: number
  /** As in the cell's name: "area:0180". */
  subject: string
  subjectName: string
  year: number
  breakdown: Breakdown
  /** The import that recorded it; null where somebody typed it. */
  importId: number | null
}

/** What `describeStored` reads of a row. */
export const valueSelect = {
  id: true,
  cell: true,
  revision: true,
  year: true,
  breakdown: true,
  valueType: true,
  value: true,
  low: true,
  high: true,
  words: true,
  missingReason: true,
  numerator: true,
  denominator: true,
  statusReportId: true,
  recordedById: true,
  importId: true,
  area: { select: { name: true } },
  organisation: { select: { name: true } },
} satisfies Prisma.ObservationSelect

/** A row as the entry pages know it. */
export const describeStored = (row: Prisma.ObservationGetPayload<{ select: typeof valueSelect }>): StoredValue => ({
  id: row.id,
  cell: row.cell,
  revision: row.revision,
  subject: row.cell.split('/')[0] ?? '',
  subjectName: row.organisation?.name ?? row.area?.name ?? '',
  year: row.year,
  breakdown: row.breakdown as Breakdown,
  value: fromColumns(row),
  numerator: row.numerator ?? undefined,
  denominator: row.denominator ?? undefined,
  isReported: row.statusReportId !== null && row.recordedById === null,
  importId: row.importId,
})

/** The current values of a series, from and to the years, both included. */
export async function listStoredValues(
  viewer: Viewer,
  seriesId: number,
  years: { from: number; to: number },
): Promise<StoredValue[]> {
  const rows = await read().observation.findMany({
    where: { AND: [visibleObservations(viewer), { seriesId, year: { gte: years.from, lte: years.to } }] },
    orderBy: [{ year: 'asc' }, { id: 'asc' }],
    select: valueSelect,
  })
  return rows.map(describeStored)
}

/** What kind of value the series holds, and its latest year with one. */
export async function findSeriesContent(
  viewer: Viewer,
  seriesId: number,
): Promise<{ holds: CellContext['holds']; latest: number | undefined }> {
  const where = { AND: [visibleObservations(viewer), { seriesId }] } satisfies Prisma.ObservationWhereInput
  const types = await read().observation.groupBy({ by: ['valueType'], where, _max: { year: true } })
  const told = types.map(({ valueType }) => valueType).filter((type) => type !== 'missing')
  const years = types.flatMap(({ _max }) => (_max.year === null ? [] : [_max.year]))
  return {
    holds: told.length === 0 ? 'nothing' : told.includes('answer') ? 'answers' : 'numbers',
    latest: years.length === 0 ? undefined : Math.max(...years),
  }
}
