import { can } from '#app/domain/access/permissions.ts'
import { thePublic, type SignedIn } from '#app/domain/access/roles.ts'
import type { ImportState } from '#app/domain/import/state.ts'
import {
  sourceCaseContent,
  type SourceCaseContent,
  type SourceCaseHandling,
  type SourceCaseKind,
} from '#app/domain/import/source-case.ts'
import { read } from '#app/db/database.server.ts'
import { listEditions, readEdition } from '#app/db/follow-up/editions.server.ts'

const seriesSelect = {
  select: {
    id: true,
    slug: true,
    shortLabel: true,
    ending: true,
    indicator: { select: { slug: true, shortName: true } },
  },
} as const

/** A series that a case is about. */
export interface CaseSeries {
  id: number
  slug: string
  shortLabel: string
  ending: string | null
  indicator: { slug: string; shortName: string }
}

/** A case in the list. */
export interface ListedCase {
  id: number
  kind: SourceCaseKind
  /** The key figure's id. */
  subject: string
  title: string
  series: CaseSeries | null
  /** How many cells it is about. */
  cells: number
  openedAt: Date
  handled: { at: Date; name: string; handling: SourceCaseHandling } | null
}

/** A case as its page shows it. */
export interface SourceCase extends ListedCase {
  version: number
  content: SourceCaseContent
  note: string
  /** The import that takes its values over. */
  import: { id: number; state: ImportState } | null
  /** All series that have values from the key figure. */
  tied: CaseSeries[]
}

interface CaseRow {
  id: number
  kind: string
  subject: string
  title: string
  series: CaseSeries | null
  content: string
  openedAt: Date
  handledAt: Date | null
  handledName: string | null
  handling: string | null
}

const contentOf = (json: string): SourceCaseContent => sourceCaseContent.parse(JSON.parse(json))

const asListed = (row: CaseRow): ListedCase => ({
  id: row.id,
  kind: row.kind as SourceCaseKind,
  subject: row.subject,
  title: row.title,
  series: row.series,
  cells: contentOf(row.content).cells.length,
  openedAt: row.openedAt,
  handled:
    row.handledAt === null
      ? null
      : { at: row.handledAt, name: row.handledName ?? '', handling: row.handling as SourceCaseHandling },
})

/** The cases that wait for somebody, or the latest that are handled: newest first, at most as many as said. */
export async function listCases(viewer: SignedIn, which: 'open' | 'handled', most: number): Promise<ListedCase[]> {
  if (!can(viewer, 'import.manage')) return []
  const rows = await read().sourceCase.findMany({
    where: which === 'open' ? { handledAt: null } : { handledAt: { not: null } },
    include: { series: seriesSelect },
    orderBy: which === 'open' ? [{ openedAt: 'desc' }, { id: 'asc' }] : [{ handledAt: 'desc' }, { id: 'desc' }],
    take: most,
  })
  return rows.map(asListed)
}

/** How many cases wait for somebody. */
export const countOpenCases = (viewer: SignedIn): Promise<number> =>
  can(viewer, 'import.manage') ? read().sourceCase.count({ where: { handledAt: null } }) : Promise.resolve(0)

/** A case, or null: it is not there, or the viewer does not work with imports. */
export async function findCase(viewer: SignedIn, id: number): Promise<SourceCase | null> {
  if (!can(viewer, 'import.manage')) return null
  const row = await read().sourceCase.findUnique({ where: { id }, include: { series: seriesSelect } })
  if (row === null) return null
  const content = contentOf(row.content)
  const [imported, ties] = await Promise.all([
    content.importId === null
      ? null
      : read().import.findUnique({ where: { id: content.importId }, select: { id: true, state: true } }),
    read().koladaTie.findMany({ where: { kpiId: row.subject }, select: { series: seriesSelect } }),
  ])
  return {
    ...asListed(row),
    version: row.version,
    content,
    note: row.note,
    import: imported === null ? null : { id: imported.id, state: imported.state as ImportState },
    tied: ties.map(({ series }) => series),
  }
}

/** A published follow-up that holds values of a case, as they were. */
export interface HoldingFollowUp {
  year: number
  values: number
}

/** The published follow-ups that hold some of the cells of the case's series, newest first. */
export async function findHolding(found: Pick<SourceCase, 'series' | 'content'>): Promise<HoldingFollowUp[]> {
  const { series, content } = found
  if (series === null || content.cells.length === 0) return []
  const cells = new Set(content.cells.map(({ cell }) => cell))
  const seen = new Set<number>()
  const holding: HoldingFollowUp[] = []
  for (const facts of await listEditions(thePublic)) {
    if (seen.has(facts.year)) continue
    seen.add(facts.year)
    const { data } = (await readEdition(facts)).report.content
    const values = data.indicators
      .filter(({ slug }) => slug === series.indicator.slug)
      .flatMap((indicator) => indicator.series.filter(({ slug }) => slug === series.slug))
      .flatMap((one) => one.values)
      .filter(({ subject, year, breakdown }) => cells.has(`${subject}/${year}/${breakdown}`)).length
    if (values > 0) holding.push({ year: facts.year, values })
  }
  return holding
}
