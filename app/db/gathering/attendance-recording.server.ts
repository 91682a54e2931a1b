import type { SignedIn } from '#app/domain/access/roles.ts'
import { valuesOfYear, type AttendanceChoices, type YearSums } from '#app/domain/gathering/attendance-import.ts'
import { gatheringKindCodes, gatheringKinds } from '#app/domain/gathering/kind.ts'
import type { Tx } from '#app/db/database.server.ts'
import { areaSelect, describeArea } from '#app/db/described-rows.server.ts'
import { recordImportIn } from '#app/db/import/recording.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { findRecorded, listAttendanceSeries } from './attendance-series.server.ts'

const measured = gatheringKindCodes.filter((kind) => gatheringKinds[kind].isMeasured)

/** The sums could not be recorded; everything that was done with them is taken back. The message is for the screen. */
export class NotRecorded extends Error {
  override name = 'NotRecorded'
}

/** The year's sums as they stand in this transaction, with the organisations that have a value already. */
async function sumsOf(tx: Tx, year: number, perOrganisationId: number | null): Promise<YearSums> {
  const rows = await tx.gatheringAttendance.findMany({
    where: { gathering: { kind: { in: measured }, heldOn: { startsWith: `${year}-` } } },
    include: { organisation: { select: { slug: true, name: true } } },
  })
  const before =
    perOrganisationId === null
      ? []
      : await tx.observation.findMany({
          where: { seriesId: perOrganisationId, year, breakdown: 'total', replacedAt: null },
          select: { organisation: { select: { slug: true, name: true } } },
        })
  const organisations = new Map<string, { slug: string; name: string; count: number }>()
  for (const { organisation, count } of [...rows, ...before.map((one) => ({ ...one, count: 0 }))]) {
    if (organisation === null) continue
    const known = organisations.get(organisation.slug)
    organisations.set(organisation.slug, { ...organisation, count: (known?.count ?? 0) + count })
  }
  return {
    year,
    gatherings: new Set(rows.map(({ gatheringId }) => gatheringId)).size,
    total: rows.reduce((sum, { count }) => sum + count, 0),
    organisations: [...organisations.values()],
  }
}

/** The source that the year's sums cite: the partnership's own attendance lists, made the first time. */
async function sourceOf(tx: Tx, viewer: SignedIn, year: number, now: Date): Promise<number> {
  const site = await tx.installation.findFirst({ select: { partnershipName: true } })
  const edition = { publisher: site?.partnershipName ?? 'Samverkan', title: 'Deltagarlistor', edition: String(year) }
  const known = await tx.source.findFirst({ where: edition, select: { id: true } })
  if (known !== null) return known.id
  const taken = await tx.source.count({ where: { slug: { startsWith: `deltagarlistor-${year}` } } })
  const { id } = await tx.source.create({
    data: {
      ...edition,
      slug: taken === 0 ? `deltagarlistor-${year}` : `deltagarlistor-${year}-${taken + 1}`,
      kind: 'own-survey',
      population: 'De som har deltagit i samverkans temautbildningar och spridningskonferenser',
      howCollected: 'Räknade i deltagarlistor, per organisation. Namnen sparas inte.',
    },
  })
  await recordEvent(tx, { actor: viewer, at: now, kind: 'source.created', subject: { type: 'source', id } })
  return id
}

/**
 * Records the sums of a year as values of the chosen series, as an import of its own; what they were before stays as
 * earlier values, with the reason. Nothing is recorded when no series is chosen.
 *
 * @throws NotRecorded with the reason, so that the caller's transaction is taken back
 */
export async function recordYear(
  tx: Tx,
  viewer: SignedIn,
  choices: AttendanceChoices,
  reason: string,
  now: Date,
): Promise<{ created: number; revised: number } | null> {
  const { year, totalId, perOrganisationId } = choices
  const chosen = [totalId, perOrganisationId].filter((id) => id !== null)
  const series = await listAttendanceSeries(viewer, tx)
  const isRight = (id: number | null, what: string) =>
    id === null || series.some((one) => one.id === id && one.what === what)
  if (!isRight(totalId, 'total') || !isRight(perOrganisationId, 'perOrganisation')) {
    throw new NotRecorded('Serien går inte att räkna in deltagare i. Välj en annan serie.')
  }
  const left = (await findRecorded(year, tx)).filter(({ seriesId }) => !chosen.includes(seriesId))
  if (left.length > 0) {
    throw new NotRecorded(
      `Deltagarna ${year} är redan inräknade i en serie som du inte har valt. Välj den serien, eller ångra den importen först.`,
    )
  }
  if (chosen.length === 0) return null
  const area = await tx.area.findUniqueOrThrow({ where: { code: 'unstated' }, select: areaSelect })
  const sums = await sumsOf(tx, year, perOrganisationId)
  const values = valuesOfYear(sums, choices, describeArea(area))
  const recorded = await recordImportIn(
    tx,
    viewer,
    {
      kind: 'attendance',
      title: `Deltagare på sammankomster ${year}`,
      sourceId: await sourceOf(tx, viewer, year, now),
      choices,
      values,
      reason,
    },
    now,
  )
  if (!recorded.ok) throw new NotRecorded(recorded.problems[0]?.why ?? 'Värdena kunde inte läsas in.')
  return recorded
}
