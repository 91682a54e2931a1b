import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { decisionColumns } from '#app/domain/indicator/evidence.ts'
import { isLastOpen, whyNotBreakYear, whyNotEnd, type EndingInput } from '#app/domain/series/ending-input.ts'
import { whyNotSucceed, type SuccessionSeries } from '#app/domain/series/succession-graph.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import { staleAnswer, type EditAnswer } from '#app/db/edit-answer.ts'
import { recordStep, sourceRefusal } from './indicator-steps.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { insertSeries } from './series-editing.server.ts'
import { stepFacts, valueYears } from './series-facts.server.ts'

/**
 * Ends a series. Changed: its successors, existing and new, take over from a year, and the indicator takes the step
 * "changed". Discontinued: when no other series goes on, the indicator is discontinued with it. Null when there is no
 * such series, or the viewer may not.
 */
export function endSeries(
  viewer: SignedIn,
  id: number,
  version: number,
  input: EndingInput,
  now: Date,
): Promise<EditAnswer | null> {
  if (!can(viewer, 'indicator.edit')) return Promise.resolve(null)
  return write(async (tx): Promise<EditAnswer | null> => {
    const series = await tx.series.findUnique({ where: { id } })
    if (series === null) return null
    const stale = staleAnswer(version, series.version)
    if (stale) return stale
    const facts = await stepFacts(tx, series.indicatorId)
    const years = await valueYears(tx, id)
    const why = whyNotEnd(input.ending, { ending: series.ending, ...years }, facts)
    if (why !== undefined) return { ok: false, why }
    const refused =
      (await sourceRefusal(tx, input.sourceId)) ?? (await successionRefusal(tx, { ...series, ...years }, input))
    if (refused) return refused
    await tx.series.update({
      where: { id },
      data: {
        ending: input.ending,
        lastYear: years.lastValueYear,
        endedBy: input.decidedBy,
        endReason: input.reason,
        version: { increment: 1 },
      },
    })
    const made = await addSuccessors(tx, series, input)
    const step = { from: facts.state, evidence: input, ended: [id], made }
    if (input.ending === 'changed' && input.year !== null) {
      await recordStep(tx, viewer, series.indicatorId, { ...step, to: 'changed', year: input.year }, now)
    } else if (isLastOpen(facts)) {
      const { year } = decisionColumns(input.decidedOn)
      await recordStep(tx, viewer, series.indicatorId, { ...step, to: 'discontinued', year }, now)
    } else {
      await recordEvent(tx, {
        actor: viewer,
        at: now,
        kind: 'series.ended',
        subject: { type: 'series', id },
        message: `${series.label}: ${input.reason}`,
        data: {
          decidedBy: input.decidedBy,
          decidedOn: input.decidedOn,
          sourceId: input.sourceId,
          locator: input.locator,
        },
      })
    }
    return { ok: true }
  })
}

/** Why the break or a successor is refused, at the field that it is about. */
async function successionRefusal(tx: Tx, from: SuccessionSeries, input: EndingInput): Promise<EditAnswer | undefined> {
  const { year, existing } = input
  if (year === null) return undefined
  const tooEarly = whyNotBreakYear(year, from.lastValueYear)
  if (tooEarly !== undefined) return { ok: false, field: 'year', why: tooEarly }
  const edges = (await tx.seriesSuccession.findMany({ select: { fromId: true, toId: true } })).map(
    ({ fromId, toId }) => ({
      from: fromId,
      to: toId,
    }),
  )
  for (const successorId of existing) {
    const to = await tx.series.findUnique({ where: { id: successorId } })
    if (to === null) return { ok: false, field: 'existing', why: 'En av serierna finns inte längre. Välj igen.' }
    const why = whyNotSucceed(edges, from, { ...to, ...(await valueYears(tx, to.id)) }, year)
    if (why !== undefined) return { ok: false, field: 'existing', why }
  }
  return undefined
}

/** Makes the new series and the successions. Answers the ids of the series made. */
async function addSuccessors(
  tx: Tx,
  series: { id: number; indicatorId: number },
  { year, existing, created, reason, sourceId, locator }: EndingInput,
): Promise<number[]> {
  if (year === null) return []
  const made: number[] = []
  for (const row of created) made.push((await insertSeries(tx, series.indicatorId, { ...row, firstYear: year })).id)
  await tx.seriesSuccession.createMany({
    data: [...existing, ...made].map((toId) => ({ fromId: series.id, toId, year, reason, sourceId, locator })),
  })
  return made
}
