import { beforeEach, describe, expect, it } from 'vitest'
import { findCommitment } from '#app/db/commitment/commitments.server.ts'
import { write } from '#app/db/database.server.ts'
import { findIndicator } from '#app/db/indicator/indicators.server.ts'
import { findCompared } from '#app/db/value/comparison.server.ts'
import { thePublic } from '#app/domain/access/roles.ts'
import { formatValue } from '#app/domain/series/value.ts'
import { indicatorFormats } from '#app/exports/indicator-formats.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createCast, now, type Cast } from './cast.ts'

const nbsp = '\u00a0'

describe('what the partnership counts itself', () => {
  useDatabase('empty')
  let cast: Cast

  beforeEach(async () => {
    cast = await createCast()
    await write(async (tx) => {
      const source = await tx.source.create({
        data: { slug: 'lista', publisher: 'Samverkan', title: 'Deltagarlista', edition: '2025', kind: 'own-survey' },
      })
      const county = await tx.area.findUniqueOrThrow({ where: { code: '01' } })
      const counts = [
        { cell: `organisation:${cast.region.slug}`, organisationId: cast.region.id, breakdown: 'total', value: 31 },
        { cell: `organisation:${cast.region.slug}`, organisationId: cast.region.id, breakdown: 'women', value: 28 },
        { cell: `organisation:${cast.region.slug}`, organisationId: cast.region.id, breakdown: 'men', value: 3 },
        { cell: `organisation:${cast.police.slug}`, organisationId: cast.police.id, breakdown: 'total', value: 2 },
        { cell: 'area:01', areaId: county.id, breakdown: 'total', value: 33 },
      ]
      for (const { cell, ...row } of counts) {
        await tx.observation.create({
          data: {
            ...row,
            seriesId: cast.series.count,
            cell: `${cell}/2025/${row.breakdown}`,
            year: 2025,
            valueType: 'exact',
            citations: {
              create: { sourceId: source.id, position: 1, locator: 'Blad 1', quotedText: `${row.value} deltagare` },
            },
          },
        })
      }
    })
  })

  const told = async () => {
    const indicator = await findIndicator(thePublic, 'eget-antal')
    if (indicator === null) throw new Error('There is no indicator.')
    return indicator
  }
  const wordsOf = async () =>
    Object.fromEntries(
      (await told()).series.flatMap((series) =>
        series.values.map((row) => [`${row.subject} ${row.breakdown}`, formatValue(row.value, 'count')]),
      ),
    )

  it('is told without small counts, and without what would give them away', async () => {
    expect(await wordsOf()).toEqual({
      'organisation:polisen total': `färre än${nbsp}5`,
      // 33 − 31 would tell what the police have.
      'organisation:region-stockholm total': 'sekretess',
      'organisation:region-stockholm women': '28',
      'organisation:region-stockholm men': `färre än${nbsp}5`,
      'area:01 total': '33',
    })
  })

  it('leaves neither the number nor the words of the source in any file', async () => {
    const indicator = await told()
    const files = [indicatorFormats.csv.write(indicator), indicatorFormats.json.write(indicator)]
    for (const file of files) {
      const text = new TextDecoder().decode(file)
      expect(text).toContain('28 deltagare')
      expect(text).not.toMatch(/\b(2|3|31) deltagare/)
    }
    const csv = new TextDecoder().decode(files[0])
    expect(csv).toContain(';färre än 5;')
    expect(JSON.parse(new TextDecoder().decode(files[1])).series[0].values).toContainEqual(
      expect.objectContaining({ subject: 'organisation:polisen', value: { type: 'few' }, numerator: null }),
    )
  })

  it('hides the same counts where only a few of them are chosen', async () => {
    const [compared] = await findCompared(thePublic, {
      series: [{ indicator: 'eget-antal', series: 'serie' }],
      subjects: [cast.region.slug, '01'],
    })
    const words = compared?.series.flatMap(({ values }) =>
      values.map((row) => [row.subject, formatValue(row.value, 'count')]),
    )
    expect(new Map(words as [string, string][])).toEqual(
      new Map([
        ['organisation:region-stockholm', 'sekretess'],
        ['area:01', '33'],
      ]),
    )
  })

  it('hides a share of few, and says what a value was earlier only when that is not small', async () => {
    await write(async (tx) => {
      const share = {
        seriesId: cast.series.own,
        organisationId: cast.region.id,
        valueType: 'exact',
        breakdown: 'total',
      }
      const cell = (year: number) => `organisation:${cast.region.slug}/${year}/total`
      await tx.observation.create({
        data: { ...share, cell: cell(2024), year: 2024, value: 50, numerator: 2, denominator: 4 },
      })
      await tx.observation.create({
        data: { ...share, cell: cell(2025), year: 2025, value: 40, numerator: 8, denominator: 20 },
      })
      const count = {
        seriesId: cast.series.count,
        organisationId: cast.region.id,
        valueType: 'exact',
        breakdown: 'total',
      }
      await tx.observation.create({
        data: { ...count, cell: cell(2020), year: 2020, value: 4, revision: 1, replacedAt: now },
      })
      await tx.observation.create({
        data: { ...count, cell: cell(2020), year: 2020, value: 9, revision: 2, revisionReason: 'Räknat om.' },
      })
    })
    const own = await findIndicator(thePublic, 'egen-andel')
    expect(own?.series[0]?.values.map((row) => [row.year, formatValue(row.value, 'percent'), row.denominator])).toEqual(
      [
        [2024, 'sekretess', null],
        [2025, `40${nbsp}%`, 20],
      ],
    )
    const revised = (await told()).series[0]?.values.find((row) => row.year === 2020)
    expect([revised?.value, revised?.earlier?.map((one) => one.value)]).toEqual([
      { type: 'exact', value: 9 },
      [{ type: 'few' }],
    ])
  })

  it('leaves the figures of others alone', async () => {
    const live = await findIndicator(thePublic, 'rutin-for-skolgang')
    expect(live?.series[0]?.values[0]?.value).toEqual({ type: 'exact', value: 22 })
  })

  it('is as careful with a value in a published report', async () => {
    await write((tx) =>
      tx.statusReport.create({
        data: {
          roundId: cast.round.frozen,
          commitmentId: cast.commitment.routine,
          organisationId: cast.region.id,
          state: 'accepted',
          degree: 'started',
          course: 'on-track',
          updatedAt: now,
          ownValues: {
            create: [
              { indicatorId: cast.indicator.count, seriesId: cast.series.count, text: '3' },
              { indicatorId: cast.indicator.own, seriesId: cast.series.own, text: '3 %' },
            ],
          },
        },
      }),
    )
    const commitment = await findCommitment(thePublic, 'rutin')
    expect(commitment?.published[0]?.ownValues.map(({ text }) => text)).toEqual([`färre än${nbsp}5`, '3 %'])
  })
})
