import { findByWrittenName } from '#app/db/gathering/learnt-names.server.ts'
import { listMappableSeries } from '#app/db/import/mappable-series.server.ts'
import { findAreaRegister } from '#app/db/organisation/areas.server.ts'
import { readSheet, type SheetContext } from '#app/domain/import/mapping/read-sheet.ts'
import { tableChoices } from '#app/domain/import/mapping/sheet-mapping.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { inTurns } from './in-turns.server.ts'
import type { Propose } from './proposers.server.ts'
import { tableOfImport } from './read-import-table.server.ts'

/** What rows and columns of any table are read against. */
export async function readTableContext(viewer: SignedIn, isText: boolean, thisYear: number): Promise<SheetContext> {
  const [series, register, { organisations, find }] = await Promise.all([
    listMappableSeries(viewer),
    findAreaRegister(viewer),
    findByWrittenName(viewer),
  ])
  const findOrganisation = (text: string): string | undefined => {
    const match = find(text)
    return match.kind === 'certain' ? match.slug : undefined
  }
  return {
    register,
    organisations,
    findOrganisation,
    series: new Map(series.map((one) => [one.id, one])),
    isText,
    thisYear,
  }
}

/** What a workbook's sheet, a text file or a pasted table would write, by its mapping. */
export const proposeTable: Propose = async (viewer, imported, { progress, signal }) => {
  const choices = tableChoices.parse(imported.choices)
  const { sheet, mapping } = choices
  if (sheet === null || mapping === null) {
    return { why: 'Det är inte bestämt än vilka kolumner som ska läsas in. Gå till valen och bestäm det.' }
  }
  const answer = await tableOfImport(imported, { ...choices, sheet }, signal)
  if (!answer.ok) return answer.fault
  const { table, notes } = answer
  const isText = choices.isPasted || imported.file?.mediaType.startsWith('text/') === true
  const context = await readTableContext(viewer, isText, Number(calendarDate(imported.createdAt).slice(0, 4)))
  const { values, problems, facts } = await inTurns(readSheet(table, mapping, context), {
    signal,
    yielded: (read) => progress?.(read, table.rows.length),
  })
  return { values, problems: [...notes, ...problems], facts }
}
