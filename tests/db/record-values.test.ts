import { describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { recordValues, type ValuesToRecord } from '#app/db/value/record-values.server.ts'
import { findSeriesToRecord, listStoredValues } from '#app/db/value/series-values.server.ts'
import { findValueToWithdraw, withdrawValue } from '#app/db/value/value-withdrawal.server.ts'
import { areaRegister } from '#app/domain/area/register.ts'
import { findAreaRegister } from '#app/db/organisation/areas.server.ts'
import { checkEntries, openedCells, writtenEntries, type Entry } from '#app/domain/observation/check-entries.ts'
import { areaSubject, gridCell, organisationSubject, type GridSubject } from '#app/domain/observation/grid.ts'
import { createCast, later, moveRound, now, type Cast } from '#tests/db/cast.ts'
import { useDatabase } from '#tests/support/database.ts'

useDatabase('empty')

const provenance = { source: 'plan', locator: 'flik 1, {område} {år}', note: '', yearInferred: false }

async function seriesOf(cast: Cast, indicator = 'rutin-for-skolgang') {
  const series = await findSeriesToRecord(cast.coordinator, indicator, 'serie')
  if (series === null) throw new Error('No series.')
  return series
}

/** A save of texts by year, checked against what is stored now; about the county, or about another subject. */
async function saveOf(
  cast: Cast,
  texts: Record<number, string>,
  options: { indicator?: string; subject?: GridSubject; reason?: string } = {},
): Promise<ValuesToRecord> {
  const series = await seriesOf(cast, options.indicator)
  const { byCode } = areaRegister((await findAreaRegister(cast.coordinator)).areas)
  const county = byCode.get('01')
  if (county === undefined) throw new Error('No county.')
  const subject = options.subject ?? areaSubject(county)
  const stored = await listStoredValues(cast.coordinator, series.id, { from: 1900, to: 2100 })
  const entries = Object.entries(texts).map(([year, text]): Entry => {
    const column = { year: Number(year), breakdown: 'total' } as const
    return { cell: gridCell(subject, column), subject, ...column, text, place: { row: 1, column: year } }
  })
  const checked = checkEntries(entries, {
    unit: series.indicator.unit,
    holds: 'numbers',
    meanings: {},
    series,
    stored: new Map(stored.map((value) => [value.cell, value])),
    thisYear: 2026,
  })
  expect(checked.filter(({ outcome }) => outcome === 'refused')).toEqual([])
  return {
    entries: writtenEntries(checked),
    opened: openedCells(stored),
    provenance,
    reasonOf: () => options.reason ?? 'Källan har rättat.',
  }
}

const counts = async () => ({
  observations: await read().observation.count(),
  replaced: await read().observation.count({ where: { replacedAt: { not: null } } }),
  citations: await read().citation.count(),
  history: await read().historyEvent.count(),
})

describe('values that are recorded', () => {
  it('stand with their source, place and words, and one row of history tells of the save', async () => {
    const cast = await createCast()
    const before = await counts()
    const save = await saveOf(cast, { 2020: '25', 2021: '62,2 (28/45)' })
    expect(await recordValues(cast.coordinator, await seriesOf(cast), save, now)).toEqual({
      ok: true,
      created: 2,
      revised: 0,
    })
    const row = await read().observation.findFirstOrThrow({ where: { year: 2021 }, include: { citations: true } })
    expect(row).toMatchObject({
      cell: 'area:01/2021/total',
      revision: 1,
      value: 62.2,
      numerator: 28,
      denominator: 45,
      recordedById: 'samordnare',
      revisionReason: null,
    })
    expect(row.citations).toMatchObject([
      { sourceId: cast.sourceId, locator: 'flik 1, Stockholms län 2021', quotedText: '62,2 (28/45)' },
    ])
    const after = await counts()
    expect(after).toEqual({ ...before, observations: 3, citations: before.citations + 2, history: before.history + 1 })
    expect(await read().historyEvent.findFirstOrThrow({ orderBy: { id: 'desc' } })).toMatchObject({
      kind: 'observation.recorded',
      subjectType: 'series',
    })
  })

  it('make a chain of revisions: the old one stays as it was, with when it was replaced, and the new one says why', async () => {
    const cast = await createCast()
    const series = await seriesOf(cast)
    for (const [text, at] of [
      ['23', now],
      ['24', later],
    ] as const) {
      const save = await saveOf(cast, { 2019: text }, { reason: `Nu ${text}` })
      expect(await recordValues(cast.coordinator, series, save, at)).toMatchObject({ ok: true, revised: 1 })
    }
    const chain = await read().observation.findMany({ where: { year: 2019 }, orderBy: { revision: 'asc' } })
    expect(
      chain.map(({ revision, value, revisionReason, replacedAt }) => [revision, value, revisionReason, replacedAt]),
    ).toEqual([
      [1, 22, null, now],
      [2, 23, 'Nu 23', later],
      [3, 24, 'Nu 24', null],
    ])
  })

  it('are all refused when one cell has been changed since the page was opened, and nothing is written', async () => {
    const cast = await createCast()
    const series = await seriesOf(cast)
    const mine = await saveOf(cast, { 2019: '30', 2020: '31', 2021: '32' })
    await recordValues(cast.coordinator, series, await saveOf(cast, { 2019: '23', 2020: '24' }), now)
    const before = await counts()
    expect(await recordValues(cast.coordinator, series, mine, later)).toEqual({
      ok: false,
      kind: 'conflict',
      cells: ['area:01/2019/total', 'area:01/2020/total'],
    })
    expect(await counts()).toEqual(before)
  })

  it('are saved once when two save the same at the same time', async () => {
    const cast = await createCast()
    const series = await seriesOf(cast)
    const [one, other] = await Promise.all([saveOf(cast, { 2020: '25' }), saveOf(cast, { 2020: '26' })])
    const results = await Promise.all([
      recordValues(cast.coordinator, series, one, now),
      recordValues(cast.coordinator, series, other, now),
    ])
    expect(results.map((result) => result?.ok)).toEqual([true, false])
    expect(await read().observation.count({ where: { year: 2020 } })).toBe(1)
  })

  it('are refused when the series has been edited, the source is gone, or in the middle something fails', async () => {
    const cast = await createCast()
    const series = await seriesOf(cast)
    const save = await saveOf(cast, { 2020: '25', 2021: '26' })
    const before = await counts()
    expect(await recordValues(cast.coordinator, { ...series, version: 99 }, save, now)).toMatchObject({
      kind: 'series-changed',
    })
    const nowhere = { ...save, provenance: { ...provenance, source: 'finns-inte' } }
    expect(await recordValues(cast.coordinator, series, nowhere, now)).toMatchObject({ kind: 'no-source' })
    const [first, second] = save.entries
    if (first === undefined || second === undefined) throw new Error('No entries.')
    const nobody = { ...second, entry: { ...second.entry, subject: { ...second.entry.subject, key: 'area:9999' } } }
    await expect(recordValues(cast.coordinator, series, { ...save, entries: [first, nobody] }, now)).rejects.toThrow(
      'area:9999',
    )
    expect(await counts()).toEqual(before)
  })

  it('are recorded by coordinators only', async () => {
    const cast = await createCast()
    const save = await saveOf(cast, { 2020: '25' })
    const before = await counts()
    for (const viewer of [cast.partner, cast.steering, cast.admin]) {
      expect(await recordValues(viewer, await seriesOf(cast), save, now)).toBeNull()
    }
    expect(await counts()).toEqual(before)
  })

  it('make a new indicator of one in development, with the source as evidence', async () => {
    const cast = await createCast()
    await write((tx) => tx.indicator.update({ where: { id: cast.indicator.live }, data: { state: 'development' } }))
    const series = await seriesOf(cast)
    await recordValues(cast.coordinator, series, await saveOf(cast, { 2020: 'ej mätt' }), now)
    expect((await seriesOf(cast)).indicator.state).toBe('development')
    await recordValues(cast.coordinator, series, await saveOf(cast, { 2021: '25' }), now)
    expect((await seriesOf(cast)).indicator.state).toBe('new')
    expect(await read().indicatorEvent.findMany({ where: { indicatorId: cast.indicator.live } })).toMatchObject([
      { toState: 'new', year: 2021, sourceId: cast.sourceId, recordedName: cast.coordinator.name },
    ])
  })
})

describe('a value that a status report gave', () => {
  const reported = async (cast: Cast, round: 'open' | 'frozen') => {
    const { year } = round === 'open' ? { year: 2026 } : { year: 2024 }
    const report = await write((tx) =>
      tx.statusReport.create({
        data: {
          roundId: cast.round[round],
          commitmentId: cast.commitment.routine,
          organisationId: cast.region.id,
          state: 'accepted',
          updatedAt: now,
          ownValues: { create: { indicatorId: cast.indicator.own, seriesId: cast.series.own, text: '40' } },
        },
      }),
    )
    return write((tx) =>
      tx.observation.create({
        data: {
          seriesId: cast.series.own,
          cell: `organisation:region-stockholm/${year}/total`,
          organisationId: cast.region.id,
          year,
          breakdown: 'total',
          valueType: 'exact',
          value: 40,
          statusReportId: report.id,
        },
      }),
    )
  }

  it('is revised with a reason and stays readable, tied to its report', async () => {
    const cast = await createCast()
    const old = await reported(cast, 'open')
    const subject = organisationSubject(cast.region)
    const save = await saveOf(cast, { 2026: '41' }, { indicator: 'egen-andel', subject, reason: 'Rättat per telefon.' })
    expect(save.entries).toMatchObject([{ outcome: 'changed', from: { isReported: true } }])
    expect(await recordValues(cast.coordinator, await seriesOf(cast, 'egen-andel'), save, now)).toMatchObject({
      ok: true,
    })
    const chain = await read().observation.findMany({
      where: { seriesId: cast.series.own },
      orderBy: { revision: 'asc' },
    })
    expect(chain).toMatchObject([
      { id: old.id, value: 40, statusReportId: old.statusReportId, replacedAt: now },
      { value: 41, statusReportId: old.statusReportId, revisionReason: 'Rättat per telefon.', replacedAt: null },
    ])
  })

  it.each(['open', 'frozen'] as const)(
    'of a round that is %s is not withdrawn, and it is said where it is used',
    async (round) => {
      const cast = await createCast()
      const { id } = await reported(cast, round)
      const before = await counts()
      const input = { revision: '1', missingReason: 'not-reported', reason: 'Fel' } as const
      const result = await withdrawValue(cast.coordinator, id, input, now)
      expect(result).toMatchObject({ ok: false, kind: 'not-now' })
      const why = result !== null && !result.ok && result.kind === 'not-now' ? result.why : ''
      expect(why).toContain('Region Stockholms godkända lägesrapport')
      expect(why.includes('publicerade årsuppföljningen 2024')).toBe(round === 'frozen')
      expect(await counts()).toEqual(before)
    },
  )

  it('is not withdrawn either when it has been revised since, and may be when its report is no longer accepted', async () => {
    const cast = await createCast()
    const old = await reported(cast, 'open')
    const subject = organisationSubject(cast.region)
    const save = await saveOf(cast, { 2026: '41' }, { indicator: 'egen-andel', subject })
    await recordValues(cast.coordinator, await seriesOf(cast, 'egen-andel'), save, now)
    const { id } = await read().observation.findFirstOrThrow({ where: { seriesId: cast.series.own, replacedAt: null } })
    expect((await findValueToWithdraw(cast.coordinator, id))?.whyNot).toContain('Region Stockholms')
    await moveRound(cast.round.open, 'review')
    await write((tx) => tx.statusReport.update({ where: { id: old.statusReportId ?? 0 }, data: { state: 'returned' } }))
    expect((await findValueToWithdraw(cast.coordinator, id))?.whyNot).toBeUndefined()
  })
})

describe('a withdrawn value', () => {
  const input = {
    revision: '1',
    missingReason: 'not-reported',
    reason: 'Källan har dragit tillbaka tabellen.',
  } as const

  it('is followed by a revision that says that there is none, and why; the old one stays', async () => {
    const cast = await createCast()
    await write((tx) =>
      tx.citation.create({
        data: {
          observationId: cast.observationId,
          sourceId: cast.sourceId,
          position: 1,
          locator: 'rad 1',
          quotedText: '22',
        },
      }),
    )
    expect(await withdrawValue(cast.coordinator, cast.observationId, input, now)).toEqual({ ok: true })
    const chain = await read().observation.findMany({ orderBy: { revision: 'asc' }, include: { citations: true } })
    expect(chain).toMatchObject([
      { value: 22, replacedAt: now },
      {
        valueType: 'missing',
        missingReason: 'not-reported',
        revision: 2,
        revisionReason: input.reason,
        value: null,
        citations: [{ sourceId: cast.sourceId, locator: 'rad 1' }],
      },
    ])
    expect(await read().historyEvent.findFirstOrThrow({ orderBy: { id: 'desc' } })).toMatchObject({
      kind: 'observation.withdrawn',
      subjectType: 'series',
      message: expect.stringContaining(input.reason) as unknown,
    })
  })

  it('is refused when it has been changed, is missing already, or is not for the viewer', async () => {
    const cast = await createCast()
    expect(await withdrawValue(cast.partner, cast.observationId, input, now)).toBeNull()
    expect(await withdrawValue(cast.coordinator, 9999, input, now)).toBeNull()
    expect(await withdrawValue(cast.coordinator, cast.observationId, { ...input, revision: '2' }, now)).toMatchObject({
      kind: 'conflict',
    })
    await withdrawValue(cast.coordinator, cast.observationId, input, now)
    const before = await counts()
    expect(await withdrawValue(cast.coordinator, cast.observationId, input, now)).toMatchObject({ kind: 'conflict' })
    const { id } = await read().observation.findFirstOrThrow({ where: { replacedAt: null } })
    const again = await withdrawValue(cast.coordinator, id, { ...input, revision: '2' }, now)
    expect(again).toMatchObject({ kind: 'not-now', why: 'Det finns inget värde att återkalla.' })
    expect(await counts()).toEqual(before)
  })
})
