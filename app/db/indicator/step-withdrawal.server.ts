import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { indicatorStates, type IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import { whyNotWithdraw } from '#app/domain/indicator/step.ts'
import { whyNotDelete } from '#app/domain/use.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import { staleAnswer, type EditAnswer } from '#app/db/edit-answer.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { usesOfSeries } from './where-used.server.ts'

const idsIn = (text: unknown): number[] => (typeof text === 'string' && text !== '' ? text.split(' ').map(Number) : [])

/**
 * Takes the latest step back: the former state returns, the series that the step ended go on again, and series that it
 * made are removed unless something uses them by now. The history keeps the step and its withdrawal. Null when there is
 * no such indicator, or the viewer may not.
 */
export function withdrawStep(
  viewer: SignedIn,
  id: number,
  version: number,
  reason: string,
  now: Date,
): Promise<EditAnswer | null> {
  if (!can(viewer, 'indicator.edit')) return Promise.resolve(null)
  return write(async (tx): Promise<EditAnswer | null> => {
    const indicator = await tx.indicator.findUnique({
      where: { id },
      select: { version: true, events: { orderBy: { position: 'desc' }, take: 1 } },
    })
    if (indicator === null) return null
    const stale = staleAnswer(version, indicator.version)
    if (stale) return stale
    const [latest] = indicator.events
    const why = whyNotWithdraw(latest)
    if (why !== undefined || latest === undefined) return { ok: false, why: why ?? '' }
    const taken = await whatItDid(tx, id, latest.position)
    const ended = idsIn(taken['ended'])
    await tx.seriesSuccession.deleteMany({ where: { fromId: { in: ended } } })
    await tx.series.updateMany({
      where: { id: { in: ended } },
      data: { ending: null, lastYear: null, endedBy: null, endReason: null, version: { increment: 1 } },
    })
    for (const made of idsIn(taken['made'])) await removeUnused(tx, made)
    await tx.indicatorEvent.delete({ where: { id: latest.id } })
    await tx.indicator.update({
      where: { id },
      data: { state: String(taken['from']), version: { increment: 1 } },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'indicator.step-withdrawn',
      subject: { type: 'indicator', id },
      message: reason,
      data: { position: latest.position, from: latest.toState, to: String(taken['from']) },
      changes: [
        {
          label: 'Ställning',
          before: indicatorStates[latest.toState as IndicatorState].label,
          after: indicatorStates[taken['from'] as IndicatorState].label,
        },
      ],
    })
    return { ok: true }
  })
}

/** What the step at this place in the life story changed, as its newest row of history says. */
async function whatItDid(tx: Tx, indicatorId: number, position: number): Promise<Record<string, unknown>> {
  const rows = await tx.historyEvent.findMany({
    where: { kind: 'indicator.step', subjectType: 'indicator', subjectId: String(indicatorId) },
    orderBy: { id: 'desc' },
    select: { data: true },
  })
  const told = rows.map(({ data }) => JSON.parse(data) as Record<string, unknown>)
  const found = told.find((one) => one['position'] === position)
  if (found === undefined) throw new Error(`Indicator ${indicatorId} has no row of history for its step ${position}.`)
  return found
}

async function removeUnused(tx: Tx, seriesId: number): Promise<void> {
  if ((await tx.series.count({ where: { id: seriesId } })) === 0) return
  if (whyNotDelete(await usesOfSeries(tx, seriesId)) !== undefined) return
  await tx.series.delete({ where: { id: seriesId } })
}
