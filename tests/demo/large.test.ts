import { describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { findGoal } from '#app/db/goal/goals.server.ts'
import { findIndicator } from '#app/db/indicator/indicators.server.ts'
import { thePublic } from '#app/domain/access/roles.ts'
import { hasValues } from '#app/domain/follow-up/document/figure.ts'
import { isWide } from '#app/domain/indicator/told-part.ts'
import { indicatorFormats } from '#app/exports/indicator-formats.ts'
import { loadLarge } from '#prisma/demo/large/load.ts'
import { measures, services } from '#prisma/demo/large/names.ts'
import { useDatabase } from '#tests/support/database.ts'
import { now } from '../db/cast.ts'

useDatabase('example')

/** An indicator that municipalities answer Ja or Nej to, and one of counts; both in a service with a break in 2016. */
const few = {
  measures: measures.filter(({ slug }) => slug === 'rutin' || slug === 'antal-arenden'),
  services: services.slice(3, 6),
}
const load = () => loadLarge(write, now, () => undefined, few)
const slug = 'provdata-rutin-lss-barn'

describe('the large register', () => {
  it('has three hundred indicators when it is whole', () => {
    expect(measures.length * services.length).toBe(300)
  })

  it('has a value with its source for every area and year, marked as made up', async () => {
    await load()
    const indicators = { slug: { startsWith: 'provdata-' } }
    expect(await read().indicator.count({ where: { ...indicators, isDemo: true } })).toBe(6)
    const ofOne = { series: { indicator: { slug } } }
    const areas = await read().area.count({ where: { kind: { in: ['country', 'county', 'municipality'] } } })
    expect(areas).toBe(312)
    expect(await read().observation.count({ where: { ...ofOne, area: { kind: { not: 'district' } } } })).toBe(312 * 20)
    expect(await read().observation.count({ where: { ...ofOne, citations: { none: {} } } })).toBe(0)
    // Eleven or twelve districts in each year, through their mergers.
    const districts = await read().observation.groupBy({
      by: ['year'],
      where: { ...ofOne, area: { kind: 'district' } },
      _count: true,
    })
    expect(districts).toHaveLength(20)
    for (const { _count: count } of districts) expect(count).toBeGreaterThanOrEqual(11)
    expect(await read().plan.count({ where: { slug: 'stor-provplan-2010-2015', isDemo: true } })).toBe(1)
    expect(await read().commitment.count({ where: { slug: { startsWith: 'provplan-' } } })).toBe(60)
  })

  it('is added once, however many times it is asked for', async () => {
    await load()
    const count = () => read().observation.count()
    const before = await count()
    await load()
    expect(await count()).toBe(before)
  })

  it('is read in part by pages and whole by files', async () => {
    await load()
    const whole = await findIndicator(thePublic, slug)
    const page = await findIndicator(thePublic, slug, { extent: 'page', areaCodes: ['0180'] })
    if (whole === null || page === null) throw new Error('There is no indicator.')
    const sizes = (one: typeof whole) => one.series.reduce((sum, series) => sum + series.values.length, 0)
    expect(sizes(whole)).toBeGreaterThan(6240)
    expect(sizes(page)).toBeLessThan(1700)
    expect(isWide(page)).toBe(true)
    const stockholm = page.series.flatMap((series) => series.values.filter((row) => row.subject === 'area:0180'))
    expect(new Set(stockholm.map((row) => row.year)).size).toBe(20)
    const csv = new TextDecoder().decode(indicatorFormats.csv.write(whole))
    expect(csv.split('\r\n').length).toBeGreaterThan(sizes(whole))
  })

  it('leaves the real goals their addresses, and its goals show the country and the county', async () => {
    await load()
    expect((await findGoal(thePublic, 'goal', 7))?.plan.slug).toBe('handlingsplan-2020-2026')
    const goal = await findGoal(thePublic, 'goal', 1)
    expect(goal?.plan.slug).toBe('stor-provplan-2010-2015')
    expect(goal?.indicators.every(hasValues)).toBe(true)
    const subjects = new Set(
      goal?.indicators.flatMap(({ series }) => series.flatMap((one) => one.values.map((row) => row.subject))),
    )
    expect([...subjects].filter((subject) => /^area:\d+$/.test(subject)).toSorted()).toEqual(['area:00', 'area:01'])
  })
})
