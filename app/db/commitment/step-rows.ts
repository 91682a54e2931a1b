import type { Viewer } from '#app/domain/access/roles.ts'
import { toldDays } from '#app/domain/commitment/milestone-dates.ts'
import type { Step } from '#app/domain/commitment/milestone-standing.ts'
import type { Prisma } from '#app/db/generated/client.ts'
import { visibleReports } from '#app/db/visible.server.ts'

/** What to load of a milestone: the days that it has had, and what accepted reports did that the viewer may not read. */
export const stepSelect = (viewer: Viewer) =>
  ({
    title: true,
    dueOn: true,
    doneOn: true,
    earlierDates: { orderBy: { id: 'asc' }, select: { dueOn: true, replacedAt: true, reason: true } },
    reported: {
      where: { statusReport: { state: 'accepted', NOT: visibleReports(viewer) } },
      select: { doneOn: true, statusReport: { select: { acceptedAt: true } } },
    },
  }) satisfies Prisma.MilestoneSelect

type StepRow = Prisma.MilestoneGetPayload<{ select: ReturnType<typeof stepSelect> }>

/** A milestone as the viewer is told of it: what a report did is told when the report is. */
export function describeStep({ title, dueOn, doneOn, earlierDates, reported }: StepRow): Step {
  const heldAt = new Set(reported.map(({ statusReport }) => statusReport.acceptedAt?.getTime()))
  const replaced = earlierDates.map((one) => ({ ...one, isHeld: heldAt.has(one.replacedAt.getTime()) }))
  const isHeldDone = doneOn !== null && reported.some((one) => one.doneOn === doneOn)
  return { title, doneOn: isHeldDone ? null : doneOn, ...toldDays(dueOn, replaced) }
}
