import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { decisionColumns, type Evidence } from '#app/domain/indicator/evidence.ts'
import { indicatorStates, type IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import { whyNotLastYear, whyNotStep, type StepInput } from '#app/domain/indicator/step.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import { staleAnswer, type EditAnswer } from '#app/db/edit-answer.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { citableSources } from '#app/db/source/source-choices.server.ts'
import { stepFacts } from './series-facts.server.ts'

/** A step as it is recorded: the evidence, the year it concerns, and the series that it ended and made. */
export interface RecordedStep {
  from: IndicatorState
  to: IndicatorState
  evidence: Evidence
  year: number
  ended: readonly number[]
  made: readonly number[]
}

/** Writes a step in the transaction of the change: the indicator's state, its life story, and the row of history. */
export async function recordStep(
  tx: Tx,
  viewer: SignedIn,
  indicatorId: number,
  { from, to, evidence, year, ended, made }: RecordedStep,
  now: Date,
): Promise<void> {
  const last = await tx.indicatorEvent.aggregate({ where: { indicatorId }, _max: { position: true } })
  const position = (last._max.position ?? 0) + 1
  const { decidedBy, reason, sourceId, locator, decidedOn } = evidence
  await tx.indicatorEvent.create({
    data: {
      indicatorId,
      position,
      toState: to,
      year,
      decidedBy,
      decidedOn: decisionColumns(decidedOn).decidedOn,
      reason,
      sourceId,
      locator,
      recordedName: viewer.name,
      recordedAt: now,
    },
  })
  await tx.indicator.update({ where: { id: indicatorId }, data: { state: to, version: { increment: 1 } } })
  await recordEvent(tx, {
    actor: viewer,
    at: now,
    kind: 'indicator.step',
    subject: { type: 'indicator', id: indicatorId },
    message: `${indicatorStates[to].label}: ${reason}`,
    data: { position, from, to, ended: ended.join(' '), made: made.join(' ') },
    changes: [{ label: 'Ställning', before: indicatorStates[from].label, after: indicatorStates[to].label }],
  })
}

/** Whether the source edition exists; a form may be older than the register of sources. */
export const sourceRefusal = async (tx: Tx, sourceId: number): Promise<EditAnswer | undefined> =>
  (await tx.source.count({ where: { id: sourceId, ...citableSources } })) === 1
    ? undefined
    : { ok: false, field: 'sourceId', why: 'Källan finns inte längre. Välj en annan.' }

/**
 * Takes a step in an indicator's life that needs no successors; the last one ends every series that goes on. Null when
 * there is no such indicator, or the viewer may not.
 */
export function takeStep(
  viewer: SignedIn,
  id: number,
  version: number,
  { to, lastYear, ...evidence }: StepInput,
  now: Date,
): Promise<EditAnswer | null> {
  if (!can(viewer, 'indicator.edit')) return Promise.resolve(null)
  return write(async (tx): Promise<EditAnswer | null> => {
    const indicator = await tx.indicator.findUnique({ where: { id }, select: { version: true } })
    if (indicator === null) return null
    const stale = staleAnswer(version, indicator.version)
    if (stale) return stale
    const facts = await stepFacts(tx, id)
    const why = whyNotStep(to, facts)
    if (why !== undefined) return { ok: false, why }
    const refused = await sourceRefusal(tx, evidence.sourceId)
    if (refused) return refused
    const ended = to === 'discontinued' ? facts.open : []
    if (to === 'discontinued' && lastYear !== null) {
      const wrongYear = whyNotLastYear(lastYear, facts.open)
      if (wrongYear !== undefined) return { ok: false, field: 'lastYear', why: wrongYear }
    }
    for (const { id: seriesId, lastValueYear } of ended) {
      await tx.series.update({
        where: { id: seriesId },
        data: {
          ending: 'discontinued',
          lastYear: lastValueYear,
          endedBy: evidence.decidedBy,
          endReason: evidence.reason,
          version: { increment: 1 },
        },
      })
    }
    const { year } = decisionColumns(evidence.decidedOn)
    const step = { from: facts.state, to, evidence, year, ended: ended.map((series) => series.id), made: [] }
    await recordStep(tx, viewer, id, step, now)
    return { ok: true }
  })
}
