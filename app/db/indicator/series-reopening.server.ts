import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import { whyNotReopen } from '#app/domain/series/reopening.ts'
import { write } from '#app/db/database.server.ts'
import { staleAnswer, type EditAnswer } from '#app/db/edit-answer.ts'
import { recordEvent } from '#app/db/record-event.server.ts'

/**
 * Lets a series that ended alone go on again. The history keeps its end, with what the end said. Null when there is no
 * such series, or the viewer may not.
 */
export function reopenSeries(
  viewer: SignedIn,
  id: number,
  version: number,
  reason: string,
  now: Date,
): Promise<EditAnswer | null> {
  if (!can(viewer, 'indicator.edit')) return Promise.resolve(null)
  return write(async (tx): Promise<EditAnswer | null> => {
    const series = await tx.series.findUnique({ where: { id }, include: { indicator: { select: { state: true } } } })
    if (series === null) return null
    const stale = staleAnswer(version, series.version)
    if (stale) return stale
    const why = whyNotReopen(series, series.indicator.state as IndicatorState)
    if (why !== undefined) return { ok: false, why }
    const { ending, lastYear, endedBy, endReason } = series
    await tx.series.update({
      where: { id },
      data: { ending: null, lastYear: null, endedBy: null, endReason: null, version: { increment: 1 } },
    })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'series.reopened',
      subject: { type: 'series', id },
      message: `${series.label}: ${reason}`,
      data: { version: version + 1, ending, lastYear, endedBy, endReason },
    })
    return { ok: true }
  })
}
