import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { commitmentFieldChanges } from '#app/domain/commitment/commitment-changes.ts'
import { commitmentChanges, type CommitmentContent } from '#app/domain/commitment/changes.ts'
import { tickedIds, writtenRows, type CommitmentInput } from '#app/domain/commitment/input.ts'
import type { Milestone } from '#app/domain/commitment/milestone.ts'
import { reportedMilestone, whyNotMoveDay } from '#app/domain/commitment/milestone-dates.ts'
import { storedTimeFrame, typedTimeFrame, whyNotChangeTimeFrame } from '#app/domain/commitment/time-frame.ts'
import { whyNotReword } from '#app/domain/plan/locked.ts'
import type { PlanState } from '#app/domain/plan/plan.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import { describeContent, findEditedRow, offeredLinks } from './commitment-editing.server.ts'
import { findReportedAmong, keepMovedDays, removedFrom, storeMilestones } from './milestone-saving.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'

/** How a change of a commitment went. What was refused wrote nothing. */
export type CommitmentChange =
  /** `changes` is empty when nothing was to be changed; then nothing was written. */
  | { ok: true; version: number; changes: string[] }
  /** What cannot be done as things stand, by field. */
  | { ok: false; kind: 'refused'; errors: Record<string, string> }
  /** Somebody has saved a newer version; this is its number. */
  | { ok: false; kind: 'conflict'; version: number }

/** Said where somebody ticked what has been taken away meanwhile. */
const goneMeanwhile = 'Något av det du valde finns inte längre. Läs in sidan igen.'

/**
 * Saves what the editor's form holds; the input has been checked against its schema. In one transaction with its
 * history. Answers null when the viewer may see no such commitment.
 */
export function saveCommitment(
  viewer: SignedIn,
  planSlug: string,
  id: number,
  input: CommitmentInput,
  now: Date,
): Promise<CommitmentChange | null> {
  if (!can(viewer, 'commitment.edit')) return Promise.resolve(null)
  return write(async (tx): Promise<CommitmentChange | null> => {
    const row = await findEditedRow(tx, viewer, planSlug, id)
    if (row === null) return null
    if (Number(input.version) !== row.version) return { ok: false, kind: 'conflict', version: row.version }
    const plan = { state: row.goal.plan.state as PlanState }
    const before = describeContent(row)
    const after = contentOf(input, plan, before)
    const errors = refusals(input, plan, before)
    const offered = await offeredIds(tx, viewer, row.goal.planId, row.goalId)
    const isUnknown = (list: keyof typeof offered): boolean =>
      after[list].some((one) => !offered[list].has(one) && !before[list].includes(one))
    if (isUnknown('indicatorIds')) errors['addIndicator'] = goneMeanwhile
    if (isUnknown('actionIds')) errors['actions'] = goneMeanwhile
    if (isUnknown('outcomeIds')) errors['outcomes'] = goneMeanwhile
    if (after.milestones.some((step) => step.id !== null && !before.milestones.some(({ id }) => id === step.id))) {
      errors['milestones'] = goneMeanwhile
    }
    for (const step of after.milestones) {
      const was = before.milestones.find(({ id }) => id === step.id)
      const why = was && whyNotMoveDay(plan.state, was, { dueOn: step.dueOn, reason: step.reason ?? '' })
      if (why !== undefined) errors['milestones'] = why
    }
    const reported = await findReportedAmong(tx, removedFrom(before.milestones, after.milestones))
    if (reported !== undefined) errors['milestones'] = reportedMilestone(reported)
    if (Object.keys(errors).length > 0) return { ok: false, kind: 'refused', errors }

    const changes = commitmentChanges(before, after)
    if (changes.length === 0) return { ok: true, version: row.version, changes }
    const version = row.version + 1
    await store(tx, id, version, before, after)
    if (whyNotReword(plan.state) !== undefined)
      await keepMovedDays(tx, viewer, before.milestones, after.milestones, now)
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'commitment.edited',
      subject: { type: 'commitment', id },
      message: changes.join(' '),
      data: { version },
      changes: commitmentFieldChanges(before, after, await linkNames(tx, before, after)),
    })
    return { ok: true, version, changes }
  })
}

/** Names of what the commitment is linked to, before and after. */
async function linkNames(tx: Tx, before: CommitmentContent<Milestone>, after: CommitmentContent) {
  const among = (list: 'indicatorIds' | 'actionIds' | 'outcomeIds') => ({
    id: { in: [...before[list], ...after[list]] },
  })
  const select = { id: true, text: true } as const
  const [indicators, actions, outcomes] = [
    await tx.indicator.findMany({ where: among('indicatorIds'), select: { id: true, shortName: true } }),
    await tx.possibleAction.findMany({ where: among('actionIds'), select }),
    await tx.outcome.findMany({ where: among('outcomeIds'), select }),
  ]
  const textIn = (rows: typeof actions) => (id: number) => rows.find((row) => row.id === id)?.text ?? ''
  return {
    indicator: (id: number) => indicators.find((row) => row.id === id)?.shortName ?? '',
    action: textIn(actions),
    outcome: textIn(outcomes),
  }
}

const textOrNull = (text: string): string | null => (text === '' ? null : text)

function contentOf(
  input: CommitmentInput,
  plan: { state: PlanState },
  before: CommitmentContent<Milestone>,
): CommitmentContent {
  const { milestones, links } = writtenRows(input)
  const isLocked = whyNotChangeTimeFrame(plan, before) !== undefined
  const locked = whyNotReword(plan.state) !== undefined
  const frame = isLocked ? before : storedTimeFrame(input, plan.state === 'draft' && input.timeFrameInPlan)
  const { timeFrame, startsOn, endsOn, timeFrameInPlan } = frame
  return {
    text: locked ? before.text : input.text,
    label: locked ? before.label : input.label,
    plainReading: textOrNull(input.plainReading),
    responsibleRoles: textOrNull(input.responsibleRoles),
    targetGroup: textOrNull(input.targetGroup),
    timeFrame,
    startsOn,
    endsOn,
    timeFrameInPlan,
    milestones,
    links,
    indicatorIds: [
      ...new Set([...tickedIds(input.indicators), ...(input.addIndicator === '' ? [] : [Number(input.addIndicator)])]),
    ],
    actionIds: tickedIds(input.actions),
    outcomeIds: tickedIds(input.outcomes),
  }
}

/** What was sent in spite of a lock, by field: nobody gets that far with the form. */
function refusals(
  input: CommitmentInput,
  plan: { state: PlanState },
  before: CommitmentContent<Milestone>,
): Record<string, string> {
  const errors: Record<string, string> = {}
  const wording = whyNotReword(plan.state)
  if (wording !== undefined && input.text !== before.text.trim()) errors['text'] = wording
  if (wording !== undefined && input.label !== before.label.trim()) errors['label'] = wording
  const frame = whyNotChangeTimeFrame(plan, before)
  const typed = typedTimeFrame(before)
  if (
    frame !== undefined &&
    (input.timeFrame !== typed.timeFrame || input.startsOn !== typed.startsOn || input.endsOn !== typed.endsOn)
  ) {
    errors['timeFrame'] = frame
  }
  return errors
}

async function offeredIds(tx: Tx, viewer: SignedIn, planId: number, goalId: number) {
  const { actions, outcomes } = await offeredLinks(tx, viewer, planId, goalId)
  const ids = (groups: typeof actions) => new Set(groups.flatMap((group) => group.items.map((item) => item.id)))
  const indicators = await tx.indicator.findMany({ select: { id: true } })
  return {
    indicatorIds: new Set(indicators.map(({ id }) => id)),
    actionIds: ids(actions),
    outcomeIds: ids(outcomes),
  }
}

/** Ids in `wanted` that are not in `present`, each once. */
const missingFrom = (wanted: readonly number[], present: readonly number[]): number[] =>
  [...new Set(wanted)].filter((id) => !present.includes(id))

async function store(
  tx: Tx,
  commitmentId: number,
  version: number,
  before: CommitmentContent<Milestone>,
  { milestones, links, indicatorIds, actionIds, outcomeIds, ...columns }: CommitmentContent,
): Promise<void> {
  await tx.commitment.update({ where: { id: commitmentId }, data: { ...columns, version } })
  await storeMilestones(tx, commitmentId, before.milestones, milestones)
  await tx.commitmentLink.deleteMany({ where: { commitmentId } })
  await tx.commitmentLink.createMany({
    data: links.map((link, index) => ({ ...link, commitmentId, position: index + 1 })),
  })
  await tx.commitmentIndicator.deleteMany({ where: { commitmentId, indicatorId: { notIn: indicatorIds } } })
  await tx.commitmentIndicator.createMany({
    data: missingFrom(indicatorIds, before.indicatorIds).map((indicatorId) => ({ commitmentId, indicatorId })),
  })
  await tx.commitmentPossibleAction.deleteMany({ where: { commitmentId, possibleActionId: { notIn: actionIds } } })
  await tx.commitmentPossibleAction.createMany({
    data: missingFrom(actionIds, before.actionIds).map((possibleActionId) => ({ commitmentId, possibleActionId })),
  })
  await tx.commitmentOutcome.deleteMany({ where: { commitmentId, outcomeId: { notIn: outcomeIds } } })
  await tx.commitmentOutcome.createMany({
    data: missingFrom(outcomeIds, before.outcomeIds).map((outcomeId) => ({ commitmentId, outcomeId })),
  })
}
