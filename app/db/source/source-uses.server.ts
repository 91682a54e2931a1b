import { goalLabel, goalPathIn, type GoalKind } from '#app/domain/goal/goal.ts'
import { planStates, type PlanState } from '#app/domain/plan/plan.ts'
import type { SourceUse, SourceUseKind } from '#app/domain/source/usage.ts'
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
export async function usesOf(db: Reader | Tx, sourceId: number): Promise<SourceUse[]> {
  const series = await db.series.findMany({
    where: { observations: { some: { citations: { some: { sourceId } } } } },
    select: { id: true, indicator: indicatorSelect },
    orderBy: { id: 'asc' },
  })
  const uses: SourceUse[] = []
  const add = (kind: SourceUseKind, name: string, href: string | undefined, count = 1): void => {
    const known = uses.find((use) => use.name === name && use.href === href)
    if (known === undefined) uses.push({ name, href, counts: { [kind]: count } })
    else known.counts[kind] = (known.counts[kind] ?? 0) + count
  }
  const addFor = (kind: SourceUseKind, { slug, shortName }: { slug: string; shortName: string }, count = 1): void =>
    add(kind, shortName, `/indikatorer/${slug}`, count)
  for (const { id, indicator } of series) {
    const count = await db.observation.count({ where: { seriesId: id, citations: { some: { sourceId } } } })
    addFor('value', indicator, count)
  }
  const where = { sourceId }
  const ofSeries = { select: { indicator: indicatorSelect } }
  for (const { indicator } of await db.indicatorEvent.findMany({ where, select: { indicator: indicatorSelect } }))
    addFor('step', indicator)
  for (const { from } of await db.seriesSuccession.findMany({ where, select: { from: ofSeries } }))
    addFor('succession', from.indicator)
  for (const one of await db.referenceValue.findMany({ where, select: { series: ofSeries } }))
    addFor('reference', one.series.indicator)
  for (const { indicator } of await db.indicatorText.findMany({ where, select: { indicator: indicatorSelect } }))
    addFor('text', indicator)
  const goals = await db.goal.findMany({
    where,
    select: { kind: true, number: true, shortTitle: true, plan: planSelect },
    orderBy: { id: 'asc' },
  })
  for (const { plan, kind, ...row } of goals) {
    const goal = { ...row, kind: kind as GoalKind }
    add('goal', goalLabel(goal), isPublic(plan) ? goalPathIn(plan.slug, goal) : undefined)
  }
  const commitments = await db.commitment.findMany({
    where,
    select: { slug: true, label: true, goal: { select: { plan: planSelect } } },
    orderBy: { id: 'asc' },
  })
  for (const { slug, label, goal } of commitments)
    add('commitment', label, isPublic(goal.plan) ? `/atagande/${slug}` : undefined)
  return uses
}
