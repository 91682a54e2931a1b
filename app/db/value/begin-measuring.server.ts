import { thePublic, type SignedIn } from '#app/domain/access/roles.ts'
import type { Tx } from '#app/db/database.server.ts'
import { heldSteps } from '#app/db/visible.server.ts'

/**
 * An indicator that had no values becomes a new one with its first: a step in its life, with its evidence. Where only a
 * report that everybody may not read had given a value, the step rests on this one from now on, which everybody reads.
 *
 * @param first the first year that has a value that everybody reads, and where it comes from
 */
export async function beginMeasuring(
  tx: Tx,
  viewer: SignedIn,
  indicatorId: number,
  first: { year: number; source: { id: number; name: string } },
  now: Date,
): Promise<void> {
  const indicator = await tx.indicator.findUniqueOrThrow({
    where: { id: indicatorId },
    select: { state: true, _count: { select: { events: true } } },
  })
  const evidence = {
    year: first.year,
    reason: `Det första värdet lades in. Det kommer från ${first.source.name}.`,
    sourceId: first.source.id,
    recordedName: viewer.name,
    recordedAt: now,
  }
  if (indicator.state !== 'development') {
    await tx.indicatorEvent.updateMany({
      where: { indicatorId, toState: 'new', ...heldSteps(thePublic) },
      data: { ...evidence, decidedBy: null, statusReportId: null },
    })
    return
  }
  await tx.indicator.update({ where: { id: indicatorId }, data: { state: 'new', version: { increment: 1 } } })
  await tx.indicatorEvent.create({
    data: { indicatorId, position: indicator._count.events + 1, toState: 'new', ...evidence },
  })
}
