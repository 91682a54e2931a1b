import { protect, type CountEdge, type Known } from '#app/domain/series/count-network.ts'
import { fewWords, isSmall } from '#app/domain/series/suppression.ts'
import { compareSwedish, formatNumber } from '#app/domain/swedish.ts'
import { otherOrganisations, type Attendance, type DescribedGathering } from './gathering.ts'

/** A count as readers may have it. `withheld`: it would give a small one away. */
export type ToldCount = { kind: 'number'; count: number } | { kind: 'few' } | { kind: 'withheld' }

/** "14", "färre än 5", "visas inte". */
export const toldInWords = (told: ToldCount): string =>
  told.kind === 'number' ? formatNumber(told.count) : told.kind === 'few' ? fewWords : 'visas inte'

/** Who came to a gathering, as readers may have it. Organisations that nobody came from are not there. */
export interface ToldAttendance {
  total: ToldCount
  rows: { organisation: { slug: string; name: string } | null; name: string; told: ToldCount }[]
}

/** A gathering that has been held, as readers may have it; `attendance` is null when nobody has been counted. */
export interface HeldGathering extends DescribedGathering {
  attendance: ToldAttendance | null
}

/** Who came to one gathering, as it was counted. */
export interface CountedGathering {
  slug: string
  attendance: readonly Attendance[]
}

/**
 * A year's sums as they are told elsewhere, on the indicator's page: by organisation, and in total. A sum that is not
 * there is told nowhere.
 */
export interface ToldSums {
  organisations: ReadonlyMap<string, ToldCount>
  total: ToldCount | undefined
}

const others = '—'
const slugOf = (attendance: Attendance): string => attendance.organisation?.slug ?? others

/** How many came in the year from each organisation, those from elsewhere together under a dash. */
function yearSums(gatherings: readonly CountedGathering[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const one of gatherings.flatMap(({ attendance }) => attendance)) {
    sums.set(slugOf(one), (sums.get(slugOf(one)) ?? 0) + one.count)
  }
  return sums
}

const agrees = (told: ToldCount | undefined, count: number): boolean =>
  told === undefined ||
  told.kind === 'withheld' ||
  (told.kind === 'few' ? isSmall(count) : told.count === count && !isSmall(count))

/** Whether the sums that are told elsewhere are the gatherings' own; where they are not, readers could compare the two. */
export function isInStep(gatherings: readonly CountedGathering[], sums: ToldSums): boolean {
  const own = yearSums(gatherings)
  const all = [...own.values()].reduce((sum, count) => sum + count, 0)
  const slugs = new Set([...own.keys(), ...sums.organisations.keys()])
  return agrees(sums.total, all) && [...slugs].every((slug) => agrees(sums.organisations.get(slug), own.get(slug) ?? 0))
}

const knownAs = (told: ToldCount | undefined): Known =>
  told === undefined ? 'open' : told.kind === 'number' ? 'told' : told.kind === 'few' ? 'small' : 'withheld'

const cellKey = (gathering: string, organisation: string): string => `cell ${gathering} ${organisation}`
const totalKey = (gathering: string): string => `gathering ${gathering}`

/** The year as a network: from all to each organisation, to each gathering, and back to all. */
function networkOf(gatherings: readonly CountedGathering[], sums: ToldSums): CountEdge[] {
  const own = yearSums(gatherings)
  const sum = ({ attendance }: CountedGathering) => attendance.reduce((all, { count }) => all + count, 0)
  return [
    ...[...own].map(([slug, count]) => ({
      key: `year ${slug}`,
      from: 'all',
      to: `organisation ${slug}`,
      count,
      known: knownAs(sums.organisations.get(slug)),
      mayHide: false,
    })),
    ...gatherings.flatMap((gathering) =>
      gathering.attendance.map((one) => ({
        key: cellKey(gathering.slug, slugOf(one)),
        from: `organisation ${slugOf(one)}`,
        to: totalKey(gathering.slug),
        count: one.count,
        known: 'told' as const,
        mayHide: true,
      })),
    ),
    ...gatherings.map((gathering) => ({
      key: totalKey(gathering.slug),
      from: totalKey(gathering.slug),
      to: 'gatherings',
      count: sum(gathering),
      known: 'told' as const,
      mayHide: true,
    })),
    {
      key: 'year',
      from: 'gatherings',
      to: 'all',
      count: [...own.values()].reduce((all, count) => all + count, 0),
      known: knownAs(sums.total),
      mayHide: false,
    },
  ]
}

/**
 * Who came to each of a year's gatherings as readers may have it, by the gathering's slug. All gatherings that the
 * year's sums are made of must be given together, because what has to be hidden of one depends on the others.
 *
 * Where the sums told elsewhere are not the gatherings' own, or nothing less will do, no count of the year is told.
 */
export function toldAttendance(gatherings: readonly CountedGathering[], sums: ToldSums): Map<string, ToldAttendance> {
  const attended = gatherings.map((one) => ({ ...one, attendance: one.attendance.filter(({ count }) => count > 0) }))
  const safe = isInStep(attended, sums) ? protect(networkOf(attended, sums)) : null
  const known = safe === null ? null : new Map(safe.map((edge) => [edge.key, edge.known]))
  const told = (key: string, count: number): ToldCount => {
    const how = known?.get(key) ?? 'open'
    return how === 'told' ? { kind: 'number', count } : how === 'small' ? { kind: 'few' } : { kind: 'withheld' }
  }
  return new Map(
    attended.map(({ slug, attendance }) => [
      slug,
      {
        total: told(
          totalKey(slug),
          attendance.reduce((sum, { count }) => sum + count, 0),
        ),
        rows: attendance
          .map((one) => ({
            organisation: one.organisation,
            name: one.organisation?.name ?? otherOrganisations,
            told: told(cellKey(slug, slugOf(one)), one.count),
          }))
          .toSorted(
            (a, b) =>
              Number(a.organisation === null) - Number(b.organisation === null) || compareSwedish(a.name, b.name),
          ),
      },
    ]),
  )
}
