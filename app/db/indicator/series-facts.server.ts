import type { StepFacts } from '#app/domain/indicator/step.ts'
import type { IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import type { Tx } from '#app/db/database.server.ts'

/** The reader, or the client of a transaction. */
export type Client = Pick<Tx, 'observation' | 'series' | 'indicator'>

/**
 * The first and last year that a series has a current value for; missing ones are not counted. The rules that ask must
 * know of every value, also of those in reports that the viewer may not read, so no clause of visibility is used.
 */
export async function valueYears(
  client: Pick<Tx, 'observation'>,
  seriesId: number,
): Promise<{ firstValueYear: number | null; lastValueYear: number | null }> {
  const end = (order: 'asc' | 'desc') =>
    client.observation.findFirst({
      where: { seriesId, replacedAt: null, valueType: { not: 'missing' } },
      orderBy: { year: order },
      select: { year: true },
    })
  return { firstValueYear: (await end('asc'))?.year ?? null, lastValueYear: (await end('desc'))?.year ?? null }
}

/** What the rules of the life cycle look at, with the open series' ids. */
export async function stepFacts(
  client: Client,
  indicatorId: number,
): Promise<Omit<StepFacts, 'open'> & { open: { id: number; lastValueYear: number | null }[] }> {
  const { state, series } = await client.indicator.findUniqueOrThrow({
    where: { id: indicatorId },
    select: {
      state: true,
      series: { orderBy: { position: 'asc' }, where: { ending: null }, select: { id: true } },
    },
  })
  const open = []
  for (const { id } of series) open.push({ id, lastValueYear: (await valueYears(client, id)).lastValueYear })
  const values = await client.observation.count({
    where: { series: { indicatorId }, replacedAt: null, valueType: { not: 'missing' } },
  })
  return { state: state as IndicatorState, open, values }
}
