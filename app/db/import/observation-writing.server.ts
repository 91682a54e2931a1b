import type { SignedIn } from '#app/domain/access/roles.ts'
import type { JudgedWritten } from '#app/domain/import/judging/judged.ts'
import { toColumns } from '#app/domain/series/value.ts'
import type { Tx } from '#app/db/database.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import { rowsOf } from '#app/db/statements.server.ts'
import { beginMeasuring } from '#app/db/value/begin-measuring.server.ts'
import { nextObservationId, storedTime } from './observation-ids.server.ts'
import { letOthers, type Rest } from './rest.server.ts'

/** Rows in one statement: it holds the process for some milliseconds, and others are answered before the next. */
const inOneStatement = 500

/** What an import writes. */
export interface ValuesToWrite {
  importId: number
  source: { id: number; name: string }
  written: readonly JudgedWritten[]
  /** Of every changed value. Never empty where there are any: an empty one says that the cell had no value. */
  reason: string
}

const chunksOf = <One>(all: readonly One[]): One[][] =>
  Array.from({ length: Math.ceil(all.length / inOneStatement) }, (_, index) =>
    all.slice(index * inOneStatement, (index + 1) * inOneStatement),
  )

/**
 * The values whose cell has another current value than when they were judged, or has got one, or has none any longer.
 * Reads what is committed; within a transaction nobody can commit anything else.
 */
export async function overtakenValues(
  written: readonly JudgedWritten[],
  rest: Rest = letOthers,
): Promise<JudgedWritten[]> {
  const overtaken: JudgedWritten[] = []
  for (const chunk of chunksOf(written)) {
    const cells = chunk.map((one) => [one.value.seriesId, one.cell, one.outcome === 'changed' ? one.from.id : null])
    const rows = rowsOf<{ index: number }>(Prisma.sql`
      SELECT j."key" AS "index" FROM json_each(${JSON.stringify(cells)}) j
      LEFT JOIN "Observation" o
        ON o."seriesId" = j."value" ->> 0 AND o."cell" = j."value" ->> 1 AND o."replacedAt" IS NULL
      WHERE o."id" IS NOT j."value" ->> 2`)
    overtaken.push(...rows.flatMap(({ index }) => chunk[index] ?? []))
    await rest()
  }
  return overtaken
}

/**
 * Writes the values, each with its citation. A cell that has a value gets a new revision with the reason, and the old
 * one stays, marked as replaced; what a status report gave keeps its tie to the report. An indicator that had no
 * values becomes a new one. Everything is in the transaction that it is given; nothing is checked here.
 */
export async function writeObservations(
  tx: Tx,
  viewer: SignedIn,
  values: ValuesToWrite,
  now: Date,
  rest: Rest = letOthers,
): Promise<void> {
  const idOf = await subjectIds(tx)
  let nextId = await nextObservationId(tx)
  let done = 0
  const at = storedTime(now)
  for (const chunk of chunksOf(values.written)) {
    const replaced = chunk.flatMap((one) => (one.outcome === 'changed' ? one.from.id : []))
    if (replaced.length > 0) {
      await tx.$executeRawUnsafe(
        `UPDATE "Observation" SET "replacedAt" = ? WHERE "id" IN (SELECT "value" FROM json_each(?))`,
        at,
        JSON.stringify(replaced),
      )
    }
    const rows = JSON.stringify(chunk.map((one, index) => rowOf(one, nextId + index, idOf, values.reason)))
    await tx.$executeRawUnsafe(insertObservations, at, viewer.userId, values.importId, rows)
    await tx.$executeRawUnsafe(insertCitations, values.source.id, rows)
    nextId += chunk.length
    done += chunk.length
    await rest(done)
  }
  await beginMeasuringAll(tx, viewer, values, now)
}

/** The new row of a value, in the order of the statements below. */
function rowOf(one: JudgedWritten, id: number, idOf: SubjectIds, reason: string): unknown[] {
  const { value } = one
  const columns = toColumns(value.value)
  const [areaId, organisationId] = idOf(value)
  return [
    id,
    value.seriesId,
    one.cell,
    one.outcome === 'changed' ? one.from.id : null,
    areaId,
    organisationId,
    value.year,
    value.breakdown,
    columns.valueType,
    columns.value,
    columns.low,
    columns.high,
    columns.words,
    columns.missingReason,
    value.numerator ?? null,
    value.denominator ?? null,
    value.note ?? null,
    one.outcome === 'changed' ? reason : null,
    value.locator,
    value.quoted,
  ]
}

/** The next revision is one more than the highest that the cell has had, whether that is current or was undone. */
const insertObservations = `
  INSERT INTO "Observation" ("id", "seriesId", "cell", "revision", "areaId", "organisationId", "year", "yearInferred",
    "breakdown", "valueType", "value", "low", "high", "words", "missingReason", "numerator", "denominator", "note",
    "revisionReason", "statusReportId", "createdAt", "recordedById", "importId")
  SELECT r."value" ->> 0, r."value" ->> 1, r."value" ->> 2,
    1 + coalesce((SELECT max(p."revision") FROM "Observation" p
      WHERE p."seriesId" = r."value" ->> 1 AND p."cell" = r."value" ->> 2), 0),
    r."value" ->> 4, r."value" ->> 5, r."value" ->> 6, 0, r."value" ->> 7, r."value" ->> 8, r."value" ->> 9,
    r."value" ->> 10, r."value" ->> 11, r."value" ->> 12, r."value" ->> 13, r."value" ->> 14, r."value" ->> 15,
    r."value" ->> 16, r."value" ->> 17,
    (SELECT b."statusReportId" FROM "Observation" b WHERE b."id" = r."value" ->> 3), ?, ?, ?
  FROM json_each(?) r`

const insertCitations = `
  INSERT INTO "Citation" ("observationId", "sourceId", "position", "locator", "quotedText")
  SELECT r."value" ->> 0, ?, 1, r."value" ->> 18, r."value" ->> 19 FROM json_each(?) r`

type SubjectIds = (value: JudgedWritten['value']) => [areaId: number | null, organisationId: number | null]

/** The columns that tie a value to its area or organisation. Throws when one is not there: that was judged. */
async function subjectIds(tx: Tx): Promise<SubjectIds> {
  const areas = await tx.area.findMany({ select: { id: true, code: true } })
  const organisations = await tx.organisation.findMany({ select: { id: true, slug: true } })
  const byCode = new Map(areas.map(({ id, code }) => [code, id]))
  const bySlug = new Map(organisations.map(({ id, slug }) => [slug, id]))
  return ({ subject }) => {
    const id = subject.kind === 'area' ? byCode.get(subject.area.code) : bySlug.get(subject.slug)
    if (id === undefined) throw new Error(`There is no ${subject.kind} for a judged value.`)
    return subject.kind === 'area' ? [id, null] : [null, id]
  }
}

/** The first values of development indicators. Revisions of what a report gave are as visible as the report. */
async function beginMeasuringAll(
  tx: Tx,
  viewer: SignedIn,
  { written, source }: ValuesToWrite,
  now: Date,
): Promise<void> {
  const isTold = (one: JudgedWritten): boolean =>
    one.value.value.type !== 'missing' && !(one.outcome === 'changed' && one.from.isTied)
  const yearsOf = new Map<number, number>()
  for (const one of written) {
    if (!isTold(one)) continue
    const { seriesId, year } = one.value
    yearsOf.set(seriesId, Math.min(yearsOf.get(seriesId) ?? year, year))
  }
  const series = await tx.series.findMany({
    where: { id: { in: [...yearsOf.keys()] } },
    select: { id: true, indicatorId: true },
    orderBy: { id: 'asc' },
  })
  const first = new Map<number, number>()
  for (const { id, indicatorId } of series) {
    const year = yearsOf.get(id) ?? 0
    first.set(indicatorId, Math.min(first.get(indicatorId) ?? year, year))
  }
  for (const [indicatorId, year] of first) await beginMeasuring(tx, viewer, indicatorId, { year, source }, now)
}
