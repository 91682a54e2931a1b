import { findEarlierMapping } from '#app/db/import/mappings.server.ts'
import { analyseSheet, type SheetAnalysis } from '#app/domain/import/mapping/analyse-sheet.ts'
import { completeMapping, withoutUnknown } from '#app/domain/import/mapping/complete-mapping.ts'
import { carryMapping } from '#app/domain/import/mapping/earlier-mapping.ts'
import type { HeaderRows } from '#app/domain/import/mapping/find-header.ts'
import type { SheetContext } from '#app/domain/import/mapping/read-sheet.ts'
import type { SheetMapping } from '#app/domain/import/mapping/sheet-mapping.ts'
import { suggestShape, withSuggestedSeries } from '#app/domain/import/mapping/suggest-mapping.ts'
import { readTypedHeader, readTypedMapping, type Faults, type Typed } from '#app/domain/import/mapping/typed-mapping.ts'
import { whyNotMapping } from '#app/domain/import/mapping/why-not-mapping.ts'
import type { ReadFault, Table } from '#app/domain/import/table.ts'
import { calendarDate, formatDate } from '#app/domain/swedish.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { inTurns } from '#app/jobs/in-turns.server.ts'
import { readTableContext } from '#app/jobs/propose-table.server.ts'
import { tableOfImport } from '#app/jobs/read-import-table.server.ts'
import type { TableImport } from './find-table-import.server.ts'

/** A sheet with how it would be read. */
export interface ColumnsModel {
  table: Table
  context: SheetContext
  mapping: SheetMapping
  analysis: SheetAnalysis
  /** From what the mapping began, and what differs from it. */
  earlier: { says: string; differences: string[] } | null
  /** It has been saved once how the sheet is read. */
  isSaved: boolean
}

/** The chosen sheet and what it is read against; or why it cannot be read. */
export async function readSheetOf(
  viewer: SignedIn,
  { imported, choices }: TableImport,
  sheet: string,
): Promise<{ table: Table; context: SheetContext } | ReadFault> {
  const answer = await tableOfImport(imported, { ...choices, sheet })
  if (!answer.ok) return answer.fault
  const isText = choices.isPasted || imported.file?.mediaType.startsWith('text/') === true
  const context = await readTableContext(viewer, isText, Number(calendarDate(imported.createdAt).slice(0, 4)))
  return { table: answer.table, context }
}

type Read = Exclude<Awaited<ReturnType<typeof readSheetOf>>, ReadFault>

const seriesOf = (context: SheetContext) => ({ ...context, series: [...context.series.values()] })

/** What is suggested for a sheet with its head in these rows, without a look at what was chosen before. */
async function suggested({ table, context }: Read, header: HeaderRows | undefined): Promise<SheetMapping> {
  const shape = suggestShape(table, context, header)
  const analysis = await inTurns(analyseSheet(table, shape, context))
  return withoutUnknown(withSuggestedSeries(shape, analysis, seriesOf(context)))
}

/** What the sheet holds; where no column is read yet, still what its rows are about. */
async function analysed(table: Table, mapping: SheetMapping, context: SheetContext): Promise<SheetAnalysis> {
  const analysis = await inTurns(analyseSheet(table, mapping, context))
  if (analysis.levels.size > 0) return analysis
  const columns = mapping.columns.map((one) => (one.role === 'skip' ? { ...one, role: 'value' as const } : one))
  const { levels } = await inTurns(analyseSheet(table, { ...mapping, columns }, context))
  return { ...analysis, levels }
}

/** How the sheet was last said to be read; otherwise as an earlier edition's was, or as it looks. */
export async function openColumns(viewer: SignedIn, one: TableImport, read: Read): Promise<ColumnsModel> {
  const { table, context } = read
  const { imported, choices } = one
  let mapping = choices.mapping
  let earlier: ColumnsModel['earlier'] = null
  if (mapping === null) {
    const fresh = await suggested(read, undefined)
    const headings = fresh.columns.map(({ heading }) => heading)
    const sourceId = imported.source?.id ?? -1
    const saved = await findEarlierMapping(viewer, sourceId, table.sheet, headings)
    if (saved === null) mapping = fresh
    else {
      const carried = carryMapping(saved.mapping, fresh, saved.isSameEdition)
      mapping = carried.mapping
      const says = `Valen börjar som ${saved.savedName} sparade dem den ${formatDate(saved.savedAt)} för ${saved.source}, flik ${saved.sheet}.`
      earlier = { says, differences: carried.differences }
    }
  }
  const analysis = await analysed(table, mapping, context)
  // A column of indicators that an earlier mapping brought has names that nobody has been asked about yet.
  const complete = completeMapping(mapping, analysis, [], new Set(), new Set())
  return { table, context, mapping: complete, analysis, earlier, isSaved: choices.mapping !== null }
}

/** A form that was sent: what it makes of the sheet, what is wrong, and what has to be looked at before it is saved. */
export interface TypedColumns {
  model: ColumnsModel
  faults: Faults
  /** The head was moved, or a way of writing was found by itself: the page has to be seen once more. */
  isNew: boolean
}

/** What a sent form makes of the sheet. */
export async function typeColumns(viewer: SignedIn, one: TableImport, read: Read, typed: Typed): Promise<TypedColumns> {
  const { table, context } = read
  const opened = await openColumns(viewer, one, read)
  const shown = headerShown(typed, opened.mapping.header)
  const header = readTypedHeader(typed)
  const wanted = 'header' in header ? header.header : shown
  const headFaults: Faults = 'faults' in header ? header.faults : {}
  const before = sameRows(shown, opened.mapping.header) ? opened.mapping : await suggested(read, shown)
  const isMoved = !sameRows(wanted, shown)
  const base = isMoved ? await suggested(read, wanted) : before
  const sent = isMoved ? changedFields(typed, before) : typed
  const { mapping, faults, undetected } = readTypedMapping(sent, base, context)
  const analysis = await analysed(table, mapping, context)
  const complete = completeMapping(
    mapping,
    analysis,
    [...context.series.values()],
    new Set(Object.keys(sent)),
    undetected,
  )
  const all = { ...whyNotMapping(complete, context.series), ...faults, ...headFaults }
  const model = { table, context, mapping: complete, analysis, earlier: opened.earlier, isSaved: opened.isSaved }
  return { model, faults: all, isNew: isMoved || undetected.size > 0 || asksMore(complete, mapping) }
}

const sameRows = (a: HeaderRows, b: HeaderRows): boolean => a?.from === b?.from && a?.to === b?.to

/** Where the head was in the page that was sent. */
function headerShown(typed: Typed, opened: HeaderRows): HeaderRows {
  const shown = readTypedHeader({ headerFrom: typed['shownFrom'] ?? '', headerTo: typed['shownTo'] ?? '' })
  return typed['shownFrom'] === undefined || 'faults' in shown ? opened : shown.header
}

/** Of a form over another head, what somebody had changed; the rest was suggested for that head. */
function changedFields(typed: Typed, before: SheetMapping): Typed {
  const kept: Record<string, string> = {}
  for (const { column, role, targets } of before.columns) {
    const slot = `columns.${column}`
    if (typed[`${slot}.role`] !== undefined && typed[`${slot}.role`] !== role) {
      kept[`${slot}.role`] = typed[`${slot}.role`] ?? ''
    }
    for (const [name, text] of Object.entries(typed)) {
      if (!name.startsWith(`${slot}.series.`) || text === '') continue
      const level = name.slice(`${slot}.series.`.length)
      const known = targets.find((target) => target.level === level)
      if (String(known?.seriesId ?? '') === text) continue
      kept[name] = text
      const form = typed[`${slot}.form.${level}`]
      if (form !== undefined) kept[`${slot}.form.${level}`] = form
    }
  }
  for (const name of ['year', 'everyRow']) {
    const text = typed[name]
    if (text !== undefined && text !== '') kept[name] = text
  }
  return kept
}

/** Whether the page would now ask for something that it did not ask for when it was sent. */
const asksMore = (complete: SheetMapping, typed: SheetMapping): boolean =>
  complete.named.length !== typed.named.length ||
  complete.columns.some(({ targets }, index) => targets.length > (typed.columns[index]?.targets.length ?? 0))
