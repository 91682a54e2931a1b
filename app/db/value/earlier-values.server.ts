import type { Viewer } from '#app/domain/access/roles.ts'
import type { DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { isRevised, type EarlierValue } from '#app/domain/series/revision.ts'
import { fromColumns } from '#app/domain/series/value.ts'
import { read } from '#app/db/database.server.ts'
import { citationInclude, describeCitation } from '#app/db/described-rows.server.ts'
import { earlierObservations } from '#app/db/visible.server.ts'

/** The same indicator with what its revised values were before, as far as the viewer may see that. */
export async function withEarlierValues(viewer: Viewer, indicator: DescribedIndicator): Promise<DescribedIndicator> {
  if (!indicator.series.some((series) => series.values.some(isRevised))) return indicator
  const rows = await read().observation.findMany({
    where: { AND: [earlierObservations(viewer), { series: { indicatorId: indicator.id } }] },
    orderBy: { revision: 'asc' },
    include: { series: { select: { slug: true } }, citations: citationInclude },
  })
  const reasons = await read().observation.findMany({
    where: { revision: { gt: 1 }, series: { indicatorId: indicator.id } },
    select: { seriesId: true, cell: true, revision: true, revisionReason: true },
  })
  const keyOf = (row: { seriesId: number; cell: string }, revision: number) => `${row.seriesId}/${row.cell}/${revision}`
  const reasonOf = new Map(reasons.map((row) => [keyOf(row, row.revision), row.revisionReason]))
  const earlier = new Map<string, EarlierValue[]>()
  for (const row of rows) {
    if (row.replacedAt === null) continue
    const place = `${row.series.slug}/${row.cell}`
    const known = earlier.get(place) ?? []
    known.push({
      revision: row.revision,
      value: fromColumns(row),
      numerator: row.numerator,
      denominator: row.denominator,
      note: row.note,
      citations: row.citations.map(describeCitation),
      replacedAt: row.replacedAt,
      reason: reasonOf.get(keyOf(row, row.revision + 1)) ?? null,
    })
    earlier.set(place, known)
  }
  return {
    ...indicator,
    series: indicator.series.map((series) => ({
      ...series,
      values: series.values.map((value) => {
        const before = earlier.get(`${series.slug}/${value.subject}/${value.year}/${value.breakdown}`)
        return before === undefined ? value : { ...value, earlier: before }
      }),
    })),
  }
}
