import type { SteeringReader } from '#app/domain/access/roles.ts'
import { pointKinds } from '#app/domain/meeting/point.ts'
import type { AgendaPoint } from '#app/domain/meeting/meeting.ts'
import { read } from '#app/db/database.server.ts'
import { visibleDecisions, visibleReports } from '#app/db/visible.server.ts'

/** What a decision made at a point is about, by ids; nothing for our own points and for those about a whole round. */
export interface PointAbout {
  goalId?: number | null
  commitmentId?: number | null
  followUpId?: number | null
}

/** What a decision that is made at the point is about: what the point itself is about. */
export async function aboutOfPoint(
  viewer: SteeringReader,
  { kind, subject }: Pick<AgendaPoint, 'kind' | 'subject'>,
): Promise<PointAbout> {
  const id = Number(subject)
  switch (pointKinds[kind].subject) {
    case 'report': {
      const where = { AND: [visibleReports(viewer), { id }] }
      return (await read().statusReport.findFirst({ where, select: { commitmentId: true } })) ?? {}
    }
    case 'goal':
      return { goalId: id }
    case 'follow-up': {
      const found = await read().annualFollowUp.findUnique({ where: { roundId: id }, select: { id: true } })
      return found === null ? {} : { followUpId: found.id }
    }
    case 'decision': {
      const where = { AND: [visibleDecisions(viewer), { id }] }
      const select = { goalId: true, commitmentId: true, followUpId: true } as const
      return (await read().decision.findFirst({ where, select })) ?? {}
    }
    default:
      return {}
  }
}
