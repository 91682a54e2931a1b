import type { SignedIn } from '#app/domain/access/roles.ts'
import type { GoalValues } from '#app/domain/goal/input.ts'
import { emptyRow, type GoalRow } from '#app/domain/goal/lists.ts'
import { whyNotDeleteCommitment } from '#app/domain/plan/deletion.ts'
import type { EditedPlan } from '#app/domain/plan/edited-plan.ts'
import { compareSwedish } from '#app/domain/swedish.ts'
import { read, type Tx } from '#app/db/database.server.ts'
import type { Prisma } from '#app/db/generated/client.ts'

const ordered = { orderBy: { position: 'asc' } } as const

const formInclude = {
  contexts: ordered,
  preconditions: ordered,
  effects: ordered,
  outcomes: ordered,
  possibleActions: ordered,
  supportTips: ordered,
  indicators: ordered,
  commitments: {
    ...ordered,
    include: { reports: { select: { round: { select: { title: true } } }, orderBy: { roundId: 'asc' } } },
  },
} satisfies Prisma.GoalInclude
type FormRow = Prisma.GoalGetPayload<{ include: typeof formInclude }>

/** A goal as its form holds it. */
export interface GoalForm {
  id: number
  values: GoalValues
  /** Why a commitment cannot be deleted, by its id. */
  undeletable: Record<string, string>
}

const textRow = (row: { id: number; text: string; locator: string }): GoalRow => ({
  ...emptyRow,
  id: String(row.id),
  text: row.text,
  locator: row.locator,
})

function describeForm(row: FormRow): GoalForm {
  const reasons = row.commitments.map((commitment) => {
    const rounds = [...new Set(commitment.reports.map(({ round }) => round.title))]
    return [String(commitment.id), whyNotDeleteCommitment({ label: commitment.label, rounds })] as const
  })
  return {
    id: row.id,
    values: {
      version: String(row.version),
      kind: row.kind,
      number: String(row.number),
      parentId: row.parentId === null ? '' : String(row.parentId),
      title: row.title,
      shortTitle: row.shortTitle,
      commitmentsTitle: row.commitmentsTitle ?? '',
      supportTitle: row.supportTitle ?? '',
      locator: row.locator,
      contexts: row.contexts.map(textRow),
      preconditions: row.preconditions.map(textRow),
      longEffects: row.effects.filter((effect) => effect.term === 'long').map(textRow),
      mediumEffects: row.effects.filter((effect) => effect.term === 'medium').map(textRow),
      outcomes: row.outcomes.map(textRow),
      possibleActions: row.possibleActions.map((one) => ({ ...textRow(one), recurrence: one.recurrence ?? '' })),
      supportTips: row.supportTips.map(textRow),
      indicators: row.indicators.map(({ id, indicatorId, locator }) => ({
        ...emptyRow,
        id: String(id),
        indicatorId: String(indicatorId),
        locator,
      })),
      commitments: row.commitments.map((one) => ({
        ...textRow(one),
        label: one.label,
        version: String(one.version),
      })),
    },
    undeletable: Object.fromEntries(reasons.filter(([, why]) => why !== undefined)) as Record<string, string>,
  }
}

/** The same as `findGoalForm`, inside a transaction. */
export async function formIn(tx: Pick<Tx, 'goal'>, plan: EditedPlan, id: number): Promise<GoalForm | null> {
  const row = await tx.goal.findFirst({ where: { id, planId: plan.id }, include: formInclude })
  return row === null ? null : describeForm(row)
}

/** The form of a goal in the edition, or null when the edition has no such goal. */
export const findGoalForm = (_viewer: SignedIn, plan: EditedPlan, id: number): Promise<GoalForm | null> =>
  formIn(read(), plan, id)

/** The indicators that a goal can be tied to, by name. */
export async function listIndicatorChoices(_viewer: SignedIn): Promise<{ id: number; name: string }[]> {
  const rows = await read().indicator.findMany({ select: { id: true, shortName: true } })
  return rows
    .map(({ id, shortName }) => ({ id, name: shortName }))
    .toSorted((a, b) => compareSwedish(a.name, b.name) || a.id - b.id)
}
