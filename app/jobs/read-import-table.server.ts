import { readFile } from 'node:fs/promises'
import { readPasted, readSheets, readTable } from '#app/imports/table/read-table.server.ts'
import type { TableChoices } from '#app/domain/import/mapping/sheet-mapping.ts'
import type { ImportProblem } from '#app/domain/import/proposed.ts'
import type { StoredImport } from '#app/domain/import/stored-import.ts'
import type { ReadFault, SheetSummary, Table } from '#app/domain/import/table.ts'
import { keptPath } from '#app/files/file-store.server.ts'

/** The sheet's name of what was pasted. */
export const pastedSheet = 'Inklistrat'

/** The file of an import, for the reader. Throws where there is none: these kinds keep what came. */
function fileOf({ file }: Pick<StoredImport, 'file'>): { path: string; name: string } {
  if (file === null) throw new Error('The import has no file.')
  return { path: keptPath(file.sha256), name: file.name }
}

/** The sheets of what came, to choose from. */
export async function sheetsOfImport(
  imported: Pick<StoredImport, 'file'>,
  choices: Pick<TableChoices, 'isPasted'>,
): Promise<{ ok: true; format: 'xlsx' | 'text'; sheets: SheetSummary[] } | { ok: false; fault: ReadFault }> {
  if (!choices.isPasted) return readSheets(fileOf(imported))
  const { rows } = await pasted(imported)
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length))
  return {
    ok: true,
    format: 'text',
    sheets: [{ name: pastedSheet, rows: rows.length, columns, isHidden: false }],
  }
}

/** The chosen sheet of what came. */
export async function tableOfImport(
  imported: Pick<StoredImport, 'file'>,
  choices: Pick<TableChoices, 'isPasted'> & { sheet: string },
  signal?: AbortSignal,
): Promise<{ ok: true; table: Table; notes: ImportProblem[] } | { ok: false; fault: ReadFault }> {
  if (choices.isPasted) return { ok: true, table: await pasted(imported), notes: [] }
  return readTable(fileOf(imported), choices.sheet, signal)
}

const pasted = async (imported: Pick<StoredImport, 'file'>): Promise<Table> => ({
  ...readPasted(await readFile(fileOf(imported).path, 'utf8')),
  sheet: pastedSheet,
})
