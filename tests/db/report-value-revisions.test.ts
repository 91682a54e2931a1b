import { beforeEach, describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { findIndicator } from '#app/db/indicator/indicators.server.ts'
import { acceptReport } from '#app/db/round/report-review.server.ts'
import { spansOfSeries } from '#app/db/value/series-spans.server.ts'
import { recordValues } from '#app/db/value/record-values.server.ts'
import { findSeriesToRecord, listStoredValues } from '#app/db/value/series-values.server.ts'
import { findValueToWithdraw, withdrawValue } from '#app/db/value/value-withdrawal.server.ts'
import { thePublic, type Viewer } from '#app/domain/access/roles.ts'
import { openedCells } from '#app/domain/observation/check-entries.ts'
import { organisationSubject } from '#app/domain/observation/grid.ts'
import { indicatorCsv } from '#app/exports/indicator-csv.ts'
import { createCast, later, moveRound, now, type Cast } from '#tests/db/cast.ts'
import { useDatabase } from '#tests/support/database.ts'

useDatabase('empty')

let cast: Cast
const cell = 'organisation:region-stockholm/2026/total'
const provenance = { source: 'plan', locator: 'samtal', note: '', yearInferred: false }

/** The region's report of the open round is accepted, and gave 40. */
async function acceptFirst(): Promise<number> {
  const { id, version } = await write((tx) =>
    tx.statusReport.create({
      data: {
        roundId: cast.round.open,
        commitmentId: cast.commitment.routine,
        organisationId: cast.region.id,
        state: 'submitted',
        updatedAt: now,
        ownValues: { create: { indicatorId: cast.indicator.own, seriesId: cast.series.own, text: '40' } },
      },
    }),
  )
  expect(await acceptReport(cast.coordinator, id, version, now)).toMatchObject({ ok: true })
  return id
}

/** The coordinator gives the region's value of 2026 another number. */
async function revise(value: number, at: Date): Promise<void> {
  const series = await findSeriesToRecord(cast.coordinator, 'egen-andel', 'serie')
  if (series === null) throw new Error('No series.')
  const stored = await listStoredValues(cast.coordinator, series.id, { from: 1900, to: 2100 })
  const [from] = stored
  if (from === undefined) throw new Error('No value.')
  const subject = organisationSubject(cast.region)
  const place = { row: 1, column: '2026' }
  const entry = { cell, subject, year: 2026, breakdown: 'total', text: String(value), place } as const
  const content = { value: { type: 'exact', value }, numerator: undefined, denominator: undefined } as const
  const save = {
    entries: [{ outcome: 'changed', entry, from, ...content }] as const,
    opened: openedCells(stored),
    provenance,
    reasonOf: () => 'Rättat per telefon.',
  }
  expect(await recordValues(cast.coordinator, series, save, at)).toMatchObject({ ok: true, revised: 1 })
}

/** What the viewer reads of the cell, oldest first, and whether the register says that the series has a value. */
async function readAs(viewer: Viewer) {
  const indicator = await findIndicator(viewer, 'egen-andel')
  if (indicator === null) throw new Error('No indicator.')
  const numbers = indicator.series
    .flatMap(({ values }) => values)
    .flatMap(({ earlier = [], value }) => [...earlier.map((one) => one.value), value])
    .map((value) => (value.type === 'exact' ? value.value : value.type))
  return { numbers, inRegister: (await spansOfSeries(viewer)).has(cast.series.own) }
}

beforeEach(async () => {
  cast = await createCast()
})

describe('a value from a report whose round is not published', () => {
  it('stays as hidden when the coordinator has revised it, however often, and is public with the round', async () => {
    await acceptFirst()
    await revise(41, now)
    await revise(42, later)
    for (const viewer of [thePublic, cast.otherPartner, cast.admin]) {
      expect(await readAs(viewer)).toEqual({ numbers: [], inRegister: false })
    }
    const hidden = await findIndicator(thePublic, 'egen-andel')
    const csv = new TextDecoder().decode(hidden === null ? undefined : indicatorCsv(hidden))
    expect(csv).not.toMatch(/region-stockholm|Rättat per telefon/)
    for (const viewer of [cast.coordinator, cast.steering, cast.partner]) {
      expect(await readAs(viewer)).toEqual({ numbers: [40, 41, 42], inRegister: true })
    }
    await moveRound(cast.round.open, 'frozen')
    expect(await readAs(thePublic)).toEqual({ numbers: [40, 41, 42], inRegister: true })
  })

  it('says of itself that a report gave it, and no longer when it has been revised', async () => {
    await acceptFirst()
    const isReported = async () =>
      (await listStoredValues(cast.coordinator, cast.series.own, { from: 2026, to: 2026 })).map((one) => one.isReported)
    expect(await isReported()).toEqual([true])
    await revise(41, now)
    expect(await isReported()).toEqual([false])
  })

  it('leaves no public trace when it is withdrawn after its report was given back', async () => {
    const report = await acceptFirst()
    await revise(41, now)
    await write((tx) => tx.statusReport.update({ where: { id: report }, data: { state: 'returned' } }))
    const { id } = await read().observation.findFirstOrThrow({ where: { cell, replacedAt: null } })
    const revision = String((await findValueToWithdraw(cast.coordinator, id))?.revision)
    const input = { revision, missingReason: 'not-reported', reason: 'Lämnades av misstag.' } as const
    expect(await withdrawValue(cast.coordinator, id, input, later)).toEqual({ ok: true })
    expect(await readAs(thePublic)).toEqual({ numbers: [], inRegister: false })
    expect((await readAs(cast.coordinator)).numbers).toEqual([40, 41, 'missing'])
    await moveRound(cast.round.open, 'frozen')
    expect(await readAs(thePublic)).toEqual({ numbers: [], inRegister: false })
  })
})
