import { actorRoles } from '#app/domain/commitment/actor.ts'
import { reportersAssignedAt } from './action-plan.ts'
import { idsBy, type IdOf } from './ids.ts'
import type { Tx } from './load.ts'
import { coordinatorInTheCast } from './organisations.ts'
import type { GoalRow, PlanRow } from './rows.ts'

/** Plans with their goals, everything printed under a goal, and who stands behind or reports on each commitment. */
export async function loadPlans(
  tx: Tx,
  plans: readonly PlanRow[],
  known: { organisationId: IdOf; sourceId: IdOf; indicatorId: IdOf },
): Promise<{ planId: IdOf; commitmentId: IdOf }> {
  const { organisationId, sourceId, indicatorId } = known
  const stored: { id: number; slug: string }[] = []
  for (const { goals: _goals, supersededBy, basedOn, ...plan } of plans) {
    const idOf = (slug: string | undefined) => (slug === undefined ? null : idsBy(stored, (row) => row.slug)(slug))
    const data = { ...plan, supersededById: idOf(supersededBy), basedOnId: idOf(basedOn) }
    stored.push(await tx.plan.create({ data, select: { id: true, slug: true } }))
  }
  const planId = idsBy(stored, (row) => row.slug)

  const goalKey = (plan: number, kind: string, number: number) => `${plan} ${kind} ${number}`
  const goals = plans.flatMap((plan) => plan.goals.map((goal) => ({ goal, planId: planId(plan.slug) })))
  const goalId = idsBy(
    await tx.goal.createManyAndReturn({
      data: goals.map(({ goal, planId }) => ({
        planId,
        kind: goal.kind,
        number: goal.number,
        title: goal.title,
        shortTitle: goal.shortTitle,
        commitmentsTitle: goal.commitmentsTitle ?? null,
        supportTitle: goal.supportTitle ?? null,
        sourceId: sourceId(goal.source),
        locator: goal.locator,
      })),
      select: { id: true, planId: true, kind: true, number: true },
    }),
    (row) => goalKey(row.planId, row.kind, row.number),
  )
  const idOfGoal = ({ goal, planId }: (typeof goals)[number]) => goalId(goalKey(planId, goal.kind, goal.number))

  /** The rows of one list under the goals, in printed order. */
  const listed = <Row extends object>(list: (goal: GoalRow) => readonly Row[] | undefined) =>
    goals.flatMap((entry) =>
      (list(entry.goal) ?? []).map((row, index) => ({ ...row, goalId: idOfGoal(entry), position: index + 1 })),
    )
  await tx.goalContext.createMany({ data: listed((goal) => goal.contexts) })
  await tx.precondition.createMany({ data: listed((goal) => goal.preconditions) })
  await tx.effect.createMany({ data: listed((goal) => goal.effects) })
  await tx.outcome.createMany({ data: listed((goal) => goal.outcomes) })
  await tx.possibleAction.createMany({ data: listed((goal) => goal.possibleActions) })
  await tx.supportTip.createMany({ data: listed((goal) => goal.supportTips) })
  await tx.goalIndicator.createMany({
    data: listed((goal) => goal.indicators).map(({ indicator, ...row }) => ({
      ...row,
      indicatorId: indicatorId(indicator),
    })),
  })

  const commitments = goals.flatMap(({ goal }) => goal.commitments ?? [])
  const commitmentId = idsBy(
    await tx.commitment.createManyAndReturn({
      data: goals.flatMap((entry) =>
        (entry.goal.commitments ?? []).map(
          (
            {
              organisations: _organisations,
              indicators: _indicators,
              continues: _continues,
              milestones: _milestones,
              ...commitment
            },
            index,
          ) => ({
            ...commitment,
            goalId: idOfGoal(entry),
            position: index + 1,
            sourceId: sourceId(entry.goal.source),
          }),
        ),
      ),
      select: { id: true, slug: true },
    }),
    (row) => row.slug,
  )
  await tx.commitmentOrganisation.createMany({
    data: commitments.flatMap((commitment) =>
      commitment.organisations.map(({ organisation, role }) => ({
        commitmentId: commitmentId(commitment.slug),
        organisationId: organisationId(organisation),
        role,
        assignedById: actorRoles[role].statedInPlan ? null : coordinatorInTheCast.id,
        assignedAt: actorRoles[role].statedInPlan ? null : new Date(reportersAssignedAt),
      })),
    ),
  })
  await tx.commitmentIndicator.createMany({
    data: commitments.flatMap((commitment) =>
      (commitment.indicators ?? []).map((indicator) => ({
        commitmentId: commitmentId(commitment.slug),
        indicatorId: indicatorId(indicator),
      })),
    ),
  })
  await tx.milestone.createMany({
    data: commitments.flatMap(({ slug, milestones }) =>
      (milestones ?? []).map((row, index) => ({ ...row, commitmentId: commitmentId(slug), position: index + 1 })),
    ),
  })
  await tx.goalLineage.createMany({
    data: goals.flatMap(({ goal: { continues, ...goal }, planId: here }) =>
      continues === undefined
        ? []
        : [
            {
              fromId: goalId(goalKey(planId(continues.plan), continues.kind, continues.number)),
              toId: goalId(goalKey(here, goal.kind, goal.number)),
            },
          ],
    ),
  })
  await tx.commitmentLineage.createMany({
    data: commitments.flatMap(({ slug, continues }) =>
      (continues ?? []).map((from) => ({ fromId: commitmentId(from), toId: commitmentId(slug) })),
    ),
  })
  return { planId, commitmentId }
}
