import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import {
  undoneReason,
  whyNotLeft,
  whyNotUndoable,
  type UndoCounts,
  type UndoInput,
} from '#app/domain/import/undoing.ts'
import type { ImportState } from '#app/domain/import/state.ts'
import { counted, formatList, sentenceCase } from '#app/domain/swedish.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { undoneCells, type UndoneCell } from './import-cells.server.ts'
import { endMeasuring } from './measuring-ended.server.ts'
import { nextObservationId, storedTime } from './observation-ids.server.ts'
import { letOthers, type Rest } from './rest.server.ts'

/** A value that somebody has given a cell after the import did. */
export interface SinceChanged {
  seriesId: number
  cell: string
  currentId: number | undefined
}

/** Most values that are listed one by one. */
const mostListed = 100

/** What undoing would do: how many values, and the first of those that were changed since. */
export async function whatUndoingDoes(
  viewer: SignedIn,
  id: number,
): Promise<{ counts: UndoCounts; since: SinceChanged[] }> {
  const counts: UndoCounts = { restored: 0, ended: 0, since: 0 }
  const since: SinceChanged[] = []
  if (!can(viewer, 'import.manage')) return { counts, since }
  for await (const cells of undoneCells(id, letOthers)) count(cells, counts, since)
  return { counts, since }
}

function count(cells: readonly UndoneCell[], counts: UndoCounts, since: SinceChanged[]): void {
  for (const { seriesId, cell, undoing } of cells) {
    counts[undoing.kind] += 1
    if (undoing.kind === 'since' && since.length < mostListed) {
      since.push({ seriesId, cell, currentId: undoing.currentId })
    }
  }
}

/** How an undoing went. What was refused changed nothing. */
export type ImportUndone =
  | { ok: true; counts: UndoCounts }
  | { ok: false; kind: 'gone' | 'changed-meanwhile' }
  | { ok: false; kind: 'not-now'; why: string }
  | { ok: false; kind: 'since'; counts: UndoCounts; why: string }

/**
 * Undoes an import: where its value is current, the value that was there before comes back as a new revision with the
 * reason, and where there was none the cell has no value any longer. Values that somebody has changed since stop all of
 * it, unless they are to be left. Nothing is deleted. One transaction, and one row of history.
 */
export function undoImport(
  viewer: SignedIn,
  id: number,
  version: number,
  input: UndoInput,
  now: Date,
  rest: Rest = letOthers,
): Promise<ImportUndone> {
  if (!can(viewer, 'import.manage')) return Promise.resolve({ ok: false, kind: 'gone' })
  return write(async (tx): Promise<ImportUndone> => {
    const row = await tx.import.findUnique({ where: { id } })
    if (row === null) return { ok: false, kind: 'gone' }
    const whyNot = whyNotUndoable(row.state as ImportState, null)
    if (whyNot !== undefined) return { ok: false, kind: 'not-now', why: whyNot }
    if (row.version !== version) return { ok: false, kind: 'changed-meanwhile' }
    const counts: UndoCounts = { restored: 0, ended: 0, since: 0 }
    const cells: UndoneCell[] = []
    for await (const some of undoneCells(id, rest)) {
      count(some, counts, [])
      cells.push(...some)
    }
    const why = whyNotUndoable('done', counts)
    if (why !== undefined) return { ok: false, kind: 'not-now', why }
    const left = whyNotLeft(counts, input)
    if (left !== undefined) return { ok: false, kind: 'since', counts, why: left }
    await bringBack(tx, cells, undoneReason(row.title, input.reason), now, rest)
    const changes = await endMeasuring(tx, row)
    await tx.import.update({
      where: { id },
      data: {
        state: 'undone',
        version: version + 1,
        undoneAt: now,
        undoneName: viewer.name,
        undoneReason: input.reason,
      },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'import.undone',
      subject: { type: 'import', id },
      message: `${undoneInWords(counts)}. ${input.reason}`,
      data: { ...counts },
      changes,
    })
    return { ok: true, counts }
  })
}

/** "Sju tidigare värden kom tillbaka, två värden togs ur bruk och ett lämnades som det var". */
export function undoneInWords({ restored, ended, since }: UndoCounts): string {
  const parts = [
    ...(restored === 0 ? [] : [`${counted(restored, 'tidigare värde', 'tidigare värden', 'neuter')} kom tillbaka`]),
    ...(ended === 0 ? [] : [`${counted(ended, 'värde', 'värden', 'neuter')} togs ur bruk`]),
    ...(since === 0 ? [] : [`${counted(since, 'ändrat värde', 'ändrade värden', 'neuter')} lämnades`]),
  ]
  return sentenceCase(formatList(parts))
}

const inOneStatement = 500

async function bringBack(tx: Tx, cells: readonly UndoneCell[], reason: string, now: Date, rest: Rest): Promise<void> {
  const at = storedTime(now)
  let nextId = await nextObservationId(tx)
  for (let from = 0; from < cells.length; from += inOneStatement) {
    const chunk = cells.slice(from, from + inOneStatement)
    const ended = chunk.flatMap(({ undoing }) => (undoing.kind === 'since' ? [] : [undoing.currentId]))
    const restored = chunk.flatMap(({ undoing }) => (undoing.kind === 'restored' ? [undoing.fromId] : []))
    await tx.$executeRawUnsafe(
      `UPDATE "Observation" SET "replacedAt" = ? WHERE "id" IN (SELECT "value" FROM json_each(?))`,
      at,
      JSON.stringify(ended),
    )
    const pairs = JSON.stringify(restored.map((earlier, index) => [nextId + index, earlier]))
    await tx.$executeRawUnsafe(copyObservations, reason, at, pairs)
    await tx.$executeRawUnsafe(copyCitations, pairs)
    nextId += restored.length
    await rest(from + chunk.length)
  }
}

/** The earlier value as it was, with its ties and the import that it came from, as the cell's next revision. */
const copyObservations = `
  INSERT INTO "Observation" ("id", "seriesId", "cell", "revision", "areaId", "organisationId", "year", "yearInferred",
    "breakdown", "valueType", "value", "low", "high", "words", "missingReason", "numerator", "denominator", "note",
    "revisionReason", "statusReportId", "createdAt", "recordedById", "importId")
  SELECT r."value" ->> 0, e."seriesId", e."cell",
    1 + (SELECT max(p."revision") FROM "Observation" p WHERE p."seriesId" = e."seriesId" AND p."cell" = e."cell"),
    e."areaId", e."organisationId", e."year", e."yearInferred", e."breakdown", e."valueType", e."value", e."low",
    e."high", e."words", e."missingReason", e."numerator", e."denominator", e."note", ?, e."statusReportId", ?,
    e."recordedById", e."importId"
  FROM json_each(?) r JOIN "Observation" e ON e."id" = r."value" ->> 1`

const copyCitations = `
  INSERT INTO "Citation" ("observationId", "sourceId", "position", "locator", "quotedText")
  SELECT r."value" ->> 0, c."sourceId", c."position", c."locator", c."quotedText"
  FROM json_each(?) r JOIN "Citation" c ON c."observationId" = r."value" ->> 1`
