import { goalLabel, goalPathIn, type GoalKind } from '#app/domain/goal/goal.ts'
import { planStates, type PlanState } from '#app/domain/plan/plan.ts'
import { counted } from '#app/domain/swedish.ts'
import { citationsInWords, type CitationKind } from '#app/domain/source/usage.ts'
import type { Use } from '#app/domain/use.ts'
import type { Prisma } from '#app/db/generated/client.ts'
import type { Reader, Tx } from '#app/db/database.server.ts'

const indicatorSelect = { select: { slug: true, shortName: true } } satisfies Prisma.IndicatorDefaultArgs
const planSelect = { select: { slug: true, state: true } } satisfies Prisma.PlanDefaultArgs

const isPublic = (plan: { state: string }): boolean => planStates[plan.state as PlanState].isPublic

/**
 * Where a source is used, page by page. Earlier revisions of a value count too: they are shown as what the
 * value was. Reads inside the transaction that it is given, so that nothing can begin to rest on a source that is about
 * to be deleted.
 */
export async function usesOfSource(db: Reader | Tx, sourceId: number): Promise<Use[]> {
  const series = await db.series.findMany({
    where: { observations: { some: { citations: { some: { sourceId } } } } },
    select: { id: true, indicator: indicatorSelect },
    orderBy: { id: 'asc' },
  })
  const cited = new Map<string, { name: string; counts: Partial<Record<CitationKind, number>> }>()
  const cite = (kind: CitationKind, { slug, shortName }: { slug: string; shortName: string }, count = 1): void => {
    const counts = cited.get(slug)?.counts ?? {}
    cited.set(slug, { name: shortName, counts: { ...counts, [kind]: (counts[kind] ?? 0) + count } })
  }
  for (const { id, indicator } of series) {
    const count = await db.observation.count({ where: { seriesId: id, citations: { some: { sourceId } } } })
    cite('value', indicator, count)
  }
  const where = { sourceId }
  const ofSeries = { select: { indicator: indicatorSelect } }
  for (const { indicator } of await db.indicatorEvent.findMany({ where, select: { indicator: indicatorSelect } }))
    cite('step', indicator)
  for (const { from } of await db.seriesSuccession.findMany({ where, select: { from: ofSeries } }))
    cite('succession', from.indicator)
  for (const one of await db.referenceValue.findMany({ where, select: { series: ofSeries } }))
    cite('reference', one.series.indicator)
  for (const { indicator } of await db.indicatorText.findMany({ where, select: { indicator: indicatorSelect } }))
    cite('text', indicator)
  const uses: Use[] = [...cited].map(([slug, { name, counts }]) => ({
    kind: 'indicator',
    text: name,
    about: citationsInWords(counts),
    href: `/indikatorer/${slug}`,
  }))
  for (const { id, title } of await db.import.findMany({ where, select: { id: true, title: true } }))
    uses.push({ kind: 'import', text: title, href: `/samordning/import/${id}` })
  const grants = await db.grant.count({ where })
  if (grants > 0) {
    const text = 'Utvecklingsmedel'
    uses.push({ kind: 'grant', text, about: counted(grants, 'uppgift', 'uppgifter'), href: '/utvecklingsmedel' })
  }
  const goals = await db.goal.findMany({
    where,
    select: { kind: true, number: true, shortTitle: true, plan: planSelect },
    orderBy: { id: 'asc' },
  })
  for (const { plan, kind, ...row } of goals) {
    const goal = { ...row, kind: kind as GoalKind }
    uses.push({ kind: 'goal', text: goalLabel(goal), href: isPublic(plan) ? goalPathIn(plan.slug, goal) : null })
  }
  const commitments = await db.commitment.findMany({
    where,
    select: { slug: true, label: true, goal: { select: { plan: planSelect } } },
    orderBy: { id: 'asc' },
  })
  for (const { slug, label, goal } of commitments)
    uses.push({ kind: 'commitment', text: label, href: isPublic(goal.plan) ? `/atagande/${slug}` : null })
  return uses
}
