import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { sheetMapping, type SheetMapping, type TableChoices } from '#app/domain/import/mapping/sheet-mapping.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import { read, write } from '#app/db/database.server.ts'

/** A mapping that somebody has saved, with what it was made for. */
export interface SavedMapping {
  mapping: SheetMapping
  source: string
  sheet: string
  savedName: string
  savedAt: Date
  /** It was made for the same edition. */
  isSameEdition: boolean
}

/** So many of the newest mappings are looked among. */
const newest = 40

/**
 * The mapping to begin with: the one of this very edition and sheet, otherwise the newest of an earlier edition of the
 * same publication (first of a sheet with the same name), otherwise the newest whose headings are mostly the same.
 */
export async function findEarlierMapping(
  viewer: SignedIn,
  sourceId: number,
  sheet: string,
  headings: readonly string[],
): Promise<SavedMapping | null> {
  if (!can(viewer, 'import.manage')) return null
  const source = await read().source.findUnique({ where: { id: sourceId }, select: { publisher: true, title: true } })
  if (source === null) return null
  const rows = await read().importMapping.findMany({
    where: { OR: [{ sourceId, sheet }, { NOT: { sourceId } }] },
    include: { source: { select: { id: true, publisher: true, title: true, edition: true } } },
    orderBy: [{ savedAt: 'desc' }, { id: 'desc' }],
    take: newest,
  })
  const saved = rows.flatMap((row) => {
    const parsed = sheetMapping.safeParse(JSON.parse(row.mapping))
    return parsed.success ? [{ row, mapping: parsed.data }] : []
  })
  const known = new Set(headings.filter((heading) => heading !== ''))
  const isOfPublication = ({ row }: (typeof saved)[number]) =>
    row.source.publisher === source.publisher && row.source.title === source.title
  const isAlike = ({ mapping }: (typeof saved)[number]) => {
    const theirs = mapping.columns.filter(({ heading }) => heading !== '')
    const shared = theirs.filter(({ heading }) => known.has(heading)).length
    return shared > 1 && shared * 2 >= Math.max(theirs.length, known.size)
  }
  const found =
    saved.find(({ row }) => row.sourceId === sourceId && row.sheet === sheet) ??
    saved.find((one) => isOfPublication(one) && one.row.sheet === sheet) ??
    saved.find(isOfPublication) ??
    saved.find(isAlike)
  if (found === undefined) return null
  const { row, mapping } = found
  return {
    mapping,
    source: sourceName(row.source),
    sheet: row.sheet,
    savedName: row.savedName,
    savedAt: row.savedAt,
    isSameEdition: row.sourceId === sourceId && row.sheet === sheet,
  }
}

/**
 * Saves how a sheet is read, for the import and for the edition's next reader, in one go.
 *
 * @param version of the import, as the form was opened
 */
export function saveMapping(
  viewer: SignedIn,
  id: number,
  version: number,
  choices: TableChoices & { sheet: string; mapping: SheetMapping },
  now: Date,
): Promise<'saved' | 'gone' | 'changed-meanwhile' | 'not-prepared' | 'no-source'> {
  if (!can(viewer, 'import.manage')) return Promise.resolve('gone')
  return write(async (tx) => {
    const row = await tx.import.findUnique({ where: { id } })
    if (row === null) return 'gone'
    if (row.state !== 'prepared') return 'not-prepared'
    if (row.version !== version) return 'changed-meanwhile'
    if (row.sourceId === null) return 'no-source'
    await tx.import.update({
      where: { id },
      data: { choices: JSON.stringify(choices), counts: '{}', version: version + 1 },
    })
    const saved = { mapping: JSON.stringify(choices.mapping), savedAt: now, savedName: viewer.name }
    await tx.importMapping.upsert({
      where: { sourceId_sheet: { sourceId: row.sourceId, sheet: choices.sheet } },
      update: saved,
      create: { ...saved, sourceId: row.sourceId, sheet: choices.sheet },
    })
    return 'saved'
  })
}
