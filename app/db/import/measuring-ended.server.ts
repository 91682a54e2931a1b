import type { FieldChange } from '#app/domain/history/change.ts'
import { indicatorStates } from '#app/domain/indicator/lifecycle.ts'
import type { Tx } from '#app/db/database.server.ts'

/**
 * Takes back the step that an import's values made in the lives of indicators that have no value left without them: a
 * development indicator again, as before. A step that something else has come after stays. Answers what was changed.
 */
export async function endMeasuring(
  tx: Tx,
  imported: { id: number; sourceId: number | null; appliedAt: Date | null },
): Promise<FieldChange[]> {
  if (imported.sourceId === null || imported.appliedAt === null) return []
  const steps = await tx.indicatorEvent.findMany({
    where: {
      toState: 'new',
      sourceId: imported.sourceId,
      recordedAt: imported.appliedAt,
      statusReportId: null,
      indicator: {
        state: 'new',
        series: {
          some: { observations: { some: { importId: imported.id } } },
          every: { observations: { none: { replacedAt: null, NOT: { valueType: 'missing' } } } },
        },
      },
    },
    select: {
      id: true,
      position: true,
      indicator: { select: { id: true, shortName: true, _count: { select: { events: true } } } },
    },
    orderBy: { id: 'asc' },
  })
  const latest = steps.filter(({ position, indicator }) => position === indicator._count.events)
  for (const { id, indicator } of latest) {
    await tx.indicatorEvent.delete({ where: { id } })
    await tx.indicator.update({
      where: { id: indicator.id },
      data: { state: 'development', version: { increment: 1 } },
    })
  }
  return latest.map(({ indicator }) => ({
    label: `Ställning: ${indicator.shortName}`,
    before: indicatorStates.new.label,
    after: indicatorStates.development.label,
  }))
}
