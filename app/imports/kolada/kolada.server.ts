import { koladaCountry, countyGroup } from '#app/domain/import/kolada/scope.ts'
import type { KeyFigure } from '#app/domain/import/kolada/key-figure.ts'
import type { KoladaQuestion } from '#app/domain/import/kolada/choices.ts'
import { KoladaFault, type Access } from './access.ts'
import { readPages, type PageReading } from './pages.server.ts'
import { keyFigureOf, wireData, wireGroup, wireKeyFigure, wireMunicipality, type WireData } from './wire.ts'

/** Most ids in one part of an address. More is an error at Kolada. */
const mostIds = 25

/** The ids in runs of at most 25. */
export const segments = <Id>(ids: readonly Id[]): Id[][] =>
  Array.from({ length: Math.ceil(ids.length / mostIds) }, (_, index) =>
    ids.slice(index * mostIds, (index + 1) * mostIds),
  )

const ofPage = 'per_page=5000'

/** Key figures whose title or id has the words. An id is looked up as it is. */
export async function searchKeyFigures(access: Access, words: string, reading?: PageReading): Promise<KeyFigure[]> {
  const id = /^[NU]\d{5}$/i.test(words.trim()) ? words.trim().toUpperCase() : undefined
  if (id !== undefined) return readKeyFigures(access, [id], reading)
  const path = `/kpi?title=${encodeURIComponent(words.trim())}&${ofPage}`
  return (await readPages(access, path, wireKeyFigure, reading)).map(keyFigureOf)
}

/** The key figures with these ids, those that are there, in the order asked for. */
export async function readKeyFigures(
  access: Access,
  ids: readonly string[],
  reading?: PageReading,
): Promise<KeyFigure[]> {
  const found = new Map<string, KeyFigure>()
  for (const some of segments(ids)) {
    for (const wire of await readPages(access, `/kpi/${some.join(',')}?${ofPage}`, wireKeyFigure, reading)) {
      found.set(wire.id, keyFigureOf(wire))
    }
  }
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** Whether Kolada answers with key figures at all: nothing there at all is a trouble, not 6 000 key figures gone. */
export async function hasKeyFigures(access: Access, reading?: PageReading): Promise<boolean> {
  const municipalities = await readPages(access, `/municipality/${koladaCountry}`, wireMunicipality, reading)
  return municipalities.length > 0
}

/** What came of a question. */
export interface KoladaAnswer {
  rows: WireData[]
  /** The group's title now, when it was asked for. */
  group: string | null
}

/**
 * The values of a key figure for areas and years, 25 of each at a time. A group is read with its title, which must still
 * say that its mean is not weighted.
 *
 * @param progress how many of all parts have come
 * @throws KoladaFault
 */
export async function readValues(
  access: Access,
  { keyFigure, areas, years }: KoladaQuestion,
  reading: PageReading & { progress?: ((done: number, total: number) => void) | undefined } = {},
): Promise<KoladaAnswer> {
  const parts = segments(areas).flatMap((some) =>
    segments(years).map((of) => `/data/kpi/${keyFigure}/municipality/${some.join(',')}/year/${of.join(',')}?${ofPage}`),
  )
  const group = areas.includes(countyGroup.id) ? await groupTitle(access, reading) : null
  const rows: WireData[] = []
  for (const [index, path] of parts.entries()) {
    reading.progress?.(index, parts.length)
    rows.push(...(await readPages(access, path, wireData, reading)))
  }
  reading.progress?.(parts.length, parts.length)
  return { rows, group }
}

async function groupTitle(access: Access, reading: PageReading): Promise<string> {
  const [group] = await readPages(access, `/municipality_groups/${countyGroup.id}`, wireGroup, reading)
  if (group === undefined) throw new KoladaFault(`Gruppen ${countyGroup.id} finns inte längre hos Kolada.`)
  if (!/ovägt medel/i.test(group.title)) {
    throw new KoladaFault(
      `Gruppen ${countyGroup.id} heter nu ”${group.title}” hos Kolada. Den läses inte, eftersom det inte längre framgår att den är ett ovägt medel.`,
    )
  }
  return group.title
}
