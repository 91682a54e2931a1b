import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { findIndicator } from '#app/db/indicator/indicators.server.ts'
import { listRegister } from '#app/db/indicator/indicator-register.server.ts'
import { acceptReport } from '#app/db/round/report-review.server.ts'
import { recordValues } from '#app/db/value/record-values.server.ts'
import { spansOfSeries } from '#app/db/value/series-spans.server.ts'
import { findSeriesToRecord, listStoredValues } from '#app/db/value/series-values.server.ts'
import { findValueToWithdraw, withdrawValue } from '#app/db/value/value-withdrawal.server.ts'
import { countValues, listValues } from '#app/db/value/values.server.ts'
import { visibleObservations } from '#app/db/visible.server.ts'
import { editionReader, thePublic, type Viewer } from '#app/domain/access/roles.ts'
import { openedCells } from '#app/domain/observation/check-entries.ts'
import { organisationSubject } from '#app/domain/observation/grid.ts'
import { createCast, moveRound, now, type Cast } from '#tests/db/cast.ts'
import { useDatabase } from '#tests/support/database.ts'

useDatabase('empty')

let cast: Cast
const provenance = { source: 'plan', locator: 'samtal', note: '', yearInferred: false }
const cellOf = (organisation: { slug: string }) => `organisation:${organisation.slug}/2026/total`

type Giver = 'region-routine' | 'region-terms' | 'police-routine'
const organisationOf = (giver: Giver) => (giver === 'police-routine' ? cast.police : cast.region)

/** A report of the open round that gives a value is accepted; nothing happens when it already has been. */
async function accept(giver: Giver, value: number): Promise<void> {
  const commitmentId = giver === 'region-terms' ? cast.commitment.terms : cast.commitment.routine
  const key = { roundId: cast.round.open, commitmentId, organisationId: organisationOf(giver).id }
  if ((await read().statusReport.count({ where: key })) > 0) return
  const { id, version } = await write((tx) =>
    tx.statusReport.create({
      data: {
        ...key,
        state: 'submitted',
        updatedAt: now,
        ownValues: { create: { indicatorId: cast.indicator.own, seriesId: cast.series.own, text: String(value) } },
      },
    }),
  )
  await acceptReport(cast.coordinator, id, version, now)
}

/** The coordinator types a value in the grid, over the one that is there or into an empty cell. */
async function type(organisation: Cast['region'], value: number): Promise<void> {
  const series = await findSeriesToRecord(cast.coordinator, 'egen-andel', 'serie')
  if (series === null) throw new Error('No series.')
  const cell = cellOf(organisation)
  const stored = await listStoredValues(cast.coordinator, series.id, { from: 2026, to: 2026 })
  const from = stored.find((one) => one.cell === cell)
  const subject = organisationSubject(organisation)
  const place = { row: 1, column: '2026' }
  const entry = { cell, subject, year: 2026, breakdown: 'total', text: String(value), place } as const
  const content = { entry, value: { type: 'exact', value }, numerator: undefined, denominator: undefined } as const
  const written =
    from === undefined ? { outcome: 'new' as const, ...content } : { outcome: 'changed' as const, from, ...content }
  const save = { entries: [written], opened: openedCells(stored), provenance, reasonOf: () => 'Rättat.' }
  expect(await recordValues(cast.coordinator, series, save, now)).toMatchObject({ ok: true })
}

async function withdraw(organisation: Cast['region']): Promise<void> {
  const current = await read().observation.findFirst({ where: { cell: cellOf(organisation), replacedAt: null } })
  const found = current === null ? null : await findValueToWithdraw(cast.coordinator, current.id)
  if (found === null || found.whyNot !== undefined) return
  const input = { revision: String(found.revision), missingReason: 'not-reported', reason: 'Fel.' } as const
  await withdrawValue(cast.coordinator, found.id, input, now)
}

const viewers = (): Viewer[] => [
  thePublic,
  cast.partner,
  cast.otherPartner,
  cast.coordinator,
  cast.steering,
  cast.admin,
  editionReader({ id: cast.round.open }),
  editionReader({ id: cast.round.review }),
  {
    kind: 'link',
    linkId: 1,
    name: 'Utan konto',
    email: 'utan-konto@exempel.se',
    organisation: cast.region,
    roundId: cast.round.open,
    round: '2026',
  },
  { kind: 'meeting-link', linkId: 1, name: 'Utan konto', email: 'utan-konto@exempel.se', meetingId: 1 },
]

/** Whether the viewer may read what this organisation's accepted report of the open round gave. */
function mayRead(viewer: Viewer, organisationId: number, isPublished: boolean): boolean {
  if (isPublished) return true
  if (viewer.kind === 'public') return false
  if (viewer.kind === 'edition') return viewer.roundId === cast.round.open
  if (viewer.kind === 'link') return viewer.organisation.id === organisationId
  if (viewer.kind === 'meeting-link') return true
  return viewer.role === 'coordinator' || viewer.role === 'steering' || viewer.organisation?.id === organisationId
}

/** What each reader must find, worked out from all rows, one cell after the other. */
async function expected(viewer: Viewer, isPublished: boolean) {
  const rows = await read().observation.findMany({
    where: { seriesId: cast.series.own },
    orderBy: [{ cell: 'asc' }, { revision: 'asc' }],
  })
  const seen = new Map<string, number[]>()
  for (const row of rows) {
    if (row.statusReportId !== null && !mayRead(viewer, row.organisationId ?? 0, isPublished)) continue
    seen.set(row.cell, [...(seen.get(row.cell) ?? []), row.id])
  }
  return seen
}

async function check(isPublished: boolean): Promise<void> {
  for (const viewer of viewers()) {
    const seen = await expected(viewer, isPublished)
    const ids = [...seen.values()].map((revisions) => revisions.at(-1) ?? 0).toSorted((a, b) => a - b)
    const where = { AND: [visibleObservations(viewer), { seriesId: cast.series.own }] }
    const current = await read().observation.findMany({ where, orderBy: { id: 'asc' } })
    expect(current.map(({ id }) => id)).toEqual(ids)

    const listed = (await listValues(viewer, { seriesIds: [cast.series.own] })).get(cast.series.own) ?? []
    const byCell = (a: string, b: string) => (a < b ? -1 : 1)
    expect(listed.map((one) => `${one.subject} ${one.revision}`).toSorted(byCell)).toEqual(
      current.map(({ cell, revision }) => `${cell.split('/')[0]} ${revision}`).toSorted(byCell),
    )
    expect((await countValues(viewer, [cast.series.own])).get(cast.series.own) ?? 0).toBe(ids.length)
    const isMeasured = current.some(({ valueType }) => valueType !== 'missing')
    expect((await spansOfSeries(viewer)).has(cast.series.own)).toBe(isMeasured)

    const whole = await findIndicator(viewer, 'egen-andel')
    for (const value of whole?.series.flatMap(({ values }) => values) ?? []) {
      const revisions = seen.get(`${value.subject}/2026/total`) ?? []
      expect(value.earlier?.length ?? 0).toBe(revisions.length - 1)
    }
  }
}

beforeEach(async () => {
  cast = await createCast()
})

const givers = ['region-routine', 'region-terms', 'police-routine'] as const satisfies readonly Giver[]
const step = fc.oneof(
  fc.record({
    kind: fc.constant('accept' as const),
    giver: fc.constantFrom(...givers),
    value: fc.integer({ min: 5, max: 99 }),
  }),
  fc.record({
    kind: fc.constant('type' as const),
    giver: fc.constantFrom(...givers),
    value: fc.integer({ min: 5, max: 99 }),
  }),
  fc.record({ kind: fc.constant('withdraw' as const), giver: fc.constantFrom(...givers) }),
)

describe('a value that a report of an unpublished round replaces', () => {
  it('is read by those who may not read the report, and every viewer has one current value a cell or none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 7 }), async (steps) => {
        await moveRound(cast.round.open, 'open')
        await write(async (tx) => {
          const own = { seriesId: cast.series.own }
          await tx.observation.updateMany({ where: own, data: { replacedById: null } })
          await tx.observation.deleteMany({ where: own })
          await tx.indicatorEvent.deleteMany({})
          await tx.statusReport.deleteMany({})
        })
        for (const one of steps) {
          if (one.kind === 'accept') await accept(one.giver, one.value)
          if (one.kind === 'type') await type(organisationOf(one.giver), one.value)
          if (one.kind === 'withdraw') await withdraw(organisationOf(one.giver))
        }
        await check(false)
        await moveRound(cast.round.open, 'frozen')
        await check(true)
      }),
      { numRuns: 12 },
    )
  }, 30_000)

  it('stands for the public with its own number until the round is published, and then as what the value was before', async () => {
    await type(cast.region, 40)
    await accept('region-routine', 50)
    const numbers = async (viewer: Viewer) =>
      ((await findIndicator(viewer, 'egen-andel'))?.series ?? []).flatMap(({ values }) =>
        values.map(({ value, earlier = [] }) =>
          [value, ...earlier.map((one) => one.value)].map((one) => 'value' in one && one.value),
        ),
      )
    expect(await numbers(thePublic)).toEqual([[40]])
    expect(await numbers(cast.otherPartner)).toEqual([[40]])
    expect(await numbers(cast.coordinator)).toEqual([[50, 40]])
    await moveRound(cast.round.open, 'frozen')
    expect(await numbers(thePublic)).toEqual([[50, 40]])
  })
})

describe('an indicator whose first value a report of an unpublished round gives', () => {
  const statesOf = async (viewer: Viewer) => {
    const indicator = await findIndicator(viewer, 'egen-andel')
    const registered = (await listRegister(viewer)).find(({ slug }) => slug === 'egen-andel')
    return {
      state: indicator?.state,
      steps: indicator?.steps.map(({ toState }) => toState),
      registered: registered?.state,
    }
  }
  const held = { state: 'development', steps: ['development'], registered: 'development' }
  const told = { state: 'new', steps: ['development', 'new'], registered: 'new' }

  beforeEach(async () => {
    await write(async (tx) => {
      const indicatorId = cast.indicator.own
      await tx.indicator.update({ where: { id: indicatorId }, data: { state: 'development' } })
      const begun = { position: 1, toState: 'development', reason: 'Ingen källa finns.' }
      await tx.indicatorEvent.create({ data: { indicatorId, ...begun } })
    })
  })

  it('still has no values to the public, who learn of the step when the round is published', async () => {
    await accept('region-routine', 40)
    for (const viewer of [thePublic, cast.otherPartner, cast.admin]) expect(await statesOf(viewer)).toEqual(held)
    for (const viewer of [cast.coordinator, cast.steering, cast.partner]) expect(await statesOf(viewer)).toEqual(told)
    await moveRound(cast.round.open, 'frozen')
    expect(await statesOf(thePublic)).toEqual(told)
  })

  it('is new to everybody as soon as a value is typed in that no report gave, with that value as its evidence', async () => {
    await accept('region-routine', 40)
    await type(cast.region, 41)
    expect(await statesOf(thePublic)).toEqual(held)
    await type(cast.police, 30)
    expect(await statesOf(thePublic)).toEqual(told)
    const steps = (await findIndicator(thePublic, 'egen-andel'))?.steps ?? []
    expect(steps[1]).toMatchObject({ decidedBy: null, reason: expect.stringContaining('Samverkan') as string })
  })
})
