import type { EditionReader, SignedIn } from '#app/domain/access/roles.ts'
import { goalKinds, type GoalKind } from '#app/domain/goal/goal.ts'
import { goalSectionKey } from '#app/domain/follow-up/sections/section.ts'
import { suppressed } from '#app/domain/indicator/suppressed.ts'
import { cellsOf, type AnchoredBinding, type Binding } from '#app/domain/statement/binding.ts'
import type { IndicatorNames } from '#app/domain/statement/binding/named-indicators.ts'
import type { MeasuredIndicator } from '#app/domain/statement/judging/values.ts'
import { read } from '#app/db/database.server.ts'
import { describeIndicator, indicatorInclude } from '#app/db/described-rows.server.ts'
import { readSeries } from '#app/db/value/reading.server.ts'
import { visiblePlans } from '#app/db/visible.server.ts'

/** Areas' names shorter than this stand in too many other words to be looked for. */
const shortestName = 3

/** What the texts of a follow-up are held against: for the whole plan, or one goal's. */
export interface SectionIndicators {
  /** Slugs of every indicator of the plan, in the order of its goals. */
  all: readonly string[]
  /** The same by the key of the goal's section. */
  ofGoal: ReadonlyMap<string, readonly string[]>
}

const ofIndicator = { select: { indicator: { select: { slug: true } } }, orderBy: { id: 'asc' } } as const

/** Which indicators a plan's goals are measured with: those of the goals themselves, of their outcomes and commitments. */
export async function sectionIndicators(viewer: SignedIn, planId: number): Promise<SectionIndicators> {
  const goals = await read().goal.findMany({
    where: { planId, plan: visiblePlans(viewer) },
    select: {
      kind: true,
      number: true,
      indicators: ofIndicator,
      outcomes: { select: { indicators: ofIndicator }, orderBy: { position: 'asc' } },
      commitments: { select: { indicators: ofIndicator }, orderBy: { position: 'asc' } },
    },
    orderBy: [{ kind: 'asc' }, { number: 'asc' }],
  })
  const ofGoal = new Map(
    goals.map((goal) => {
      const kind = goal.kind as GoalKind
      const links = [
        ...goal.indicators,
        ...[...goal.outcomes, ...goal.commitments].flatMap(({ indicators }) => indicators),
      ]
      return [goalSectionKey({ kind, number: goal.number }), [...new Set(links.map(({ indicator }) => indicator.slug))]]
    }),
  )
  return { all: [...new Set([...ofGoal.values()].flat())], ofGoal }
}

/** The indicators that a section's numbers are looked for among. */
export const indicatorsOf = ({ all, ofGoal }: SectionIndicators, key: string): readonly string[] =>
  Object.values(goalKinds).some(({ path }) => key.startsWith(`${path}-`)) ? (ofGoal.get(key) ?? []) : all

/** The indicators that bindings name. */
export const indicatorsBound = (bindings: readonly Binding[]): string[] => [
  ...new Set(bindings.flatMap((binding) => cellsOf(binding).map(({ indicator }) => indicator))),
]

/**
 * Indicators with the values that a follow-up's readers will know, in the order of the slugs. Of long series the country, the
 * counties, the areas that the text names and those that bindings name. The number of queries does not grow with them.
 */
export async function listMeasured(
  viewer: EditionReader,
  slugs: readonly string[],
  text: string,
  bindings: readonly Pick<AnchoredBinding, 'binding'>[],
): Promise<MeasuredIndicator[]> {
  if (slugs.length === 0) return []
  const [rows, named] = await Promise.all([
    read().indicator.findMany({ where: { slug: { in: [...slugs] } }, include: indicatorInclude(viewer) }),
    areasNamed(text),
  ])
  const bound = bindings.flatMap(({ binding }) => cellsOf(binding).map(({ subject }) => subject.replace(/^area:/, '')))
  const values = await readSeries(
    viewer,
    rows.flatMap(({ series }) => series.map(({ id }) => id)),
    { extent: 'statement', areaCodes: [...new Set([...named, ...bound])] },
  )
  const measured = new Map(rows.map((row) => [row.slug, suppressed(describeIndicator(row, values))]))
  return slugs.flatMap((slug) => measured.get(slug) ?? [])
}

/** Codes of the areas whose names stand in a text. */
async function areasNamed(text: string): Promise<string[]> {
  const areas = await read().area.findMany({ select: { code: true, name: true } })
  return areas.flatMap(({ code, name }) => (name.length >= shortestName && text.includes(name) ? [code] : []))
}

/** What every indicator and its series are called; names are open to all. */
export async function listIndicatorNames(_viewer: SignedIn): Promise<IndicatorNames[]> {
  const rows = await read().indicator.findMany({
    select: { slug: true, name: true, shortName: true, series: { select: { label: true, shortLabel: true } } },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ slug, name, shortName, series }) => ({
    slug,
    names: [name, shortName, ...series.flatMap(({ label, shortLabel }) => [label, shortLabel])],
  }))
}

/** Most indicators whose values are looked through for somebody's words. */
const mostLookedThrough = 8

/** Slugs of the indicators whose names hold the words, those that hold most first; among all that there are. */
export async function findIndicatorSlugs(viewer: SignedIn, query: string): Promise<string[]> {
  const terms = query.toLocaleLowerCase('sv').match(/\p{L}{2,}/gu) ?? []
  if (terms.length === 0) return []
  return (await listIndicatorNames(viewer))
    .map(({ slug, names }) => {
      const text = names.join(' ').toLocaleLowerCase('sv')
      return { slug, hits: terms.filter((term) => text.includes(term)).length }
    })
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits)
    .slice(0, mostLookedThrough)
    .map(({ slug }) => slug)
}
