import type { Viewer } from '#app/domain/access/roles.ts'
import { compareDecisions, decisionFilters, type DecisionFilter } from '#app/domain/decision/list.ts'
import type { DecisionStepKind } from '#app/domain/decision/step.ts'
import type { ListedDecision, ToldDecision } from '#app/domain/decision/told-decision.ts'
import type { FieldChange } from '#app/domain/history/change.ts'
import { read } from '#app/db/database.server.ts'
import { visibleDecisions } from '#app/db/visible.server.ts'
import { describeDecision, describedDecision } from './described-decision.server.ts'

/** Which decisions are listed; all that the viewer may see where nothing is said. */
export interface WhichDecisions {
  standing?: DecisionFilter | undefined
  meetingId?: number | undefined
  /** The address part of one of those who shall do it. */
  organisation?: string | undefined
  commitmentId?: number | undefined
}

/**
 * The steering group's decisions that the viewer may see, in the order of what they ask of the reader.
 *
 * @param today YYYY-MM-DD
 */
export async function listDecisions(
  viewer: Viewer,
  { standing, meetingId, organisation, commitmentId }: WhichDecisions,
  today: string,
): Promise<ListedDecision[]> {
  const rows = await read().decision.findMany({
    where: {
      AND: [
        visibleDecisions(viewer),
        meetingId === undefined ? {} : { meetingId },
        commitmentId === undefined ? {} : { commitmentId },
        organisation === undefined ? {} : { organisations: { some: { organisation: { slug: organisation } } } },
      ],
    },
    include: describedDecision,
  })
  const all = rows.map((row) => describeDecision(row, today)).toSorted(compareDecisions)
  return standing === undefined ? all : all.filter(decisionFilters[standing].takes)
}

/**
 * A decision with its story; null when it is not there for the viewer.
 *
 * @param today YYYY-MM-DD
 */
export async function findDecision(viewer: Viewer, id: number, today: string): Promise<ToldDecision | null> {
  const row = await read().decision.findFirst({
    where: { AND: [{ id }, visibleDecisions(viewer)] },
    include: {
      ...describedDecision,
      point: { select: { position: true, title: true } },
      steps: {
        orderBy: { id: 'asc' },
        include: {
          organisation: { select: { name: true } },
          meeting: { select: { id: true, heldOn: true } },
        },
      },
    },
  })
  if (row === null) return null
  const changesOf = await readChanges(id)
  return {
    ...describeDecision(row, today),
    point: row.point,
    createdName: row.createdName,
    steps: row.steps.map(({ id: stepId, kind, at, byName, organisation, meeting, text, dueOn }) => ({
      id: stepId,
      kind: kind as DecisionStepKind,
      at,
      byName,
      organisation: organisation?.name ?? null,
      meeting,
      text,
      dueOn,
      changes: kind === 'changed' ? changesOf(at) : [],
    })),
  }
}

/** What each change of a decision changed, by its time: a change is one step and one row of history, stored together. */
async function readChanges(id: number): Promise<(at: Date) => FieldChange[]> {
  const events = await read().historyEvent.findMany({
    where: { subjectType: 'decision', subjectId: String(id), kind: 'decision.changed' },
    select: { at: true, changes: true },
  })
  const byTime = new Map(events.map(({ at, changes }) => [at.getTime(), JSON.parse(changes) as FieldChange[]]))
  return (at) => byTime.get(at.getTime()) ?? []
}
