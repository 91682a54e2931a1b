import { copiedSlug } from '#app/domain/plan/edition.ts'
import type { Tx } from '#app/db/database.server.ts'
import type { Prisma } from '#app/db/generated/client.ts'

const copiedGoal = {
  contexts: true,
  preconditions: true,
  effects: true,
  outcomes: { include: { indicators: true } },
  possibleActions: { include: { outcomes: true } },
  supportTips: true,
  indicators: true,
  commitments: {
    include: {
      organisations: true,
      indicators: true,
      outcomes: true,
      possibleActions: true,
      milestones: { where: { doneOn: null }, orderBy: { position: 'asc' } },
      links: true,
    },
  },
} satisfies Prisma.GoalInclude
type CopiedGoal = Prisma.GoalGetPayload<{ include: typeof copiedGoal }>

/** The copy of each row by the id of the original. */
type Copies = Map<number, number>
const copyOf = (copies: Copies, id: number): number => copies.get(id) ?? id

interface Editions {
  from: { id: number; periodFrom: number }
  to: { id: number; periodFrom: number }
  sourceId: number
}

/**
 * Gives the new edition a copy of everything in the earlier one, and states which goal and commitment continues which.
 * What has been done already (finished milestones) and where the wording stood in the earlier document do not follow.
 */
export async function copyPlanContent(tx: Tx, editions: Editions): Promise<void> {
  const goals = await tx.goal.findMany({
    where: { planId: editions.from.id },
    orderBy: { id: 'asc' },
    include: copiedGoal,
  })
  const goalCopies: Copies = new Map()
  for (const goal of goals) goalCopies.set(goal.id, await copyGoal(tx, goal, editions))
  for (const { id, parentId } of goals) {
    if (parentId === null) continue
    await tx.goal.update({ where: { id: copyOf(goalCopies, id) }, data: { parentId: copyOf(goalCopies, parentId) } })
  }
  const outcomes: Copies = new Map()
  const actions: Copies = new Map()
  for (const goal of goals) await copyOutcomes(tx, goal, copyOf(goalCopies, goal.id), outcomes)
  for (const goal of goals) await copyActions(tx, goal, copyOf(goalCopies, goal.id), outcomes, actions)

  const used = new Set((await tx.commitment.findMany({ select: { slug: true } })).map(({ slug }) => slug))
  for (const goal of goals) {
    for (const commitment of goal.commitments) {
      const slug = copiedSlug(commitment.slug, editions.from.periodFrom, editions.to.periodFrom, used)
      used.add(slug)
      const { outcomes: led, possibleActions: taken, ...row } = commitment
      const links = {
        outcomes: { create: led.map(({ outcomeId }) => ({ outcomeId: copyOf(outcomes, outcomeId) })) },
        possibleActions: {
          create: taken.map(({ possibleActionId }) => ({ possibleActionId: copyOf(actions, possibleActionId) })),
        },
      }
      const goalId = copyOf(goalCopies, goal.id)
      await tx.commitment.create({ data: { ...commitmentCopy(row, goalId, editions.sourceId), slug, ...links } })
    }
  }
}

/** The goal with its plain lists. */
async function copyGoal(tx: Tx, goal: CopiedGoal, { to, sourceId }: Editions): Promise<number> {
  const plain = ({ position, text }: { position: number; text: string }) => ({ position, text, locator: '' })
  const copy = await tx.goal.create({
    data: {
      planId: to.id,
      kind: goal.kind,
      number: goal.number,
      title: goal.title,
      shortTitle: goal.shortTitle,
      commitmentsTitle: goal.commitmentsTitle,
      supportTitle: goal.supportTitle,
      sourceId,
      locator: '',
      contexts: { create: goal.contexts.map(plain) },
      preconditions: { create: goal.preconditions.map(plain) },
      effects: { create: goal.effects.map((effect) => ({ ...plain(effect), term: effect.term })) },
      supportTips: { create: goal.supportTips.map(plain) },
      indicators: {
        create: goal.indicators.map(({ indicatorId, position }) => ({ indicatorId, position, locator: '' })),
      },
      earlier: { create: { fromId: goal.id } },
    },
  })
  return copy.id
}

/** Outcomes with the indicators that measure them. */
async function copyOutcomes(tx: Tx, goal: CopiedGoal, goalId: number, outcomes: Copies): Promise<void> {
  for (const { id, position, text, indicators } of goal.outcomes) {
    const measured = { create: indicators.map(({ indicatorId }) => ({ indicatorId })) }
    const copy = await tx.outcome.create({ data: { goalId, position, text, locator: '', indicators: measured } })
    outcomes.set(id, copy.id)
  }
}

/** Possible actions with the outcomes that they lead to, of any goal. */
async function copyActions(tx: Tx, goal: CopiedGoal, goalId: number, outcomes: Copies, actions: Copies): Promise<void> {
  for (const { id, position, text, recurrence, outcomes: led } of goal.possibleActions) {
    const leads = { create: led.map(({ outcomeId }) => ({ outcomeId: copyOf(outcomes, outcomeId) })) }
    const row = { goalId, position, text, recurrence, locator: '', outcomes: leads }
    const copy = await tx.possibleAction.create({ data: row })
    actions.set(id, copy.id)
  }
}

/** A commitment with its people, indicators, unfinished milestones and links; `earlier` says what it continues. */
function commitmentCopy(
  row: Omit<CopiedGoal['commitments'][number], 'outcomes' | 'possibleActions'>,
  goalId: number,
  sourceId: number,
) {
  return {
    goalId,
    sourceId,
    position: row.position,
    text: row.text,
    label: row.label,
    plainReading: row.plainReading,
    timeFrame: row.timeFrame,
    timeFrameInPlan: row.timeFrameInPlan,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    responsibleRoles: row.responsibleRoles,
    targetGroup: row.targetGroup,
    locator: '',
    organisations: {
      create: row.organisations.map(({ organisationId, role, assignedById, assignedAt }) => ({
        organisationId,
        role,
        assignedById,
        assignedAt,
      })),
    },
    indicators: { create: row.indicators.map(({ indicatorId }) => ({ indicatorId })) },
    milestones: { create: row.milestones.map(({ title, dueOn }, index) => ({ position: index + 1, title, dueOn })) },
    links: { create: row.links.map(({ position, label, url }) => ({ position, label, url })) },
    earlier: { create: { fromId: row.id } },
  }
}
