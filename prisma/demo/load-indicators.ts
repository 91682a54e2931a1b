import { cellName } from '#app/domain/series/cell.ts'
import { toColumns } from '#app/domain/series/value.ts'
import { idsBy, type IdOf } from './ids.ts'
import type { Tx } from './load.ts'
import type { IndicatorRow } from './rows.ts'

/** A series' key in these tables. */
export const seriesKey = (indicator: string, series: string): string => `${indicator}/${series}`

/** Indicators with their events, texts, series, successions, values and citations. */
export async function loadIndicators(
  tx: Tx,
  indicators: readonly IndicatorRow[],
  known: { areaId: IdOf; organisationId: IdOf; sourceId: IdOf; now: Date },
): Promise<{ indicatorId: IdOf; seriesId: IdOf }> {
  const { areaId, organisationId, sourceId, now } = known
  const sourceIdOrNull = (slug: string | undefined) => (slug === undefined ? null : sourceId(slug))

  const indicatorId = idsBy(
    await tx.indicator.createManyAndReturn({
      data: indicators.map(
        ({ series: _series, successions: _successions, events: _events, texts: _texts, ...indicator }) => indicator,
      ),
      select: { id: true, slug: true },
    }),
    (row) => row.slug,
  )
  await tx.indicatorEvent.createMany({
    data: indicators.flatMap((indicator) =>
      indicator.events.map(({ source, ...event }, index) => ({
        ...event,
        indicatorId: indicatorId(indicator.slug),
        position: index + 1,
        sourceId: sourceIdOrNull(source),
      })),
    ),
  })
  await tx.indicatorText.createMany({
    data: indicators.flatMap((indicator) =>
      (indicator.texts ?? []).map(({ source, ...text }, index) => ({
        ...text,
        indicatorId: indicatorId(indicator.slug),
        position: index + 1,
        sourceId: sourceIdOrNull(source),
      })),
    ),
  })

  const slugById = new Map(indicators.map((indicator) => [indicatorId(indicator.slug), indicator.slug]))
  const seriesId = idsBy(
    await tx.series.createManyAndReturn({
      data: indicators.flatMap((indicator) =>
        indicator.series.map(({ observations: _observations, ...series }, index) => ({
          ...series,
          indicatorId: indicatorId(indicator.slug),
          position: index + 1,
        })),
      ),
      select: { id: true, slug: true, indicatorId: true },
    }),
    (row) => seriesKey(slugById.get(row.indicatorId) ?? '', row.slug),
  )
  await tx.seriesSuccession.createMany({
    data: indicators.flatMap((indicator) =>
      (indicator.successions ?? []).map(({ from, to, source, ...succession }) => ({
        ...succession,
        fromId: seriesId(seriesKey(indicator.slug, from)),
        toId: seriesId(seriesKey(indicator.slug, to)),
        sourceId: sourceId(source),
      })),
    ),
  })

  const observations = indicators.flatMap((indicator) =>
    indicator.series.flatMap((series) =>
      (series.observations ?? []).map((observation) => ({
        ...observation,
        seriesId: seriesId(seriesKey(indicator.slug, series.slug)),
        cell: cellName(observation.about, observation.year, observation.breakdown),
      })),
    ),
  )
  const observationId = idsBy(
    await tx.observation.createManyAndReturn({
      data: observations.map(({ about, value, citations: _citations, ...observation }) => ({
        ...observation,
        ...toColumns(value),
        areaId: 'area' in about ? areaId(about.area) : null,
        organisationId: 'organisation' in about ? organisationId(about.organisation) : null,
        createdAt: now,
      })),
      select: { id: true, seriesId: true, cell: true },
    }),
    (row) => `${row.seriesId} ${row.cell}`,
  )
  await tx.citation.createMany({
    data: observations.flatMap((observation) =>
      observation.citations.map(({ source, ...citation }, index) => ({
        ...citation,
        observationId: observationId(`${observation.seriesId} ${observation.cell}`),
        sourceId: sourceId(source),
        position: index + 1,
      })),
    ),
  })
  return { indicatorId, seriesId }
}
