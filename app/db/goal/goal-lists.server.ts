import { goalListNames, isBlank, type GoalList, type GoalRow } from '#app/domain/goal/lists.ts'
import type { GoalInput } from '#app/domain/goal/input.ts'
import { slugOf, uniqueSlug } from '#app/domain/slug.ts'
import type { Tx } from '#app/db/database.server.ts'

/** What the models of a goal's plain lists have in common, as far as saving them goes. */
interface ListModel {
  deleteMany: (args: { where: object }) => Promise<unknown>
  updateMany: (args: { where: object; data: object }) => Promise<unknown>
  update: (args: { where: { id: number }; data: object }) => Promise<unknown>
  create: (args: { data: object }) => Promise<unknown>
}

type PlainList = Exclude<GoalList, 'indicators' | 'commitments'>

/** Where each plain list is stored, what tells its rows from others there, and what a row holds besides its text. */
const stored: Record<
  PlainList,
  {
    model: (tx: Tx) => unknown
    among: { term?: 'long' | 'medium' }
    more?: (row: GoalRow) => object
  }
> = {
  contexts: { model: (tx) => tx.goalContext, among: {} },
  preconditions: { model: (tx) => tx.precondition, among: {} },
  longEffects: { model: (tx) => tx.effect, among: { term: 'long' } },
  mediumEffects: { model: (tx) => tx.effect, among: { term: 'medium' } },
  outcomes: { model: (tx) => tx.outcome, among: {} },
  possibleActions: {
    model: (tx) => tx.possibleAction,
    among: {},
    more: ({ recurrence }) => ({ recurrence: recurrence === '' ? null : recurrence }),
  },
  supportTips: { model: (tx) => tx.supportTip, among: {} },
}

const isPlain = (list: GoalList): list is PlainList => list in stored

/** Which rows a goal has in each list: their ids. */
export type KnownRows = Record<GoalList, ReadonlySet<string>>

/** What the commitments of a goal are before a save. */
export interface KnownCommitment {
  id: number
  text: string
  label: string
  locator: string
}

/**
 * Saves every list of a goal as the input has it: rows it knows keep their ids, and so what is tied to them; those that
 * are left out are deleted; the rest are new. Places are taken in two steps, because two rows may not share one.
 */
export async function saveLists(
  tx: Tx,
  goal: { id: number; sourceId: number },
  input: GoalInput,
  known: KnownRows,
  commitments: readonly KnownCommitment[],
): Promise<void> {
  for (const list of goalListNames) {
    const rows = input[list].filter((row) => !isBlank(row))
    if (isPlain(list)) await savePlain(tx, goal.id, list, rows, known[list])
  }
  await saveIndicators(tx, goal.id, input.indicators)
  await saveCommitments(
    tx,
    goal,
    input.commitments.filter((row) => !isBlank(row)),
    commitments,
  )
}

async function savePlain(
  tx: Tx,
  goalId: number,
  list: PlainList,
  rows: readonly GoalRow[],
  known: ReadonlySet<string>,
): Promise<void> {
  const { model: modelIn, among, more } = stored[list]
  // The models differ only in what they are called; Prisma gives each its own types.
  const model = modelIn(tx) as ListModel
  const kept = rows.flatMap(({ id }) => (known.has(id) ? [Number(id)] : []))
  await model.deleteMany({ where: { goalId, ...among, id: { notIn: kept } } })
  await model.updateMany({ where: { goalId, ...among }, data: { position: { multiply: -1 } } })
  for (const [index, row] of rows.entries()) {
    const data = { position: index + 1, text: row.text, locator: row.locator, ...more?.(row) }
    if (known.has(row.id)) await model.update({ where: { id: Number(row.id) }, data })
    else await model.create({ data: { goalId, ...among, ...data } })
  }
}

async function saveIndicators(tx: Tx, goalId: number, rows: readonly GoalRow[]): Promise<void> {
  const chosen = rows.filter((row) => row.indicatorId !== '')
  const ids = chosen.map((row) => Number(row.indicatorId))
  await tx.goalIndicator.deleteMany({ where: { goalId, indicatorId: { notIn: ids } } })
  for (const [index, { locator, indicatorId: id }] of chosen.entries()) {
    const indicatorId = Number(id)
    const data = { position: index + 1, locator }
    await tx.goalIndicator.upsert({
      where: { goalId_indicatorId: { goalId, indicatorId } },
      create: { goalId, indicatorId, ...data },
      update: data,
    })
  }
}

async function saveCommitments(
  tx: Tx,
  goal: { id: number; sourceId: number },
  rows: readonly GoalRow[],
  known: readonly KnownCommitment[],
): Promise<void> {
  const goalId = goal.id
  const before = new Map(known.map((commitment) => [String(commitment.id), commitment]))
  const kept = rows.flatMap(({ id }) => before.get(id)?.id ?? [])
  await tx.commitment.deleteMany({ where: { goalId, id: { notIn: kept } } })
  await tx.commitment.updateMany({ where: { goalId }, data: { position: { multiply: -1 } } })
  const used = new Set((await tx.commitment.findMany({ select: { slug: true } })).map(({ slug }) => slug))
  for (const [index, { id, text, label, locator }] of rows.entries()) {
    const position = index + 1
    const earlier = before.get(id)
    if (earlier === undefined) {
      const slug = uniqueSlug(slugOf(label), used)
      used.add(slug)
      await tx.commitment.create({
        data: { goalId, sourceId: goal.sourceId, slug, position, text, label, locator },
      })
      continue
    }
    const isSame = earlier.text === text && earlier.label === label && earlier.locator === locator
    const change = isSame ? {} : { text, label, locator, version: { increment: 1 } }
    await tx.commitment.update({ where: { id: earlier.id }, data: { position, ...change } })
  }
}
