import { describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { recordImport, recordImportIn } from '#app/db/import/recording.server.ts'
import { findSeriesToRecord, listStoredValues } from '#app/db/value/series-values.server.ts'
import type { Area } from '#app/domain/area/area.ts'
import type { ProposedValue } from '#app/domain/import/proposed.ts'
import { createCast, later, now, type Cast } from '#tests/db/cast.ts'
import { useDatabase } from '#tests/support/database.ts'

useDatabase('empty')

const county: Area = {
  code: '01',
  name: 'Stockholms län',
  kind: 'county',
  within: [],
  validFrom: null,
  validTo: null,
  successors: [],
}

const share = (cast: Cast, year: number, value: number, more: Partial<ProposedValue> = {}): ProposedValue => ({
  seriesId: cast.series.live,
  subject: { kind: 'area', area: county },
  year,
  breakdown: 'total',
  value: { type: 'exact', value },
  quoted: String(value),
  locator: `flik Län, rad 2, kolumn ${year}`,
  ...more,
})

const recorded = (cast: Cast, values: ProposedValue[], reason = '') => ({
  kind: 'grants' as const,
  title: 'Provet',
  sourceId: cast.sourceId,
  choices: { ways: ['ansökt'] },
  values,
  reason,
})

const everything = async () => ({
  imports: await read().import.count(),
  observations: await read().observation.count(),
  citations: await read().citation.count(),
  history: await read().historyEvent.count(),
})

describe('values that are recorded as an import', () => {
  it('are there with source, place, words and import, and one row of history tells of them', async () => {
    const cast = await createCast()
    const before = await everything()
    const values = [
      share(cast, 2020, 30),
      share(cast, 2021, 62.2, { numerator: 28, denominator: 45, note: 'Ny fråga.' }),
    ]
    const answer = await recordImport(cast.coordinator, recorded(cast, values), now)
    expect(answer).toMatchObject({ ok: true, created: 2, revised: 0, unchanged: 0 })
    const id = answer.ok ? answer.id : 0
    expect(await read().import.findUnique({ where: { id } })).toMatchObject({
      state: 'done',
      kind: 'grants',
      appliedAt: now,
      appliedName: cast.coordinator.name,
      counts: JSON.stringify({ created: 2, revised: 0, unchanged: 0, skipped: 0 }),
      choices: JSON.stringify({ ways: ['ansökt'] }),
    })
    const row = await read().observation.findFirstOrThrow({ where: { year: 2021 }, include: { citations: true } })
    expect(row).toMatchObject({
      cell: 'area:01/2021/total',
      revision: 1,
      value: 62.2,
      numerator: 28,
      denominator: 45,
      note: 'Ny fråga.',
      importId: id,
      createdAt: now,
      replacedAt: null,
      recordedById: 'samordnare',
      revisionReason: null,
    })
    expect(row.citations).toMatchObject([
      { sourceId: cast.sourceId, position: 1, locator: 'flik Län, rad 2, kolumn 2021', quotedText: '62.2' },
    ])
    expect(await everything()).toEqual({
      imports: before.imports + 1,
      observations: before.observations + 2,
      citations: before.citations + 2,
      history: before.history + 1,
    })
    const series = await findSeriesToRecord(cast.coordinator, 'rutin-for-skolgang', 'serie')
    const stored = await listStoredValues(cast.coordinator, series?.id ?? 0, { from: 2020, to: 2021 })
    expect(stored.map(({ value }) => value)).toEqual([
      { type: 'exact', value: 30 },
      { type: 'exact', value: 62.2 },
    ])
  })

  it('make revisions of what is there, with the reason, and leave what says the same', async () => {
    const cast = await createCast()
    const values = [share(cast, 2019, 23), share(cast, 2020, 30)]
    expect(await recordImport(cast.coordinator, recorded(cast, values), now)).toMatchObject({ ok: false })
    expect(await recordImport(cast.coordinator, recorded(cast, values, 'Rättat.'), now)).toMatchObject({
      ok: true,
      created: 1,
      revised: 1,
    })
    expect(await recordImport(cast.coordinator, recorded(cast, values), later)).toMatchObject({
      ok: true,
      created: 0,
      revised: 0,
      unchanged: 2,
    })
    const chain = await read().observation.findMany({ where: { year: 2019 }, orderBy: { revision: 'asc' } })
    expect(
      chain.map(({ revision, value, revisionReason, replacedAt }) => [revision, value, revisionReason, replacedAt]),
    ).toEqual([
      [1, 22, null, now],
      [2, 23, 'Rättat.', null],
    ])
  })

  it('are refused whole when one of them cannot be, each with its place and why', async () => {
    const cast = await createCast()
    const before = await everything()
    const values = [share(cast, 2020, 30), share(cast, 2021, 620)]
    const answer = await recordImport(cast.coordinator, recorded(cast, values), now)
    expect(answer).toMatchObject({ ok: false, problems: [{ severity: 'stops', kind: 'Värdet är inte möjligt' }] })
    expect(answer.ok ? '' : answer.problems[0]?.why).toContain('flik Län, rad 2, kolumn 2021')
    expect(await everything()).toEqual(before)
  })

  it('are not for others than coordinators, and need a source', async () => {
    const cast = await createCast()
    const before = await everything()
    const values = [share(cast, 2020, 30)]
    expect(await recordImport(cast.partner, recorded(cast, values), now)).toMatchObject({ ok: false })
    expect(await recordImport(cast.coordinator, { ...recorded(cast, values), sourceId: 99 }, now)).toMatchObject({
      ok: false,
    })
    expect(await recordImport(cast.coordinator, recorded(cast, []), now)).toMatchObject({ ok: false })
    expect(await everything()).toEqual(before)
  })

  it('begin the measuring of an indicator that had no values', async () => {
    const cast = await createCast()
    await write((tx) => tx.observation.deleteMany({ where: { seriesId: cast.series.live } }))
    await write((tx) => tx.indicator.update({ where: { id: cast.indicator.live }, data: { state: 'development' } }))
    await recordImport(cast.coordinator, recorded(cast, [share(cast, 2021, 30), share(cast, 2020, 20)]), now)
    expect(await read().indicator.findUniqueOrThrow({ where: { id: cast.indicator.live } })).toMatchObject({
      state: 'new',
    })
    expect(await read().indicatorEvent.findMany({ where: { indicatorId: cast.indicator.live } })).toMatchObject([
      { toState: 'new', year: 2020, sourceId: cast.sourceId },
    ])
  })

  it('go back with the transaction that they are recorded in', async () => {
    const cast = await createCast()
    const before = await everything()
    await expect(
      write(async (tx) => {
        await recordImportIn(tx, cast.coordinator, recorded(cast, [share(cast, 2020, 30)]), now)
        throw new Error('The rest could not be done.')
      }),
    ).rejects.toThrow('The rest could not be done.')
    expect(await everything()).toEqual(before)
  })
})
