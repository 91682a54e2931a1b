import type { Viewer } from '#app/domain/access/roles.ts'
import type { Attendance, DescribedGathering } from '#app/domain/gathering/gathering.ts'
import type { GatheringKind } from '#app/domain/gathering/kind.ts'
import { goalSections, type GoalKind } from '#app/domain/goal/goal.ts'
import type { Prisma } from '#app/db/generated/client.ts'
import { visiblePlans } from '#app/db/visible.server.ts'

const goalSelect = { kind: true, number: true, shortTitle: true, plan: { select: { slug: true } } } as const

/** A gathering with what it carries out, of the plans that the viewer may see, and how many came. */
export const gatheringInclude = (viewer: Viewer) =>
  ({
    attendance: { include: { organisation: { select: { slug: true, name: true } } }, orderBy: { id: 'asc' } },
    possibleActions: {
      where: { possibleAction: { goal: { plan: visiblePlans(viewer) } } },
      orderBy: { id: 'asc' },
      select: { possibleAction: { select: { id: true, text: true, goal: { select: goalSelect } } } },
    },
    commitments: {
      where: { commitment: { goal: { plan: visiblePlans(viewer) } } },
      orderBy: { id: 'asc' },
      select: { commitment: { select: { id: true, slug: true, label: true } } },
    },
  }) satisfies Prisma.GatheringInclude

export type GatheringRow = Prisma.GatheringGetPayload<{ include: ReturnType<typeof gatheringInclude> }>

/** Gives a goal's one address. */
export type AddressOf = (planSlug: string, goal: { kind: GoalKind; number: number }) => string

/** A stored row as the domain knows it. */
export const describeGathering = (row: GatheringRow, addressOf: AddressOf): DescribedGathering => ({
  slug: row.slug,
  kind: row.kind as GatheringKind,
  title: row.title,
  heldOn: row.heldOn,
  endsOn: row.endsOn,
  place: row.place,
  description: row.description,
  awardedTo: row.awardedTo,
  isDemo: row.isDemo,
  possibleActions: row.possibleActions.map(({ possibleAction: { id, text, goal } }) => {
    const { plan, ...rest } = goal
    const told = { ...rest, kind: goal.kind as GoalKind }
    return { id, text, goal: told, href: `${addressOf(plan.slug, told)}#${goalSections.possibleActions}` }
  }),
  commitments: row.commitments.map(({ commitment }) => commitment),
})

/** How many came from each organisation. */
export const attendanceOf = (row: Pick<GatheringRow, 'attendance'>): Attendance[] =>
  row.attendance.map(({ organisation, count }) => ({ organisation, count }))
