import type { Viewer } from '#app/domain/access/roles.ts'
import { oncePerAddress, type GoalKind } from '#app/domain/goal/goal.ts'
import type { RegisteredIndicator } from '#app/domain/indicator/register.ts'
import { compareSwedish } from '#app/domain/swedish.ts'
import { read } from '#app/db/database.server.ts'
import { oldestPlanFirst } from '#app/db/goal/goal-addresses.server.ts'
import { spansOfSeries } from '#app/db/value/series-spans.server.ts'
import { seenLife, seenState } from './seen-life.ts'
import { visiblePlans } from '#app/db/visible.server.ts'

/** All indicators by name, with what the register tells of their values but without the values. */
export async function listRegister(viewer: Viewer): Promise<RegisteredIndicator[]> {
  const rows = await read().indicator.findMany({
    select: {
      slug: true,
      name: true,
      shortName: true,
      definition: true,
      statedSource: true,
      state: true,
      ...seenLife(viewer),
      isDemo: true,
      series: { select: { id: true } },
      goals: {
        where: { goal: { plan: visiblePlans(viewer) } },
        orderBy: oldestPlanFirst,
        select: { goal: { select: { kind: true, number: true, shortTitle: true } } },
      },
    },
  })
  const spanOf = await spansOfSeries(viewer)
  return rows
    .map(({ series, goals, state, _count, ...row }) => {
      const spans = series.flatMap(({ id }) => spanOf.get(id) ?? [])
      return {
        ...row,
        state: seenState({ state, _count }),
        goals: oncePerAddress(goals.map(({ goal }) => ({ ...goal, kind: goal.kind as GoalKind }))),
        years:
          spans.length === 0
            ? null
            : { from: Math.min(...spans.map((span) => span.from)), to: Math.max(...spans.map((span) => span.to)) },
        publishers: [...new Set(spans.flatMap((span) => span.publishers))].sort(compareSwedish),
      }
    })
    .sort((a, b) => compareSwedish(a.name, b.name))
}
