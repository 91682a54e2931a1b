import { thePublic } from '#app/domain/access/roles.ts'
import type { ToldCount, ToldSums } from '#app/domain/gathering/told-attendance.ts'
import type { ObservedValue } from '#app/domain/series/value.ts'
import { read } from '#app/db/database.server.ts'
import { findIndicator } from '#app/db/indicator/indicators.server.ts'

/** Indicators whose values are counted in attendance lists. */
export const countedInLists = { collection: 'attendance-list', unit: 'count' } as const

const nothing: ToldSums = { organisations: new Map(), total: undefined }

/**
 * The sums of each year as everybody reads them on the pages of the indicators that are counted in attendance lists.
 * Answers a function from the year.
 */
export async function toldSums(): Promise<(year: number) => ToldSums> {
  const slugs = await read().indicator.findMany({
    where: countedInLists,
    select: { slug: true },
    orderBy: { id: 'asc' },
  })
  const indicators = await Promise.all(slugs.map(({ slug }) => findIndicator(thePublic, slug)))
  const years = new Map<number, { organisations: Map<string, ToldCount>; total: ToldCount | undefined }>()
  for (const { subject, year, breakdown, value } of indicators.flatMap(
    (indicator) => indicator?.series.flatMap(({ values }) => values) ?? [],
  )) {
    const told = asTold(value)
    if (breakdown !== 'total' || told === undefined) continue
    const sums = years.get(year) ?? { organisations: new Map<string, ToldCount>(), total: undefined }
    if (subject.startsWith('organisation:')) {
      const slug = subject.slice('organisation:'.length)
      sums.organisations.set(slug, clearest(sums.organisations.get(slug), told))
    } else sums.total = clearest(sums.total, told)
    years.set(year, sums)
  }
  return (year) => years.get(year) ?? nothing
}

/** What a value tells of a count; undefined for nothing. What is no plain number is told as the numbers that it holds. */
function asTold(value: ObservedValue): ToldCount | undefined {
  if (value.type === 'exact') return { kind: 'number', count: value.value }
  if (value.type === 'approximate' && value.value !== undefined) return { kind: 'number', count: value.value }
  if (value.type === 'few') return { kind: 'few' }
  return value.type === 'missing' && value.reason === 'confidential' ? { kind: 'withheld' } : undefined
}

/** Of what is told twice, that which tells the most. */
function clearest(one: ToldCount | undefined, other: ToldCount): ToldCount {
  const order = ['withheld', 'few', 'number'] as const
  return one !== undefined && order.indexOf(one.kind) >= order.indexOf(other.kind) ? one : other
}
