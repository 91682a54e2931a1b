import { undoCell, type CellRevision, type CellUndoing } from '#app/domain/import/undoing.ts'
import { Prisma } from '#app/db/generated/client.ts'
import { rowsOf } from '#app/db/statements.server.ts'
import type { Rest } from './rest.server.ts'

/** Cells in one statement. */
const inOneStatement = 500

/** A cell that an import wrote, and what undoing the import does with it. */
export interface UndoneCell {
  seriesId: number
  cell: string
  undoing: CellUndoing
}

interface RevisionRow {
  seriesId: number
  cell: string
  id: number
  revision: number
  importId: number | null
  isCurrent: number
  hadBefore: number
  isUndone: number
}

/** What undoing the import does with each cell that it wrote, some hundred at a time. Reads what is committed. */
export async function* undoneCells(importId: number, rest: Rest): AsyncGenerator<UndoneCell[]> {
  const cells = rowsOf<{ seriesId: number; cell: string }>(Prisma.sql`
    SELECT "seriesId", "cell" FROM "Observation" WHERE "importId" = ${importId} ORDER BY "id"`)
  const isMet = new Set<string>()
  const once = cells.filter(({ seriesId, cell }) => {
    const key = `${seriesId}/${cell}`
    return isMet.has(key) ? false : isMet.add(key)
  })
  for (let from = 0; from < once.length; from += inOneStatement) {
    const chunk = once.slice(from, from + inOneStatement)
    const rows = rowsOf<RevisionRow>(Prisma.sql`
      SELECT o."seriesId", o."cell", o."id", o."revision", o."importId", o."replacedAt" IS NULL AS "isCurrent",
        o."revisionReason" IS NOT NULL AS "hadBefore", coalesce(i."state" = 'undone', 0) AS "isUndone"
      FROM json_each(${JSON.stringify(chunk.map(({ seriesId, cell }) => [seriesId, cell]))}) j
      JOIN "Observation" o ON o."seriesId" = j."value" ->> 0 AND o."cell" = j."value" ->> 1
      LEFT JOIN "Import" i ON i."id" = o."importId"`)
    const revisions = new Map<string, CellRevision[]>()
    for (const row of rows) {
      const key = `${row.seriesId}/${row.cell}`
      const list = revisions.get(key) ?? []
      revisions.set(key, list)
      list.push({
        id: row.id,
        revision: row.revision,
        importId: row.importId,
        isCurrent: row.isCurrent === 1,
        hadBefore: row.hadBefore === 1,
        isUndone: row.isUndone === 1,
      })
    }
    yield chunk.map((one) => ({
      ...one,
      undoing: undoCell(revisions.get(`${one.seriesId}/${one.cell}`) ?? [], importId),
    }))
    await rest()
  }
}
