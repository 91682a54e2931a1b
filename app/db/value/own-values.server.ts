import { cellName } from '#app/domain/series/cell.ts'
import { parseValue, toColumns } from '#app/domain/series/value.ts'
import type { DescribedReport } from '#app/domain/status-report/described-report.ts'
import type { Tx } from '#app/db/database.server.ts'

/**
 * Makes observations of the values that an organisation gave in its report, with the report as their source. A cell
 * that has a value gets a new revision; the old one stays, marked as replaced, and says by which, because it is what
 * people read who may not read the report yet. Throws when a stored value cannot be
 * read, which the form has ruled out.
 */
export async function recordOwnValues(tx: Tx, report: DescribedReport, now: Date): Promise<void> {
  if (report.ownValues.length === 0) return
  const organisation = await tx.organisation.findUniqueOrThrow({ where: { slug: report.organisation.slug } })
  const source = await tx.source.upsert({
    where: { slug: `lagesrapporter-${report.round.slug}` },
    update: {},
    create: {
      slug: `lagesrapporter-${report.round.slug}`,
      publisher: 'Samverkansaktörerna',
      title: `Lägesrapporter ${report.round.slug}`,
      edition: report.round.slug,
      kind: 'own-report',
      howCollected: 'Organisationen har själv lämnat värdet i sin lägesrapport, och samordnaren har godkänt rapporten.',
    },
  })
  for (const own of report.ownValues) {
    await beginMeasuring(tx, own.indicator.id, report)
    const parsed = parseValue(own.text, own.indicator.unit)
    if (!parsed.ok) throw new Error(`The own value of report ${report.id} cannot be read.`)
    const cell = cellName({ organisation: organisation.slug }, report.round.year, 'total')
    const earlier = await tx.observation.findFirst({
      where: { seriesId: own.seriesId, cell },
      orderBy: { revision: 'desc' },
    })
    const made = await tx.observation.create({
      data: {
        seriesId: own.seriesId,
        cell,
        revision: (earlier?.revision ?? 0) + 1,
        organisationId: organisation.id,
        year: report.round.year,
        breakdown: 'total',
        ...toColumns(parsed.value),
        statusReportId: report.id,
        createdAt: now,
        citations: {
          create: {
            sourceId: source.id,
            position: 1,
            locator: `${report.organisation.name}, åtagandet ”${report.commitment.label}”`,
            quotedText: own.text,
          },
        },
      },
    })
    // What was undone has no later revision to point at: it is nobody's current value.
    if (earlier?.replacedAt === null) {
      await tx.observation.update({ where: { id: earlier.id }, data: { replacedAt: now, replacedById: made.id } })
    }
  }
}

/**
 * An indicator that had no values becomes a new one with its first: a step in its life, with its evidence. Those who may
 * not read the report go on reading that it has no values (`seenState`).
 */
async function beginMeasuring(tx: Tx, indicatorId: number, report: DescribedReport): Promise<void> {
  const indicator = await tx.indicator.findUniqueOrThrow({
    where: { id: indicatorId },
    select: { state: true, _count: { select: { events: true } } },
  })
  if (indicator.state !== 'development') return
  await tx.indicator.update({ where: { id: indicatorId }, data: { state: 'new' } })
  await tx.indicatorEvent.create({
    data: {
      indicatorId,
      position: indicator._count.events + 1,
      toState: 'new',
      year: report.round.year,
      decidedBy: report.organisation.name,
      reason: `Det första värdet lämnades i lägesrapporten ${report.round.slug}.`,
      statusReportId: report.id,
    },
  })
}
