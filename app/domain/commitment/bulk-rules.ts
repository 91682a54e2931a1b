import type { PlanState } from '#app/domain/plan/plan.ts'
import { cellsOf, type BulkCells, type BulkRow } from './bulk-row.ts'
import { whyNotAssign, whyNotRemove, type Tie } from './reporter.ts'
import { typedTimeFrame, whyNotChangeTimeFrame } from './time-frame.ts'

/** Why commitments cannot be moved between goals; undefined where they can. */
export const whyNotMove = (plan: { state: PlanState }): string | undefined =>
  plan.state === 'draft' ? undefined : 'Planen är fastställd. Ett åtagande hör till det mål som planen anger.'

/** What the rules about a row look at besides the row. */
export interface BulkFacts {
  plan: { state: PlanState }
  organisation: (id: number) => string
  /** Titles of the rounds in which the organisation has a report on the commitment. */
  rounds: (commitmentId: number, organisationId: number) => readonly string[]
}

/** Why the cells cannot be put in the row, by cell; empty when they can. The row is as it is stored. */
export function whyNotPut(row: BulkRow, cells: BulkCells, facts: BulkFacts): Partial<Record<keyof BulkCells, string>> {
  const { plan } = facts
  const found: Partial<Record<keyof BulkCells, string>> = {}
  const moved = row.goalId === cells.goalId ? undefined : whyNotMove(plan)
  if (moved !== undefined) found.goalId = moved
  const was = typedTimeFrame(row)
  const isSameFrame =
    was.timeFrame === cells.timeFrame && was.startsOn === cells.startsOn && was.endsOn === cells.endsOn
  const frame = isSameFrame ? undefined : whyNotChangeTimeFrame(plan, row)
  if (frame !== undefined) found.timeFrame = frame
  const actors = whyNotChangeActors(row, cells, facts)
  if (actors.length > 0) found.actors = actors.join(' ')
  return found
}

function whyNotChangeActors(row: BulkRow, cells: BulkCells, { plan, organisation, rounds }: BulkFacts): string[] {
  const ties = row.actors.map((actor): Tie => ({
    role: actor.role,
    organisation: { id: actor.organisationId, name: organisation(actor.organisationId) },
  }))
  const tieOf = new Map(ties.map((tie) => [tie.organisation.id, tie]))
  const removed = ties.flatMap((tie) => {
    const role = cells.actors.get(tie.organisation.id)
    if (role === tie.role) return []
    // Another role in the plan is no removal of the organisation, so that its reports stay its own.
    const reports = role === undefined ? rounds(row.id, tie.organisation.id) : []
    return [whyNotRemove(plan, tie, reports)]
  })
  const added = [...cells.actors].flatMap(([id, role]) =>
    tieOf.get(id)?.role === role
      ? []
      : [
          whyNotAssign(
            plan,
            ties.filter((tie) => tie.organisation.id !== id),
            { id, name: organisation(id) },
            role,
          ),
        ],
  )
  return [...new Set([...removed, ...added].filter((why) => why !== undefined))]
}

/** What the rules about taking back a change look at besides its rows. */
export interface UndoFacts extends BulkFacts {
  /** Whether a commitment that is not among the rows stands at this place of the goal. */
  isTaken: (goalId: number, position: number) => boolean
}

/**
 * Why one row of a bulk edit cannot be taken back; undefined when it can.
 *
 * @param before the row as it was before the bulk edit
 * @param savedAs the version that the bulk edit gave it
 * @param current the row as it is stored now; undefined when there is none
 */
export function whyNotRestore(
  before: BulkRow,
  savedAs: number,
  current: BulkRow | undefined,
  facts: UndoFacts,
): string | undefined {
  if (current === undefined) return 'Åtagandet finns inte längre.'
  if (current.version !== savedAs) return 'Åtagandet har ändrats sedan dess.'
  const refused = Object.values(whyNotPut(current, cellsOf(before), facts))
  if (refused.length > 0) return refused.join(' ')
  const isMoved = before.goalId !== current.goalId
  return isMoved && facts.isTaken(before.goalId, before.position)
    ? 'Ett annat åtagande står nu på dess plats i målet.'
    : undefined
}
