import type { SteeringReader } from '#app/domain/access/roles.ts'
import type { GoalKind } from '#app/domain/goal/goal.ts'
import type { AgendaPoint } from '#app/domain/meeting/meeting.ts'
import { pointKinds, type PointGround } from '#app/domain/meeting/point.ts'
import { read } from '#app/db/database.server.ts'
import { goalAddresses } from '#app/db/goal/goal-addresses.server.ts'
import { visiblePlans, visibleReports } from '#app/db/visible.server.ts'

/** Where each point's matter is found, by the point's id; points about nothing else, or what is gone or was taken back, have none. */
export async function groundsOf(
  viewer: SteeringReader,
  points: readonly Pick<AgendaPoint, 'id' | 'kind' | 'subject'>[],
): Promise<Map<number, PointGround>> {
  const ids = (subject: string): number[] =>
    points.filter(({ kind }) => pointKinds[kind].subject === subject).map((point) => Number(point.subject))
  const [rounds, goals, reports, addressOf] = await Promise.all([
    read().reportingRound.findMany({ where: { id: { in: ids('follow-up') } }, select: { id: true, slug: true } }),
    read().goal.findMany({
      where: { id: { in: ids('goal') }, plan: visiblePlans(viewer) },
      select: { id: true, kind: true, number: true, plan: { select: { slug: true } } },
    }),
    read().statusReport.findMany({
      where: { AND: [{ id: { in: ids('report') } }, visibleReports(viewer)] },
      select: { id: true },
    }),
    goalAddresses(viewer),
  ])
  const yearOf = new Map(rounds.map(({ id, slug }) => [id, slug]))
  const pathOf = new Map(
    goals.map(({ id, kind, number, plan }) => [id, addressOf(plan.slug, { kind: kind as GoalKind, number })]),
  )
  const seen = new Set(reports.map(({ id }) => id))
  return new Map(
    points.flatMap(({ id, kind, subject }): [number, PointGround][] => {
      const about = Number(subject)
      const place = { 'follow-up': yearOf.get(about), goal: pathOf.get(about) }
      switch (pointKinds[kind].subject) {
        case 'nothing':
          return []
        case 'follow-up':
        case 'goal': {
          const found = place[pointKinds[kind].subject as keyof typeof place]
          return found === undefined ? [] : [[id, { id: about, place: found }]]
        }
        case 'report':
          return seen.has(about) ? [[id, { id: about, place: '' }]] : []
        default:
          return [[id, { id: about, place: '' }]]
      }
    }),
  )
}
