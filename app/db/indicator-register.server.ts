import type { Viewer } from '#app/domain/access/roles.ts'
import type { GoalKind } from '#app/domain/goal/goal.ts'
import type { IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import type { RegisteredIndicator } from '#app/domain/indicator/register.ts'
import { compareSwedish } from '#app/domain/swedish.ts'
import { read } from './database.server.ts'
import type { Prisma } from './generated/client.ts'
import { visibleObservations, visiblePlans } from './visible.server.ts'

/** All indicators by name, without their values: the years and publishers are summed up by the database. */
export async function listRegister(viewer: Viewer): Promise<RegisteredIndicator[]> {
  const [rows, years, publishers] = await Promise.all([
    read().indicator.findMany({
      select: {
        slug: true,
        name: true,
        shortName: true,
        definition: true,
        statedSource: true,
        state: true,
        isDemo: true,
        series: { select: { id: true } },
        goals: {
          where: { goal: { plan: visiblePlans(viewer) } },
          orderBy: { id: 'asc' },
          select: { goal: { select: { kind: true, number: true, shortTitle: true } } },
        },
      },
    }),
    yearsBySeries(viewer),
    publishersByIndicator(viewer),
  ])
  return rows
    .map(({ series, goals, state, ...row }) => {
      const spans = series.flatMap(({ id }) => years.get(id) ?? [])
      return {
        ...row,
        state: state as IndicatorState,
        goals: goals.map(({ goal }) => ({ ...goal, kind: goal.kind as GoalKind })),
        years:
          spans.length === 0
            ? null
            : { from: Math.min(...spans.map((span) => span.from)), to: Math.max(...spans.map((span) => span.to)) },
        publishers: publishers.get(row.slug) ?? [],
      }
    })
    .sort((a, b) => compareSwedish(a.name, b.name))
}

async function yearsBySeries(viewer: Viewer): Promise<Map<number, { from: number; to: number }>> {
  const rows = await read().observation.groupBy({
    by: ['seriesId'],
    where: { AND: [visibleObservations(viewer), { valueType: { not: 'missing' } }] },
    _min: { year: true },
    _max: { year: true },
  })
  return new Map(
    rows.flatMap(({ seriesId, _min, _max }) =>
      _min.year === null || _max.year === null ? [] : [[seriesId, { from: _min.year, to: _max.year }] as const],
    ),
  )
}

/** Who published each indicator's values, in Swedish order. One question for each publisher. */
async function publishersByIndicator(viewer: Viewer): Promise<Map<string, string[]>> {
  const sources = await read().source.findMany({ distinct: ['publisher'], select: { publisher: true } })
  const result = new Map<string, string[]>()
  for (const { publisher } of sources.sort((a, b) => compareSwedish(a.publisher, b.publisher))) {
    const cited = {
      AND: [visibleObservations(viewer), { citations: { some: { source: { publisher } } } }],
    } satisfies Prisma.ObservationWhereInput
    const indicators = await read().indicator.findMany({
      where: { series: { some: { observations: { some: cited } } } },
      select: { slug: true },
    })
    for (const { slug } of indicators) result.set(slug, [...(result.get(slug) ?? []), publisher])
  }
  return result
}
