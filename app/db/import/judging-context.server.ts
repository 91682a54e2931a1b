import type { SignedIn } from '#app/domain/access/roles.ts'
import {
  cellKey,
  type JudgedSeries,
  type JudgingContext,
  type StoredBefore,
} from '#app/domain/import/judging/judged.ts'
import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import type { IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import type { Breakdown } from '#app/domain/series/cell.ts'
import type { SeriesEnding, SeriesLevel } from '#app/domain/series/series.ts'
import { fromColumns, type ValueColumns } from '#app/domain/series/value.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { read, type Reader, type Tx } from '#app/db/database.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import { rowsOf } from '#app/db/statements.server.ts'
import { visibleObservationsSql } from '#app/db/visible-sql.server.ts'
import type { Rest } from './rest.server.ts'

interface StoredRow extends ValueColumns {
  id: number
  cell: string
  revision: number
  year: number
  breakdown: string
  numerator: number | null
  denominator: number | null
  isReported: number
  isTied: number
}

/**
 * What values of these series are judged against: the series as they are edited, and the current values, a year of a
 * series at a time, so that others are answered in between. Series are read through `from`, values as committed.
 */
export async function readJudgingContext(
  viewer: SignedIn,
  seriesIds: Iterable<number>,
  now: Date,
  { from = read(), rest }: { from?: Reader | Tx; rest?: Rest } = {},
): Promise<JudgingContext> {
  const rows = await from.series.findMany({
    where: { id: { in: [...new Set(seriesIds)] } },
    include: {
      indicator: { select: { id: true, slug: true, shortName: true, unit: true, state: true } },
      predecessors: { select: { year: true } },
    },
    orderBy: { id: 'asc' },
  })
  const isVisible = await visibleObservationsSql(viewer)
  const series = new Map<number, JudgedSeries>()
  const stored = new Map<string, StoredBefore>()
  for (const row of rows) {
    let holds: JudgedSeries['holds'] = 'nothing'
    for (const { year } of yearsOf(row.id)) {
      for (const value of valuesOf(row.id, year, isVisible)) {
        stored.set(cellKey(row.id, value.cell), value)
        if (value.value.type === 'answer') holds = 'answers'
        else if (value.value.type !== 'missing' && holds === 'nothing') holds = 'numbers'
      }
      await rest?.()
    }
    series.set(row.id, {
      id: row.id,
      slug: row.slug,
      shortLabel: row.shortLabel,
      version: row.version,
      level: row.level as SeriesLevel,
      firstYear: row.firstYear,
      breakYears: row.predecessors.map(({ year }) => year),
      lastYear: row.lastYear,
      ending: row.ending as SeriesEnding | null,
      holds,
      indicator: {
        ...row.indicator,
        unit: row.indicator.unit as IndicatorUnit,
        state: row.indicator.state as IndicatorState,
      },
    })
  }
  return { series, stored, thisYear: Number(calendarDate(now).slice(0, 4)) }
}

const yearsOf = (seriesId: number): { year: number }[] =>
  rowsOf(Prisma.sql`SELECT DISTINCT "year" FROM "Observation" WHERE "seriesId" = ${seriesId} ORDER BY "year"`)

const valuesOf = (seriesId: number, year: number, isVisible: Prisma.Sql): StoredBefore[] =>
  rowsOf<StoredRow>(Prisma.sql`
    SELECT o."id", o."cell", o."revision", o."year", o."breakdown", o."valueType", o."value", o."low", o."high",
      o."words", o."missingReason", o."numerator", o."denominator",
      o."statusReportId" IS NOT NULL AND o."recordedById" IS NULL AS "isReported",
      o."statusReportId" IS NOT NULL AS "isTied"
    FROM "Observation" o
    WHERE o."seriesId" = ${seriesId} AND o."year" = ${year} AND ${isVisible}`).map((row) => ({
    id: row.id,
    cell: row.cell,
    revision: row.revision,
    subject: row.cell.split('/')[0] ?? '',
    year: row.year,
    breakdown: row.breakdown as Breakdown,
    value: fromColumns(row),
    numerator: row.numerator ?? undefined,
    denominator: row.denominator ?? undefined,
    isReported: row.isReported === 1,
    isTied: row.isTied === 1,
  }))
