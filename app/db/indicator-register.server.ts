import type { Viewer } from '#app/domain/access/roles.ts'
import { oncePerAddress, type GoalKind } from '#app/domain/goal/goal.ts'
import type { IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import type { RegisteredIndicator } from '#app/domain/indicator/register.ts'
import { compareSwedish } from '#app/domain/swedish.ts'
import { read } from './database.server.ts'
import { visibleObservations, visiblePlans } from './visible.server.ts'

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
      isDemo: true,
      series: { select: { id: true } },
      goals: {
        where: { goal: { plan: visiblePlans(viewer) } },
        orderBy: { id: 'asc' },
        select: { goal: { select: { kind: true, number: true, shortTitle: true } } },
      },
    },
  })
  const spanOf = await spansOf(
    viewer,
    rows.flatMap(({ series }) => series.map(({ id }) => id)),
  )
  return rows
    .map(({ series, goals, state, ...row }) => {
      const spans = series.flatMap(({ id }) => spanOf.get(id) ?? [])
      return {
        ...row,
        state: state as IndicatorState,
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

/** A series' first and last year with a value, and who published the latest one. */
interface Span {
  from: number
  to: number
  publishers: string[]
}

/**
 * The span of each series that has a value, by series id. Two look-ups a series at the ends of an index: with millions
 * of values, anything that counts them all takes longer than a reader waits.
 */
async function spansOf(viewer: Viewer, seriesIds: readonly number[]): Promise<Map<number, Span>> {
  const end = (seriesId: number, order: 'asc' | 'desc') =>
    read().observation.findFirst({
      where: { AND: [{ seriesId }, visibleObservations(viewer), { valueType: { not: 'missing' } }] },
      orderBy: [{ year: order }, { id: order }],
      select: { id: true, year: true },
    })
  const ends = await Promise.all(
    seriesIds.map(async (seriesId) => ({
      seriesId,
      first: await end(seriesId, 'asc'),
      last: await end(seriesId, 'desc'),
    })),
  )
  const citations = await read().citation.findMany({
    where: { observationId: { in: ends.flatMap(({ last }) => last?.id ?? []) } },
    select: { observationId: true, source: { select: { publisher: true } } },
  })
  return new Map(
    ends.flatMap(({ seriesId, first, last }) => {
      if (first === null || last === null) return []
      const publishers = citations.flatMap((one) => (one.observationId === last.id ? [one.source.publisher] : []))
      return [[seriesId, { from: first.year, to: last.year, publishers }] as const]
    }),
  )
}
