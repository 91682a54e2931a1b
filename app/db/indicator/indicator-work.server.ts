import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import type { IndicatorAtWork } from '#app/domain/indicator/next-thing.ts'
import { compareSwedish } from '#app/domain/swedish.ts'
import { read } from '#app/db/database.server.ts'

/** All indicators by name, with what tells what is left to do with each. Empty for those who do not edit them. */
export async function listIndicatorsAtWork(viewer: SignedIn): Promise<IndicatorAtWork[]> {
  if (!can(viewer, 'indicator.edit')) return []
  const rows = await read().indicator.findMany({
    select: {
      slug: true,
      name: true,
      shortName: true,
      state: true,
      isOwn: true,
      isDemo: true,
      definition: true,
      statedSource: true,
      collection: true,
      owner: true,
      nextPublicationOn: true,
      series: {
        select: {
          ending: true,
          observations: { where: { replacedAt: null, valueType: { not: 'missing' } }, take: 1, select: { id: true } },
        },
      },
    },
  })
  return rows
    .map(({ series, state, ...row }) => ({
      ...row,
      state: state as IndicatorState,
      series: series.length,
      openSeries: series.filter(({ ending }) => ending === null).length,
      hasValues: series.some(({ observations }) => observations.length > 0),
    }))
    .sort((a, b) => compareSwedish(a.name, b.name))
}
