import { beforeEach, describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { readSeries } from '#app/db/value/reading.server.ts'
import { countValues, listValues } from '#app/db/value/values.server.ts'
import { visibleObservations } from '#app/db/visible.server.ts'
import { thePublic, type Viewer } from '#app/domain/access/roles.ts'
import type { RoundPhase } from '#app/domain/reporting-round/phase.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createCast, now, rounds, type Cast } from './cast.ts'

describe('reading values by hand-written statements', () => {
  useDatabase('empty')
  let cast: Cast
  let viewers: Viewer[]

  beforeEach(async () => {
    cast = await createCast()
    viewers = [thePublic, cast.partner, cast.otherPartner, cast.coordinator, cast.steering, cast.admin]
  })

  it('shows each viewer the very values that the one clause about visibility lets through', async () => {
    // A value from a report of each organisation in each state and phase, and one that has been replaced.
    await write(async (tx) => {
      let year = 1990
      for (const phase of Object.keys(rounds) as RoundPhase[]) {
        for (const state of ['draft', 'submitted', 'returned', 'accepted']) {
          const organisation = year % 2 === 0 ? cast.region : cast.police
          const commitmentId = [cast.commitment.routine, cast.commitment.terms, cast.commitment.training][year % 3] ?? 0
          const report = await tx.statusReport.upsert({
            where: {
              roundId_commitmentId_organisationId: {
                roundId: cast.round[phase],
                commitmentId,
                organisationId: organisation.id,
              },
            },
            update: { state },
            create: {
              roundId: cast.round[phase],
              commitmentId,
              organisationId: organisation.id,
              state,
              updatedAt: now,
            },
          })
          for (const replacedAt of [null, now]) {
            await tx.observation.create({
              data: {
                seriesId: cast.series.own,
                cell: `organisation:${organisation.slug}/${year}/total`,
                revision: replacedAt === null ? 2 : 1,
                replacedAt,
                organisationId: organisation.id,
                year,
                breakdown: 'total',
                valueType: 'exact',
                value: year - 1950,
                statusReportId: report.id,
              },
            })
          }
          year += 1
        }
      }
    })
    const seriesIds = [cast.series.own, cast.series.live, cast.series.count]
    const seen = new Set<string>()
    for (const viewer of viewers) {
      const expected = await read().observation.findMany({
        where: { AND: [visibleObservations(viewer), { seriesId: { in: seriesIds } }] },
        orderBy: [{ seriesId: 'asc' }, { year: 'asc' }],
      })
      const values = await listValues(viewer, { seriesIds })
      const counts = await countValues(viewer, seriesIds)
      const told = [...values]
        .sort(([a], [b]) => a - b)
        .flatMap(([seriesId, rows]) => rows.map((row) => [seriesId, row.year]))
      expect(told).toEqual(expected.map((row) => [row.seriesId, row.year]))
      for (const id of seriesIds) expect(counts.get(id) ?? 0).toBe(values.get(id)?.length ?? 0)
      seen.add(JSON.stringify(told))
    }
    // The public and the administrator see the same; everybody else sees something of their own.
    expect(seen.size).toBeGreaterThanOrEqual(4)
  })

  it('narrows by area, year and breakdown', async () => {
    const stockholm = await read().area.findUniqueOrThrow({ where: { code: '01' } })
    const ask = (more: object) => listValues(thePublic, { seriesIds: [cast.series.live], ...more })
    const years = async (more: object) => [...(await ask(more)).values()].flat().map(({ year }) => year)
    expect(await years({})).toEqual([2019])
    expect(await years({ from: 2019, to: 2019, breakdown: 'total' })).toEqual([2019])
    expect(await years({ from: 2020 })).toEqual([])
    expect(await years({ to: 2018 })).toEqual([])
    expect(await years({ breakdown: 'women' })).toEqual([])
    expect(await years({ about: { areaIds: [stockholm.id], organisationIds: [] } })).toEqual([2019])
    expect(await years({ about: { areaIds: [stockholm.id + 1], organisationIds: [] } })).toEqual([])
  })

  it('reads a short series whole, and of a long one the country, the counties, the latest year and the areas named', async () => {
    const years = Array.from({ length: 20 }, (_, index) => 2000 + index)
    await write(async (tx) => {
      await tx.observation.deleteMany()
      const places = [
        { code: '00', name: 'Riket', kind: 'country' },
        { code: '03', name: 'Uppsala län', kind: 'county' },
        ...Array.from({ length: 30 }, (_, index) => ({
          code: `03${String(index).padStart(2, '0')}`,
          name: `Kommun ${index}`,
          kind: 'municipality',
        })),
      ]
      for (const place of places) {
        const area = await tx.area.create({ data: place })
        await tx.observation.createMany({
          data: years.map((year) => ({
            seriesId: cast.series.live,
            cell: `area:${place.code}/${year}/total`,
            areaId: area.id,
            year,
            breakdown: 'total',
            valueType: year === 2019 && place.code === '0305' ? 'missing' : 'exact',
            missingReason: year === 2019 && place.code === '0305' ? 'no-answer' : null,
            value: year === 2019 && place.code === '0305' ? null : 50,
          })),
        })
      }
    })
    const readAs = async (extent: Parameters<typeof readSeries>[2]) => {
      const series = (await readSeries(thePublic, [cast.series.live, cast.series.own], extent)).get(cast.series.live)
      return {
        held: series?.held,
        count: series?.values.length,
        subjects: new Set(series?.values.map((row) => row.subject)),
      }
    }
    expect(await readAs({ extent: 'whole' })).toMatchObject({ held: undefined, count: 640 })
    const page = await readAs({ extent: 'page', areaCodes: ['0307'] })
    expect(page).toMatchObject({ held: 640, count: 3 * 20 + 29 })
    expect(page.subjects.size).toBe(32)
    const panel = await readAs({ extent: 'panel' })
    expect([panel.held, panel.count, [...panel.subjects]]).toEqual([640, 20, ['area:00']])
  })
})
