import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import {
  referenceKinds,
  referenceLabel,
  whyNotState,
  type ReferenceKind,
  type ReferenceValueInput,
} from '#app/domain/series/reference-value.ts'
import { write } from '#app/db/database.server.ts'
import { staleAnswer, type EditAnswer } from '#app/db/edit-answer.ts'
import { sourceRefusal } from './indicator-steps.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'

/**
 * States a target or a baseline of a series. The one that held stays, marked as replaced. Null when there is no such
 * series, or the viewer may not.
 */
export function stateReferenceValue(
  viewer: SignedIn,
  seriesId: number,
  version: number,
  input: ReferenceValueInput,
  now: Date,
): Promise<EditAnswer | null> {
  if (!can(viewer, 'indicator.edit')) return Promise.resolve(null)
  return write(async (tx): Promise<EditAnswer | null> => {
    const series = await tx.series.findUnique({
      where: { id: seriesId },
      include: { references: { where: { replacedAt: null } }, indicator: { select: { unit: true } } },
    })
    if (series === null) return null
    const stale = staleAnswer(version, series.version)
    if (stale) return stale
    const current = series.references.map((one) => ({ ...one, kind: one.kind as ReferenceKind }))
    const why = whyNotState(input, { ending: series.ending, current })
    if (why !== undefined) return { ok: false, why }
    const refused = await sourceRefusal(tx, input.sourceId)
    if (refused) return refused
    await tx.referenceValue.updateMany({
      where: { seriesId, kind: input.kind, replacedAt: null },
      data: { replacedAt: now },
    })
    await tx.referenceValue.create({ data: { ...input, seriesId, statedAt: now, statedName: viewer.name } })
    await tx.series.update({ where: { id: seriesId }, data: { version: { increment: 1 } } })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'reference-value.stated',
      subject: { type: 'series', id: seriesId },
      message: `${referenceLabel(input, series.indicator.unit as IndicatorUnit)}. ${input.reason}`,
      changes: [
        {
          label: referenceKinds[input.kind].label,
          before: current
            .filter((one) => one.kind === input.kind)
            .map((one) => referenceLabel(one, series.indicator.unit as IndicatorUnit))
            .join(''),
          after: referenceLabel(input, series.indicator.unit as IndicatorUnit),
        },
      ],
    })
    return { ok: true }
  })
}

/** Takes back the target or the baseline that holds, with a reason; it stays readable. Null as above. */
export function withdrawReferenceValue(
  viewer: SignedIn,
  seriesId: number,
  version: number,
  { kind, reason }: { kind: ReferenceKind; reason: string },
  now: Date,
): Promise<EditAnswer | null> {
  if (!can(viewer, 'indicator.edit')) return Promise.resolve(null)
  return write(async (tx): Promise<EditAnswer | null> => {
    const series = await tx.series.findUnique({
      where: { id: seriesId },
      select: {
        version: true,
        references: { where: { kind, replacedAt: null } },
        indicator: { select: { unit: true } },
      },
    })
    if (series === null) return null
    const stale = staleAnswer(version, series.version)
    if (stale) return stale
    const { count } = await tx.referenceValue.updateMany({
      where: { seriesId, kind, replacedAt: null },
      data: { replacedAt: now, withdrawnReason: reason },
    })
    if (count === 0) return { ok: false, why: 'Det finns inget att ta tillbaka.' }
    await tx.series.update({ where: { id: seriesId }, data: { version: { increment: 1 } } })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'reference-value.withdrawn',
      subject: { type: 'series', id: seriesId },
      message: reason,
      changes: series.references.map((one) => ({
        label: referenceKinds[kind].label,
        before: referenceLabel({ ...one, kind }, series.indicator.unit as IndicatorUnit),
        after: '',
      })),
    })
    return { ok: true }
  })
}
