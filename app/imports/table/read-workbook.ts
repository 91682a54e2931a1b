import type { ImportProblem } from '#app/domain/import/proposed.ts'
import type { MergedCells, SheetSummary } from '#app/domain/import/table.ts'
import { damaged, Unreadable } from '../unreadable.ts'
import { openZip, type OpenZip } from '../zip/open-zip.ts'
import { workbookLimits } from './limits.ts'
import { NoteList } from './note-list.ts'
import type { PackedRow } from './packed-row.ts'
import { otherPacked } from './recognise-table.ts'
import { readSheet, type SheetContext, type SheetReading } from './sheet-cells.ts'
import { mainPart, readShapes, readSharedTexts, readWorkbook, type Workbook } from './workbook-parts.ts'

/** What is told while a file is read: that work is done, and rows as they come, which are waited for. */
export interface Telling {
  tick: () => void
  rows: (rows: readonly PackedRow[]) => Promise<void> | void
}

/** Cells that are handed on together: enough to be worth it, few enough that nobody is held up. */
const together = 2_000

async function opened<T>(
  path: string,
  tick: () => void,
  read: (zip: OpenZip, workbook: Workbook, context: SheetContext) => Promise<T>,
): Promise<T> {
  const zip = await openZip(path, workbookLimits)
  try {
    const main = await mainPart(zip)
    const why = otherPacked(zip.names, main)
    if (why !== undefined) throw new Unreadable(why)
    if (main === undefined || !zip.has(main)) throw damaged('arbetsbokens innehållsförteckning saknas')
    const workbook = await readWorkbook(zip, main)
    if (workbook.sheets.length === 0) throw new Unreadable('Arbetsboken har ingen flik med celler.')
    const shapes = await readShapes(zip, workbook.styles)
    const sharedTexts = await readSharedTexts(zip, workbook.sharedTexts, tick)
    return await read(zip, workbook, { sharedTexts, shapes, dateSystem: workbook.dateSystem })
  } finally {
    zip.close()
  }
}

/** Lists a workbook's sheets with what they hold. One that cannot be read says why, as long as another one can. */
export const readWorkbookSheets = (path: string, tick: () => void): Promise<SheetSummary[]> =>
  opened(path, tick, async (zip, { sheets }, context) => {
    const summaries: SheetSummary[] = []
    for (const sheet of sheets) {
      const { name, isHidden } = sheet
      let rows = 0
      let columns = 0
      const counting: SheetReading = {
        row: ([, cells]) => {
          rows += 1
          columns = Math.max(columns, cells.length)
        },
        note: () => undefined,
        between: tick,
      }
      try {
        await readSheet(zip, sheet, context, counting)
        summaries.push({ name, isHidden, rows, columns })
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error
        summaries.push({ name, isHidden, rows: 0, columns: 0, fault: error.fault })
      }
    }
    const [first] = summaries
    if (first?.fault !== undefined && summaries.every(({ fault }) => fault !== undefined))
      throw new Unreadable(first.fault)
    return summaries
  })

/** Reads one sheet, handing on its rows. */
export const readWorkbookSheet = (
  path: string,
  wanted: string,
  telling: Telling,
): Promise<{ sheet: string; merged: MergedCells[]; notes: ImportProblem[] }> =>
  opened(path, telling.tick, async (zip, workbook, context) => {
    const sheet = workbook.sheets.find(({ name }) => name === wanted)
    if (sheet === undefined) throw new Unreadable({ why: 'Fliken finns inte i filen.', sheet: wanted })
    const notes = new NoteList(sheet.name)
    let waiting: PackedRow[] = []
    let cells = 0
    let hidden = 0
    const handOn = async (): Promise<void> => {
      const rows = waiting
      waiting = []
      cells = 0
      await telling.rows(rows)
    }
    const merged = await readSheet(zip, sheet, context, {
      row: (row) => {
        waiting.push(row)
        cells += row[1].length
        if (row[2] === true) hidden += 1
      },
      note: ({ kind, why }, place) => notes.add(kind, why, place),
      between: () => (cells < together ? telling.tick() : handOn()),
    })
    await handOn()
    if (hidden > 0)
      notes.add(
        'dolda rader',
        `${hidden === 1 ? '1 rad är dold' : `${hidden} rader är dolda`} i filen. De läses som de andra.`,
      )
    if (sheet.isHidden) notes.add('dold flik', 'Fliken är dold i filen.')
    if (workbook.hasExternalLinks)
      notes.add(
        'länkar till andra filer',
        'Arbetsboken hämtar värden ur andra filer. Här läses de värden som stod i den när den sparades; inget hämtas.',
      )
    if (workbook.hasMacros) notes.add('makron', 'Arbetsboken innehåller makron. De läses inte och körs inte.')
    return { sheet: sheet.name, merged, notes: notes.all() }
  })
