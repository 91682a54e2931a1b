import type { DraftGoal } from '#app/domain/import/plan/draft.ts'
import { goalInput, typedGoal, type GoalInput } from '#app/domain/goal/input.ts'
import { emptyRow, goalListNames, type GoalList } from '#app/domain/goal/lists.ts'
import type { Tx } from '#app/db/database.server.ts'
import { saveLists, type KnownRows } from '#app/db/goal/goal-lists.server.ts'

const nothingKnown = Object.fromEntries(goalListNames.map((list) => [list, new Set<string>()])) as Record<
  GoalList,
  Set<string>
> satisfies KnownRows

/** A goal of the draft as the form for editing it would have it. */
export function goalValues(goal: DraftGoal, indicatorIds: readonly number[]): GoalInput {
  const texts = (rows: readonly { text: string; locator: string }[]) =>
    rows.map(({ text, locator }) => ({ ...emptyRow, text, locator }))
  return goalInput.parse({
    ...typedGoal({}),
    version: '0',
    kind: goal.kind,
    number: String(goal.number),
    title: goal.title,
    shortTitle: goal.shortTitle,
    commitmentsTitle: goal.commitmentsTitle,
    supportTitle: goal.supportTitle,
    locator: goal.locator,
    contexts: texts(goal.contexts),
    preconditions: texts(goal.preconditions),
    longEffects: texts(goal.longEffects),
    mediumEffects: texts(goal.mediumEffects),
    outcomes: texts(goal.outcomes),
    possibleActions: goal.possibleActions.map(({ text, locator, isYearly }) => ({
      ...emptyRow,
      text,
      locator,
      recurrence: isYearly ? 'yearly' : '',
    })),
    supportTips: texts(goal.supportTips),
    indicators: goal.indicators.map(({ locator }, index) => ({
      ...emptyRow,
      indicatorId: String(indicatorIds[index]),
      locator,
    })),
    commitments: goal.commitments.map(({ text, label, locator }) => ({ ...emptyRow, text, label, locator })),
  })
}

/** Writes the goals of a draft with their lists and actors. The indicators are in the register already. */
export async function writeGoals(
  tx: Tx,
  plan: { id: number; sourceId: number },
  goals: readonly DraftGoal[],
  indicatorIds: ReadonlyMap<DraftGoal, readonly number[]>,
): Promise<void> {
  const written: number[] = []
  const organisations = await tx.organisation.findMany({ select: { id: true, slug: true } })
  const organisationId = new Map(organisations.map(({ id, slug }) => [slug, id]))
  for (const goal of goals) {
    const values = goalValues(goal, indicatorIds.get(goal) ?? [])
    const { id } = await tx.goal.create({
      data: {
        planId: plan.id,
        sourceId: plan.sourceId,
        kind: goal.kind,
        number: goal.number,
        parentId: goal.parent === undefined ? null : (written[goal.parent] ?? null),
        title: values.title,
        shortTitle: values.shortTitle,
        commitmentsTitle: values.commitmentsTitle === '' ? null : values.commitmentsTitle,
        supportTitle: values.supportTitle === '' ? null : values.supportTitle,
        locator: values.locator,
      },
    })
    written.push(id)
    await saveLists(tx, { id, sourceId: plan.sourceId }, values, nothingKnown, [])
    const commitments = await tx.commitment.findMany({
      where: { goalId: id },
      orderBy: { position: 'asc' },
      select: { id: true },
    })
    await tx.commitmentOrganisation.createMany({
      data: commitments.flatMap(({ id: commitmentId }, index) =>
        (goal.commitments[index]?.actors ?? []).flatMap((slug) => {
          const named = organisationId.get(slug)
          return named === undefined ? [] : [{ commitmentId, organisationId: named, role: 'lead' }]
        }),
      ),
    })
  }
}
