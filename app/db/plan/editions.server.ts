import type { Viewer } from '#app/domain/access/roles.ts'
import type { EffectTerm, GoalKind } from '#app/domain/goal/goal.ts'
import type { Edition, EditionGoal, EditionReference } from '#app/domain/plan/comparison/edition.ts'
import type { PlanKind, PlanState } from '#app/domain/plan/plan.ts'
import { read, type Reader, type Tx } from '#app/db/database.server.ts'
import type { Prisma } from '#app/db/generated/client.ts'
import { newestFirst } from '#app/db/goal/goal-addresses.server.ts'
import { inPlanOrder } from '#app/domain/plan/described-plan.ts'
import { visiblePlans } from '#app/db/visible.server.ts'

const referenceSelect = {
  id: true,
  slug: true,
  title: true,
  kind: true,
  state: true,
  isDemo: true,
  periodFrom: true,
  periodTo: true,
} satisfies Prisma.PlanSelect

type ReferenceRow = Prisma.PlanGetPayload<{ select: typeof referenceSelect }>

const describeReference = (row: ReferenceRow): EditionReference => ({
  ...row,
  kind: row.kind as PlanKind,
  state: row.state as PlanState,
})

/** Every edition that the viewer may see, newest first. */
export async function listEditions(viewer: Viewer): Promise<EditionReference[]> {
  const rows = await read().plan.findMany({
    where: visiblePlans(viewer),
    orderBy: newestFirst,
    select: referenceSelect,
  })
  return rows.map(describeReference)
}

const textSelect = { orderBy: { position: 'asc' }, select: { text: true } } as const

const editionSelect = {
  ...referenceSelect,
  version: true,
  basedOn: { select: { slug: true } },
  goals: {
    select: {
      id: true,
      kind: true,
      number: true,
      title: true,
      shortTitle: true,
      commitmentsTitle: true,
      supportTitle: true,
      parent: { select: { kind: true, number: true } },
      preconditions: textSelect,
      effects: { orderBy: { position: 'asc' }, select: { text: true, term: true } },
      outcomes: textSelect,
      possibleActions: textSelect,
      supportTips: textSelect,
      indicators: { orderBy: { position: 'asc' }, select: { indicator: { select: { slug: true, name: true } } } },
      commitments: {
        orderBy: { position: 'asc' },
        select: { id: true, slug: true, position: true, label: true, text: true, goalId: true },
      },
    },
  },
} satisfies Prisma.PlanSelect

type EditionRow = Prisma.PlanGetPayload<{ select: typeof editionSelect }>

function describeGoal(row: EditionRow['goals'][number]): EditionGoal & { parent: EditionParent | null } {
  const { parent, preconditions, effects, outcomes, possibleActions, supportTips, indicators, commitments, ...goal } =
    row
  const kind = goal.kind as GoalKind
  const effectsOf = (term: EffectTerm) => effects.filter((effect) => effect.term === term)
  return {
    ...goal,
    kind,
    parent: parent === null ? null : { kind: parent.kind as GoalKind, number: parent.number },
    lists: {
      preconditions,
      long: effectsOf('long'),
      medium: effectsOf('medium'),
      outcomes,
      possibleActions,
      indicators: indicators.map(({ indicator }) => ({ text: indicator.name, key: indicator.slug })),
      supportTips,
    },
    commitments: commitments.map((commitment) => ({
      ...commitment,
      goal: { kind, number: goal.number, shortTitle: goal.shortTitle },
    })),
  }
}

interface EditionParent {
  kind: GoalKind
  number: number
}

/** An edition with its version and the edition that it was made from. */
export interface VersionedEdition extends Edition {
  version: number
  basedOnSlug: string | null
}

/** The edition with this address, with its goals in order and everything that is compared. */
export async function findEdition(
  viewer: Viewer,
  slug: string,
  client: Reader | Tx = read(),
): Promise<VersionedEdition | null> {
  const row = await client.plan.findFirst({
    where: { AND: [visiblePlans(viewer), { slug }] },
    select: editionSelect,
  })
  if (row === null) return null
  const { version, basedOn, goals, ...reference } = row
  return {
    ...describeReference(reference),
    version,
    basedOnSlug: basedOn?.slug ?? null,
    goals: inPlanOrder(goals.map(describeGoal)),
  }
}
