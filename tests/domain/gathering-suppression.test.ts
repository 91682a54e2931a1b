import { describe, expect, it } from 'vitest'
import {
  toldAttendance,
  type CountedGathering,
  type ToldCount,
  type ToldSums,
} from '#app/domain/gathering/told-attendance.ts'
import type { DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { suppressed } from '#app/domain/indicator/suppressed.ts'
import { isDetermined, type Equation, type Unknown } from '#tests/support/reconstruction.ts'

const most = 300

/** A generator of the same numbers every time. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

const organisations = ['a', 'b', 'c', 'd']

/** One to three gatherings with up to four organisations and others, many of them few. */
function generated(seed: number): CountedGathering[] {
  const next = numbersFrom(seed * 7919 + 13)
  return Array.from({ length: 1 + next(3) }, (_, index) => ({
    slug: `g${index}`,
    attendance: [...organisations, null].flatMap((slug) => {
      const count = next(3) === 0 ? 0 : next(3) === 0 ? 5 + next(9) : 1 + next(6)
      return count === 0 ? [] : [{ organisation: slug === null ? null : { slug, name: slug.toUpperCase() }, count }]
    }),
  }))
}

const sumOf = (gatherings: readonly CountedGathering[], isIn: (slug: string | undefined) => boolean): number =>
  gatherings
    .flatMap(({ attendance }) => attendance)
    .filter(({ organisation }) => isIn(organisation?.slug))
    .reduce((sum, { count }) => sum + count, 0)

/** The year's sums as the indicator's page tells them, by the same rule as the page. */
function sumsOnThePage(gatherings: readonly CountedGathering[]): ToldSums {
  const value = (subject: string, count: number) => ({
    subject,
    subjectName: subject,
    year: 2026,
    breakdown: 'total',
    value: { type: 'exact', value: count },
    numerator: null,
    denominator: null,
    note: null,
    citations: [{ source: { kind: 'own-survey' }, locator: '', quotedText: String(count) }],
  })
  const attended = organisations.filter((slug) => sumOf(gatherings, (one) => one === slug) > 0)
  const indicator = {
    unit: 'count',
    isOwn: false,
    facts: { collection: 'attendance-list' },
    series: [
      {
        slug: 'totalt',
        values: [
          value(
            'area:unstated',
            sumOf(gatherings, () => true),
          ),
        ],
      },
      {
        slug: 'per-aktor',
        values: attended.map((slug) =>
          value(
            `organisation:${slug}`,
            sumOf(gatherings, (one) => one === slug),
          ),
        ),
      },
    ],
  } as unknown as DescribedIndicator
  const told = suppressed(indicator).series.flatMap(({ values }) => values)
  const asTold = (subject: string): ToldCount | undefined => {
    const found = told.find((one) => one.subject === subject)?.value
    if (found === undefined) return undefined
    return found.type === 'exact'
      ? { kind: 'number', count: found.value }
      : found.type === 'few'
        ? { kind: 'few' }
        : { kind: 'withheld' }
  }
  return {
    total: asTold('area:unstated'),
    organisations: new Map(
      attended.flatMap((slug) => {
        const one = asTold(`organisation:${slug}`)
        return one === undefined ? [] : [[slug, one] as const]
      }),
    ),
  }
}

/** Everything that all public pages tell, as equations with bounds, and which numbers are small. */
function published(gatherings: readonly CountedGathering[], sums: ToldSums) {
  const told = toldAttendance(gatherings, sums)
  const bounds = new Map<string, Unknown>()
  const small: string[] = []
  // Where nothing is said to be few, what is withheld may be.
  const isOpenYear = [...told.values()].every(
    ({ rows, total }) => total.kind !== 'few' && rows.every((row) => row.told.kind !== 'few'),
  )
  const add = (key: string, known: ToldCount | undefined, count: number, isWithheldLarge: boolean) => {
    const range: Unknown =
      known === undefined
        ? { least: 0, most }
        : known.kind === 'number'
          ? { least: known.count, most: known.count }
          : known.kind === 'few'
            ? { least: 1, most: 4 }
            : { least: isWithheldLarge ? 5 : 0, most }
    bounds.set(key, range)
    if (count > 0 && count < 5) small.push(key)
  }
  const equations: Equation[] = []
  const slugs = [...organisations, undefined]
  for (const { slug, attendance } of gatherings) {
    const mine = told.get(slug)
    for (const one of attendance) {
      const row = mine?.rows.find(({ organisation }) => organisation?.slug === one.organisation?.slug)
      add(`${slug}/${one.organisation?.slug}`, row?.told, one.count, !isOpenYear)
    }
    add(
      slug,
      mine?.total,
      sumOf([{ slug, attendance }], () => true),
      !isOpenYear,
    )
    equations.push({ total: slug, parts: attendance.map((one) => `${slug}/${one.organisation?.slug}`) })
  }
  for (const slug of slugs) {
    const parts = gatherings.flatMap((one) =>
      one.attendance.some(({ organisation }) => organisation?.slug === slug) ? [`${one.slug}/${slug}`] : [],
    )
    if (parts.length === 0) continue
    const known = slug === undefined ? undefined : sums.organisations.get(slug)
    add(
      `year/${slug}`,
      known,
      sumOf(gatherings, (one) => one === slug),
      true,
    )
    equations.push({ total: `year/${slug}`, parts })
  }
  add(
    'year',
    sums.total,
    sumOf(gatherings, () => true),
    true,
  )
  equations.push({ total: 'year', parts: gatherings.map(({ slug }) => slug) })
  equations.push({ total: 'year', parts: [...bounds.keys()].filter((key) => key.startsWith('year/')) })
  return { bounds, equations, small, told }
}

const none: ToldSums = { organisations: new Map(), total: undefined }

describe('counts of those who came', () => {
  it.each([
    ['when the year’s sums stand on the indicator’s page', sumsOnThePage],
    ['when no sums are told anywhere', () => none],
  ])('never let a small one be worked out from all that is public, %s', (_, sumsOf) => {
    const determined: string[] = []
    let hidden = 0
    let told = 0
    for (let seed = 1; seed <= 120; seed += 1) {
      const gatherings = generated(seed)
      const all = published(gatherings, sumsOf(gatherings))
      for (const key of all.small) {
        hidden += 1
        if (isDetermined(all.bounds, all.equations, key)) determined.push(`${seed}: ${key}`)
      }
      told += [...all.told.values()].flatMap(({ rows }) => rows).filter((row) => row.told.kind === 'number').length
    }
    expect(determined).toEqual([])
    // The check has had something to look for, and readers are told something.
    expect(hidden).toBeGreaterThan(300)
    expect(told).toBeGreaterThan(100)
  })

  it('are all found out by the same check when nothing more than the small ones is hidden', () => {
    const counts = [
      { slug: 'a', count: 3 },
      { slug: 'b', count: 12 },
      { slug: 'c', count: 20 },
    ]
    const bounds = new Map<string, Unknown>(
      counts.map(({ slug, count }) => [slug, count < 5 ? { least: 1, most: 4 } : { least: count, most: count }]),
    )
    bounds.set('all', { least: 35, most: 35 })
    expect(isDetermined(bounds, [{ total: 'all', parts: ['a', 'b', 'c'] }], 'a')).toBe(true)
  })

  it('hide the next smallest with a small one, and tell the rest', () => {
    const attendance = [
      { organisation: { slug: 'a', name: 'A' }, count: 3 },
      { organisation: { slug: 'b', name: 'B' }, count: 12 },
      { organisation: { slug: 'c', name: 'C' }, count: 20 },
    ]
    const told = toldAttendance([{ slug: 'g', attendance }], none).get('g')
    expect(told?.rows.map((row) => row.told)).toEqual([
      { kind: 'few' },
      { kind: 'withheld' },
      { kind: 'number', count: 20 },
    ])
    expect(told?.total).toEqual({ kind: 'number', count: 35 })
  })

  it('are not told at all in a year whose sums elsewhere are not those of the gatherings', () => {
    const attendance = [{ organisation: { slug: 'b', name: 'B' }, count: 12 }]
    const sums: ToldSums = { organisations: new Map([['b', { kind: 'number', count: 9 }]]), total: undefined }
    const told = toldAttendance([{ slug: 'g', attendance }], sums).get('g')
    expect([told?.total, told?.rows[0]?.told]).toEqual([{ kind: 'withheld' }, { kind: 'withheld' }])
  })

  it('do not let those from other organisations be worked out as the rest of the year’s total', () => {
    const gatherings = [
      {
        slug: 'g',
        attendance: [
          { organisation: { slug: 'a', name: 'A' }, count: 10 },
          { organisation: { slug: 'b', name: 'B' }, count: 12 },
          { organisation: null, count: 2 },
        ],
      },
    ]
    const sums = sumsOnThePage(gatherings)
    expect([sums.total, sums.organisations.get('a'), sums.organisations.get('b')]).toEqual([
      { kind: 'number', count: 24 },
      { kind: 'withheld' },
      { kind: 'number', count: 12 },
    ])
  })
})
