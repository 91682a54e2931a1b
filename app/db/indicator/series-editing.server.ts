import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { freeSlug } from '#app/domain/free-slug.ts'
import { factChanges } from '#app/domain/history/change.ts'
import { seriesFacts } from '#app/domain/indicator/indicator-changes.ts'
import { whyNotChangeLevel, whyNotFirstYear, type SeriesInput } from '#app/domain/series/series-input.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import { staleAnswer, type EditAnswer } from '#app/db/edit-answer.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { valueYears } from './series-facts.server.ts'

/** Adds a series last among the indicator's, in the transaction of the change. */
export async function insertSeries(
  tx: Tx,
  indicatorId: number,
  input: SeriesInput,
): Promise<{ id: number; slug: string }> {
  const others = await tx.series.findMany({ where: { indicatorId }, select: { slug: true, position: true } })
  const slug = freeSlug(
    input.shortLabel,
    others.map((one) => one.slug),
  )
  const position = Math.max(0, ...others.map((one) => one.position)) + 1
  const { id } = await tx.series.create({ data: { ...input, slug, indicatorId, position } })
  return { id, slug }
}

/** Adds a series to an indicator. Null when there is no such indicator, or the viewer may not. */
export function createSeries(
  viewer: SignedIn,
  indicatorId: number,
  input: SeriesInput,
  now: Date,
): Promise<EditAnswer<{ slug: string }> | null> {
  if (!can(viewer, 'indicator.edit')) return Promise.resolve(null)
  return write(async (tx): Promise<EditAnswer<{ slug: string }> | null> => {
    const indicator = await tx.indicator.findUnique({ where: { id: indicatorId }, select: { state: true } })
    if (indicator === null) return null
    if (indicator.state === 'discontinued') {
      return {
        ok: false,
        why: 'Indikatorn har utgått och kan inte få nya serier. Blev det fel kan du återkalla steget.',
      }
    }
    const { id, slug } = await insertSeries(tx, indicatorId, input)
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'series.created',
      subject: { type: 'series', id },
      message: input.label,
      changes: factChanges(seriesFacts, null, input),
    })
    return { ok: true, slug }
  })
}

/** Saves what a coordinator states of a series. Null when there is none, or the viewer may not. */
export function updateSeries(
  viewer: SignedIn,
  id: number,
  version: number,
  input: SeriesInput,
  now: Date,
): Promise<EditAnswer | null> {
  if (!can(viewer, 'indicator.edit')) return Promise.resolve(null)
  return write(async (tx): Promise<EditAnswer | null> => {
    const stored = await tx.series.findUnique({ where: { id } })
    if (stored === null) return null
    const stale = staleAnswer(version, stored.version)
    if (stale) return stale
    const { firstValueYear } = await valueYears(tx, id)
    const tooLate = whyNotFirstYear(input.firstYear, firstValueYear)
    if (tooLate !== undefined) return { ok: false, field: 'firstYear', why: tooLate }
    if (input.level !== stored.level) {
      const why = whyNotChangeLevel(await tx.observation.count({ where: { seriesId: id } }))
      if (why !== undefined) return { ok: false, field: 'level', why }
    }
    const changed = (Object.keys(input) as (keyof SeriesInput)[]).filter((key) => input[key] !== stored[key])
    await tx.series.update({ where: { id }, data: { ...input, version: { increment: 1 } } })
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: 'series.edited',
      subject: { type: 'series', id },
      message: input.label,
      data: {
        version: stored.version + 1,
        before: JSON.stringify(Object.fromEntries(changed.map((key) => [key, stored[key]]))),
      },
      changes: factChanges(seriesFacts, stored, input),
    })
    return { ok: true }
  })
}
