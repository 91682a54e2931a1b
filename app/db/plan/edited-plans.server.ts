import { createHash } from 'node:crypto'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { can } from '#app/domain/access/permissions.ts'
import type { GoalKind } from '#app/domain/goal/goal.ts'
import { inPlanOrder } from '#app/domain/plan/described-plan.ts'
import type { EditedPlan, ListedEdition } from '#app/domain/plan/edited-plan.ts'
import { planStates, type PlanKind, type PlanState } from '#app/domain/plan/plan.ts'
import { read, type Tx } from '#app/db/database.server.ts'
import type { Prisma } from '#app/db/generated/client.ts'
import { newestFirst } from '#app/db/goal/goal-addresses.server.ts'
import { visiblePlans } from '#app/db/visible.server.ts'

/** The editions that the viewer may edit. */
export const editablePlans = (viewer: SignedIn): Prisma.PlanWhereInput =>
  can(viewer, 'plan.edit') ? visiblePlans(viewer) : { id: -1 }

const named = { select: { slug: true, title: true } }

/** What `describeEdited` reads. */
export const editedInclude = {
  basedOn: { select: { id: true, slug: true, title: true, state: true } },
  supersededBy: named,
  supersedes: { ...named, orderBy: newestFirst },
  rounds: { select: { title: true }, orderBy: { year: 'asc' } },
  goals: {
    include: {
      parent: { select: { kind: true, number: true } },
      _count: { select: { outcomes: true, possibleActions: true, indicators: true } },
      commitments: {
        orderBy: { position: 'asc' },
        select: {
          id: true,
          slug: true,
          position: true,
          label: true,
          text: true,
          version: true,
          _count: { select: { reports: true } },
        },
      },
    },
  },
} satisfies Prisma.PlanInclude
type EditedRow = Prisma.PlanGetPayload<{ include: typeof editedInclude }>

/** A short text that changes when anything in the edition is saved, added or removed. */
function markOf(row: EditedRow): string {
  const parts = row.goals.flatMap((goal) => [
    `${goal.id}:${goal.version}`,
    ...goal.commitments.map((commitment) => `${commitment.id}/${commitment.version}`),
  ])
  return createHash('sha256')
    .update([row.version, row.state, ...parts.toSorted()].join(' '))
    .digest('hex')
    .slice(0, 16)
}

function describeEdited(row: EditedRow): EditedPlan {
  const { goals, rounds, version, kind, state, ...plan } = row
  const described = goals.map((goal) => ({
    id: goal.id,
    kind: goal.kind as GoalKind,
    number: goal.number,
    title: goal.title,
    shortTitle: goal.shortTitle,
    parentId: goal.parentId,
    parent: goal.parent === null ? null : { kind: goal.parent.kind as GoalKind, number: goal.parent.number },
    counts: goal._count,
    commitments: goal.commitments.map(({ id, slug, position, label, text, _count }) => ({
      id,
      slug,
      position,
      label,
      text,
      hasReports: _count.reports > 0,
    })),
  }))
  return {
    ...plan,
    version,
    kind: kind as PlanKind,
    state: state as PlanState,
    basedOn: row.basedOn === null ? null : { ...row.basedOn, state: row.basedOn.state as PlanState },
    rounds: rounds.map(({ title }) => title),
    goals: inPlanOrder(described),
    mark: markOf(row),
  }
}

/** The edition with this address and everything in it that decides what may be done with it. */
export const findEditedPlan = (viewer: SignedIn, slug: string): Promise<EditedPlan | null> =>
  editedPlanIn(read(), viewer, slug)

/** The same as `findEditedPlan`, inside a transaction. */
export async function editedPlanIn(tx: Pick<Tx, 'plan'>, viewer: SignedIn, slug: string): Promise<EditedPlan | null> {
  const row = await tx.plan.findFirst({ where: { AND: [editablePlans(viewer), { slug }] }, include: editedInclude })
  return row === null ? null : describeEdited(row)
}

const stateOrder = Object.keys(planStates)

/** All editions that the viewer may edit: drafts first, then those in force, each newest first. */
export async function listEditedPlans(viewer: SignedIn): Promise<ListedEdition[]> {
  const rows = await read().plan.findMany({
    where: editablePlans(viewer),
    orderBy: newestFirst,
    include: {
      basedOn: named,
      supersededBy: named,
      goals: { select: { kind: true, _count: { select: { commitments: true } } } },
    },
  })
  return rows
    .map(({ goals, kind, state, ...row }) => ({
      id: row.id,
      slug: row.slug,
      title: row.title,
      kind: kind as PlanKind,
      state: state as PlanState,
      periodFrom: row.periodFrom,
      periodTo: row.periodTo,
      basedOn: row.basedOn,
      supersededBy: row.supersededBy,
      goalCount: goals.filter((goal) => goal.kind === 'goal').length,
      subGoalCount: goals.filter((goal) => goal.kind === 'sub-goal').length,
      commitmentCount: goals.reduce((sum, goal) => sum + goal._count.commitments, 0),
    }))
    .toSorted((a, b) => stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state))
}
