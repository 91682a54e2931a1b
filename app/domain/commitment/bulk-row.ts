import type { PlanState } from '#app/domain/plan/plan.ts'
import { compareSwedish, formatList } from '#app/domain/swedish.ts'
import { actorRoles, type ActorRole } from './actor.ts'
import { timeFrameWords, type StoredTimeFrame } from './time-frame-words.ts'
import { storedTimeFrame, typedTimeFrame, type TypedTimeFrame } from './time-frame.ts'

/** An organisation's tie as it is stored; `tieId` is null until it is. Times are ISO 8601. */
export interface BulkActor {
  tieId: number | null
  organisationId: number
  role: ActorRole
  assignedById: string | null
  assignedAt: string | null
}

/** What the grid can change of one commitment, as it is stored. It survives JSON. */
export interface BulkRow extends StoredTimeFrame {
  id: number
  version: number
  /** Names the row; the grid does not change it. */
  label: string
  goalId: number
  position: number
  responsibleRoles: string | null
  targetGroup: string | null
  actors: BulkActor[]
}

/** What somebody wants a row to hold: texts as typed, and each organisation's role. */
export interface BulkCells extends TypedTimeFrame {
  goalId: number
  responsibleRoles: string
  targetGroup: string
  actors: ReadonlyMap<number, ActorRole>
}

/** What the row holds, as somebody would type it. */
export const cellsOf = (row: BulkRow): BulkCells => ({
  goalId: row.goalId,
  ...typedTimeFrame(row),
  responsibleRoles: row.responsibleRoles ?? '',
  targetGroup: row.targetGroup ?? '',
  actors: new Map(row.actors.map((actor) => [actor.organisationId, actor.role])),
})

/**
 * The row with the cells in it. Ties whose role is the same stay as they are; a reporter that is new is marked with who
 * chose it and when. Neither the version nor the place in a new goal is decided here.
 *
 * @param by who changes it, and when as ISO 8601
 */
export function withCells(
  row: BulkRow,
  cells: BulkCells,
  plan: { state: PlanState },
  by: { userId: string; at: string },
): BulkRow {
  const mark = (role: ActorRole): Pick<BulkActor, 'assignedById' | 'assignedAt'> =>
    actorRoles[role].statedInPlan
      ? { assignedById: null, assignedAt: null }
      : { assignedById: by.userId, assignedAt: by.at }
  const kept = row.actors.flatMap((actor): BulkActor[] => {
    const role = cells.actors.get(actor.organisationId)
    if (role === undefined) return []
    return role === actor.role ? [actor] : [{ ...actor, role, ...mark(role) }]
  })
  const known = new Set(row.actors.map((actor) => actor.organisationId))
  const added = [...cells.actors].flatMap(([organisationId, role]): BulkActor[] =>
    known.has(organisationId) ? [] : [{ tieId: null, organisationId, role, ...mark(role) }],
  )
  const was = typedTimeFrame(row)
  const isSameFrame =
    was.timeFrame === cells.timeFrame && was.startsOn === cells.startsOn && was.endsOn === cells.endsOn
  const inPlan = plan.state === 'draft' && (row.timeFrame === null || row.timeFrameInPlan)
  return {
    ...row,
    ...(isSameFrame ? {} : storedTimeFrame(cells, inPlan)),
    goalId: cells.goalId,
    responsibleRoles: cells.responsibleRoles === '' ? null : cells.responsibleRoles,
    targetGroup: cells.targetGroup === '' ? null : cells.targetGroup,
    actors: [...kept, ...added],
  }
}

/** Names of what rows refer to by id. */
export interface BulkNames {
  goal: (id: number) => string
  organisation: (id: number) => string
}

/** One cell that differs, in words. */
export interface Difference {
  field: string
  from: string
  to: string
}

/** What differs between two states of a row, in the grid's order; empty when nothing does. */
export function differences(before: BulkRow, after: BulkRow, names: BulkNames): Difference[] {
  const roles = Object.keys(actorRoles) as ActorRole[]
  const actors = (row: BulkRow, role: ActorRole): string => {
    const found = row.actors
      .filter((actor) => actor.role === role)
      .map((actor) => names.organisation(actor.organisationId))
      .toSorted(compareSwedish)
    return found.length === 0 ? 'ingen' : formatList(found)
  }
  const pairs: Difference[] = [
    { field: 'Mål', from: names.goal(before.goalId), to: names.goal(after.goalId) },
    ...roles.map((role) => ({ field: actorRoles[role].label, from: actors(before, role), to: actors(after, role) })),
    { field: 'Tidsram', from: timeFrameWords(before), to: timeFrameWords(after) },
    { field: 'Ansvariga roller', from: before.responsibleRoles ?? 'inga', to: after.responsibleRoles ?? 'inga' },
    { field: 'Målgrupp', from: before.targetGroup ?? 'ingen', to: after.targetGroup ?? 'ingen' },
  ]
  return pairs.filter(({ from, to }) => from !== to)
}
