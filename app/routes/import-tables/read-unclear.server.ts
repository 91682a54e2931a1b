import { importPath, unclearPath } from '#app/domain/import/choices-path.ts'
import { readSheet, type SheetReading } from '#app/domain/import/mapping/read-sheet.ts'
import { inTurns } from '#app/jobs/in-turns.server.ts'
import type { ColumnsModel } from './columns-model.server.ts'

/** What a mapping leaves for somebody to decide. */
export const readUnclear = ({
  table,
  mapping,
  context,
}: Pick<ColumnsModel, 'table' | 'mapping' | 'context'>): Promise<SheetReading> =>
  inTurns(readSheet(table, mapping, context))

/** Where to go once the columns are known: to what is unclear, or to what would be written. */
export async function nextStep(model: ColumnsModel, id: number): Promise<string> {
  const { signs, areas, blanks } = await readUnclear(model)
  return signs.size + areas.size + blanks.count > 0 ? unclearPath(id) : importPath(id)
}
