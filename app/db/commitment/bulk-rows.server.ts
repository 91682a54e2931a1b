import type { SignedIn } from '#app/domain/access/roles.ts'
import type { ActorRole, TimeFrame } from '#app/domain/commitment/actor.ts'
import type { BulkActor, BulkRow } from '#app/domain/commitment/bulk-row.ts'
import type { BulkFacts } from '#app/domain/commitment/bulk-rules.ts'
import { goalLabel, type GoalKind } from '#app/domain/goal/goal.ts'
import { inPlanOrder } from '#app/domain/plan/described-plan.ts'
import type { PlanState } from '#app/domain/plan/plan.ts'
import { compareSwedish } from '#app/domain/swedish.ts'
import { read, type Reader, type Tx } from '#app/db/database.server.ts'
import { visiblePlans } from '#app/db/visible.server.ts'

/** A plan edition's commitments as the grid needs them, in the plan's order. */
export interface BulkGrid extends BulkFacts {
  plan: { id: number; slug: string; title: string; state: PlanState }
  /** In the plan's order. */
  goals: { id: number; label: string }[]
  organisations: { id: number; name: string }[]
  rows: BulkRow[]
}

/** The grid of the plan with this address; null when the viewer may see no such plan. */
export async function loadBulkGrid(from: Reader | Tx, viewer: SignedIn, planSlug: string): Promise<BulkGrid | null> {
  const plan = await from.plan.findFirst({
    where: { AND: [visiblePlans(viewer), { slug: planSlug }] },
    include: {
      goals: {
        include: {
          parent: { select: { kind: true, number: true } },
          commitments: {
            orderBy: { position: 'asc' },
            include: {
              organisations: { orderBy: { id: 'asc' } },
              reports: {
                select: { organisationId: true, round: { select: { title: true } } },
                orderBy: { round: { year: 'asc' } },
              },
            },
          },
        },
      },
    },
  })
  if (plan === null) return null
  const organisations = (await from.organisation.findMany({ select: { id: true, name: true } })).toSorted((a, b) =>
    compareSwedish(a.name, b.name),
  )
  const goals = inPlanOrder(
    plan.goals.map((goal) => ({
      ...goal,
      kind: goal.kind as GoalKind,
      parent: goal.parent === null ? null : { kind: goal.parent.kind as GoalKind, number: goal.parent.number },
    })),
  )
  const commitments = goals.flatMap((goal) => goal.commitments)
  const reports = new Map(commitments.map((row) => [row.id, row.reports]))
  const nameOf = new Map(organisations.map(({ id, name }) => [id, name]))
  return {
    plan: { id: plan.id, slug: plan.slug, title: plan.title, state: plan.state as PlanState },
    goals: goals.map((goal) => ({ id: goal.id, label: goalLabel(goal) })),
    organisations,
    rows: commitments.map((row): BulkRow => ({
      id: row.id,
      version: row.version,
      label: row.label,
      goalId: row.goalId,
      position: row.position,
      timeFrame: row.timeFrame as TimeFrame | null,
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      timeFrameInPlan: row.timeFrameInPlan,
      responsibleRoles: row.responsibleRoles,
      targetGroup: row.targetGroup,
      actors: row.organisations.map((tie) => ({
        tieId: tie.id,
        organisationId: tie.organisationId,
        role: tie.role as ActorRole,
        assignedById: tie.assignedById,
        assignedAt: tie.assignedAt?.toISOString() ?? null,
      })),
    })),
    organisation: (id) => nameOf.get(id) ?? 'En okänd organisation',
    rounds: (commitmentId, organisationId) =>
      (reports.get(commitmentId) ?? [])
        .filter((report) => report.organisationId === organisationId)
        .map(({ round }) => round.title),
  }
}

/** The grid of the plan with this address, as it is stored now. */
export const findBulkGrid = (viewer: SignedIn, planSlug: string): Promise<BulkGrid | null> =>
  loadBulkGrid(read(), viewer, planSlug)

/**
 * Writes the rows as they shall be, all of them; `before` are the same rows as they are stored. Answers them with the
 * ids that new ties got.
 */
export async function storeBulkRows(tx: Tx, before: readonly BulkRow[], after: readonly BulkRow[]): Promise<BulkRow[]> {
  const old = new Map(before.map((row) => [row.id, row]))
  // A place in a goal is unique, so rows that move first leave theirs. Both goals are saved, so that nobody who has one
  // of them open deletes what has come there meanwhile.
  const moved = after.filter((row) => row.goalId !== old.get(row.id)?.goalId)
  for (const row of moved) await tx.commitment.update({ where: { id: row.id }, data: { position: -row.id } })
  const goalIds = moved.flatMap((row) => [row.goalId, old.get(row.id)?.goalId ?? row.goalId])
  await tx.goal.updateMany({ where: { id: { in: [...new Set(goalIds)] } }, data: { version: { increment: 1 } } })
  const stored: BulkRow[] = []
  for (const row of after) {
    const { id, label: _label, actors, ...columns } = row
    await tx.commitment.update({ where: { id }, data: columns })
    stored.push({ ...row, actors: await storeActors(tx, id, old.get(id)?.actors ?? [], actors) })
  }
  return stored
}

async function storeActors(
  tx: Tx,
  commitmentId: number,
  before: readonly BulkActor[],
  after: readonly BulkActor[],
): Promise<BulkActor[]> {
  const old = new Map(before.map((actor) => [actor.tieId, actor]))
  const kept = new Set(after.map((actor) => actor.tieId))
  await tx.commitmentOrganisation.deleteMany({
    where: {
      commitmentId,
      id: { in: before.flatMap(({ tieId }) => (tieId === null || kept.has(tieId) ? [] : [tieId])) },
    },
  })
  const stored: BulkActor[] = []
  for (const actor of after) {
    const { tieId, assignedAt, ...columns } = actor
    const data = { ...columns, assignedAt: assignedAt === null ? null : new Date(assignedAt) }
    if (tieId !== null && old.has(tieId)) {
      if (old.get(tieId)?.role !== actor.role) await tx.commitmentOrganisation.update({ where: { id: tieId }, data })
      stored.push(actor)
    } else {
      // One that is restored gets the id it had, and with it its place in the order.
      const made = await tx.commitmentOrganisation.create({
        data: { ...data, commitmentId, ...(tieId === null ? {} : { id: tieId }) },
      })
      stored.push({ ...actor, tieId: made.id })
    }
  }
  return stored
}
