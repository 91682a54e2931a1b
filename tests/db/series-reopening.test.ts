import { beforeEach, describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { listIndicatorHistory } from '#app/db/history.server.ts'
import { findIndicator } from '#app/db/indicator/indicators.server.ts'
import { createSeries } from '#app/db/indicator/series-editing.server.ts'
import { endSeries } from '#app/db/indicator/series-ending.server.ts'
import { reopenSeries } from '#app/db/indicator/series-reopening.server.ts'
import { withdrawValue } from '#app/db/value/value-withdrawal.server.ts'
import { thePublic } from '#app/domain/access/roles.ts'
import { endingInput } from '#app/domain/series/ending-input.ts'
import { seriesInput } from '#app/domain/series/series-input.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createCast, later, now, type Cast } from './cast.ts'

useDatabase('empty')

const reason = 'Källan mäter det fortfarande, i en annan tabell.'
let cast: Cast

/** The live series ends by the source while a second one, without values, goes on. */
beforeEach(async () => {
  cast = await createCast()
  const second = { label: 'Andra', shortLabel: 'Andra', question: '', population: '', level: 'county', firstYear: '' }
  await createSeries(cast.coordinator, cast.indicator.live, seriesInput.parse(second), now)
})

const end = (id: number, version: number) =>
  endSeries(
    cast.coordinator,
    id,
    version,
    endingInput.parse({
      ending: 'discontinued',
      decidedBy: 'Socialstyrelsen',
      decidedOn: '2023',
      reason: 'Mäts inte längre.',
      sourceId: String(cast.sourceId),
      locator: 'Tabell 4',
      year: '',
    }),
    now,
  )
const row = () => read().series.findUniqueOrThrow({ where: { id: cast.series.live } })

describe('a series that was ended by mistake', () => {
  it('goes on again with a reason, for the public too; the history keeps its end and what the end said', async () => {
    expect(await end(cast.series.live, 1)).toEqual({ ok: true })
    const { lastYear } = await row()
    expect(await reopenSeries(cast.coordinator, cast.series.live, 2, reason, later)).toEqual({ ok: true })
    expect(await row()).toMatchObject({ ending: null, lastYear: null, endedBy: null, endReason: null, version: 3 })
    const shown = (await findIndicator(thePublic, 'rutin-for-skolgang'))?.series[0]
    expect(shown).toMatchObject({ slug: 'serie' })
    expect(shown?.ending).toBeUndefined()
    const history = await listIndicatorHistory(cast.coordinator, cast.indicator.live)
    expect(history.map(({ kind }) => kind)).toEqual(['series.reopened', 'series.ended', 'series.created'])
    expect(history[0]).toMatchObject({ at: later, message: expect.stringContaining(reason) as unknown })
    const event = await read().historyEvent.findFirstOrThrow({ where: { kind: 'series.reopened' } })
    expect(JSON.parse(event.data)).toMatchObject({
      version: 3,
      ending: 'discontinued',
      lastYear,
      endedBy: 'Socialstyrelsen',
      endReason: 'Mäts inte längre.',
    })
  })

  it('can be ended again, and opened again', async () => {
    for (const version of [1, 3]) {
      expect(await end(cast.series.live, version)).toEqual({ ok: true })
      expect(await reopenSeries(cast.coordinator, cast.series.live, version + 1, reason, later)).toEqual({ ok: true })
    }
    expect(await row()).toMatchObject({ ending: null, version: 5 })
  })

  it('stays ended for those who may not, when it goes on already, was seen in an older version or ended with its indicator', async () => {
    const { live } = cast.series
    expect(await reopenSeries(cast.coordinator, live, 1, reason, now)).toEqual({
      ok: false,
      why: 'Serien pågår redan.',
    })
    await end(live, 1)
    const events = await read().historyEvent.count()
    expect(await reopenSeries(cast.partner, live, 2, reason, now)).toBeNull()
    expect(await reopenSeries(cast.coordinator, 99_999, 2, reason, now)).toBeNull()
    expect(await reopenSeries(cast.coordinator, live, 1, reason, now)).toMatchObject({ ok: false, version: 2 })
    await write((tx) => tx.indicator.update({ where: { id: cast.indicator.live }, data: { state: 'discontinued' } }))
    expect(await reopenSeries(cast.coordinator, live, 2, reason, now)).toMatchObject({
      ok: false,
      why: expect.stringContaining('Indikatorn har utgått') as unknown,
    })
    expect(await row()).toMatchObject({ ending: 'discontinued', version: 2 })
    expect(await read().historyEvent.count()).toBe(events)
  })
})

describe('the history of an indicator', () => {
  it('tells of a value that was withdrawn, with whose value it was, and is not for partners', async () => {
    const why = { revision: '1', missingReason: 'not-reported', reason: 'Fel rad.' } as const
    await withdrawValue(cast.coordinator, cast.observationId, why, later)
    const [newest] = await listIndicatorHistory(cast.coordinator, cast.indicator.live)
    expect(newest).toMatchObject({ kind: 'observation.withdrawn', actorName: 'Demo samordnare' })
    expect(newest?.message).toMatch(/ \d{4}: Fel rad\.$/)
    expect(await listIndicatorHistory(cast.partner, cast.indicator.live)).toEqual([])
  })
})
