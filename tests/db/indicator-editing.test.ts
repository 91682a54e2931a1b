import { beforeEach, describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { deleteIndicator, deleteSeries } from '#app/db/indicator/deletion.server.ts'
import { findIndicatorEditor } from '#app/db/indicator/indicator-editor.server.ts'
import { createIndicator, updateIndicator } from '#app/db/indicator/indicator-editing.server.ts'
import { listIndicatorHistory } from '#app/db/history.server.ts'
import { takeStep } from '#app/db/indicator/indicator-steps.server.ts'
import { listIndicatorsAtWork } from '#app/db/indicator/indicator-work.server.ts'
import { findIndicator } from '#app/db/indicator/indicators.server.ts'
import { stateReferenceValue, withdrawReferenceValue } from '#app/db/indicator/reference-values.server.ts'
import { createSeries, updateSeries } from '#app/db/indicator/series-editing.server.ts'
import { endSeries } from '#app/db/indicator/series-ending.server.ts'
import { findSeriesEditor } from '#app/db/indicator/series-editor.server.ts'
import { withdrawStep } from '#app/db/indicator/step-withdrawal.server.ts'
import { whereUsed } from '#app/db/indicator/where-used.server.ts'
import { thePublic } from '#app/domain/access/roles.ts'
import { indicatorInput } from '#app/domain/indicator/indicator-input.ts'
import { stepInput } from '#app/domain/indicator/step.ts'
import { endingInput } from '#app/domain/series/ending-input.ts'
import { referenceValueInput } from '#app/domain/series/reference-value.ts'
import { seriesInput } from '#app/domain/series/series-input.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createCast, later, now, type Cast } from './cast.ts'

useDatabase('empty')

let cast: Cast
beforeEach(async () => {
  cast = await createCast()
})

const texts = {
  definition: '',
  method: '',
  statedSource: '',
  direction: '',
  collection: '',
  frequency: '',
  owner: '',
  nextPublicationOn: '',
  comparabilityNote: '',
}
const indicatorOf = (more: object = {}) =>
  indicatorInput.parse({ ...texts, name: 'Andel med rutin', shortName: 'Rutin', unit: 'percent', ...more })
const seriesOf = (more: object = {}) =>
  seriesInput.parse({
    label: 'Har ni en rutin?',
    shortLabel: 'Rutin',
    question: '',
    population: '',
    level: 'county',
    firstYear: '',
    ...more,
  })
const evidence = () => ({
  decidedBy: 'Socialstyrelsen',
  decidedOn: '2023-03-14',
  reason: 'En fråga blev tre.',
  sourceId: String(cast.sourceId),
  locator: 'Tabell 4',
})
const stepOf = (to: string, more: object = {}) => stepInput.parse({ to, lastYear: '', ...evidence(), ...more })
const endingOf = (more: object = {}) => endingInput.parse({ ending: 'changed', year: '2023', ...evidence(), ...more })
const targetOf = (more: object = {}) =>
  referenceValueInput('percent').parse({
    ...evidence(),
    kind: 'target',
    value: '80',
    year: '2027',
    reason: 'Beslut om mål.',
    ...more,
  })
const newRow = (shortLabel: string) => ({
  label: `${shortLabel}?`,
  shortLabel,
  question: `Hur är det med ${shortLabel}?`,
  population: '',
  level: 'county',
})
const threeRows = { created: ['Behov', 'Stöd', 'Resultat'].map(newRow) }

const indicatorRow = (id: number) =>
  read().indicator.findUniqueOrThrow({ where: { id }, include: { events: { orderBy: { position: 'asc' } } } })
const seriesRow = (id: number) => read().series.findUniqueOrThrow({ where: { id }, include: { successors: true } })
const kinds = async () => (await read().historyEvent.findMany({ orderBy: { id: 'asc' } })).map(({ kind }) => kind)
const everything = async () =>
  JSON.stringify([
    await read().indicator.findMany(),
    await read().series.findMany(),
    await read().indicatorEvent.findMany(),
    await read().seriesSuccession.findMany(),
    await read().referenceValue.findMany(),
    await read().historyEvent.findMany(),
  ])

describe('an indicator', () => {
  it('is created in the first state of its life, with one row of history', async () => {
    const created = await createIndicator(cast.coordinator, indicatorOf({ levels: { county: 'on' } }), now)
    expect(created).toEqual({ ok: true, slug: 'rutin' })
    const found = await findIndicatorEditor(cast.coordinator, 'rutin')
    expect(found).toMatchObject({ state: 'development', levels: 'county', version: 1, series: [] })
    expect(await kinds()).toEqual(['indicator.created'])
    expect(await createIndicator(cast.coordinator, indicatorOf(), now)).toEqual({ ok: true, slug: 'rutin-2' })
  })

  it('is neither made nor changed by anybody but a coordinator', async () => {
    const before = await everything()
    for (const viewer of [cast.partner, cast.steering, cast.admin]) {
      expect(await createIndicator(viewer, indicatorOf(), now)).toBeNull()
      expect(await updateIndicator(viewer, cast.indicator.live, 1, indicatorOf(), now)).toBeNull()
      expect(await createSeries(viewer, cast.indicator.live, seriesOf(), now)).toBeNull()
      expect(await updateSeries(viewer, cast.series.live, 1, seriesOf(), now)).toBeNull()
      expect(await endSeries(viewer, cast.series.live, 1, endingOf(threeRows), now)).toBeNull()
      expect(await takeStep(viewer, cast.indicator.own, 1, stepOf('active'), now)).toBeNull()
      expect(await withdrawStep(viewer, cast.indicator.live, 1, 'Det blev fel.', now)).toBeNull()
      expect(await stateReferenceValue(viewer, cast.series.live, 1, targetOf(), now)).toBeNull()
      expect(
        await withdrawReferenceValue(viewer, cast.series.live, 1, { kind: 'target', reason: 'Nej tack.' }, now),
      ).toBeNull()
      expect(await deleteIndicator(viewer, cast.indicator.count, now)).toBeNull()
      expect(await deleteSeries(viewer, cast.series.count, now)).toBeNull()
      expect(await findIndicatorEditor(viewer, 'utgangen')).toBeNull()
      expect(await listIndicatorsAtWork(viewer)).toEqual([])
      expect(await listIndicatorHistory(viewer, cast.indicator.live)).toEqual([])
    }
    expect(await everything()).toBe(before)
  })

  it('is saved once: of two who opened the same version the second is told, and nothing is lost', async () => {
    const { live } = cast.indicator
    expect(await updateIndicator(cast.coordinator, live, 1, indicatorOf({ owner: 'Region' }), now)).toEqual({
      ok: true,
    })
    const second = await updateIndicator(cast.coordinator, live, 1, indicatorOf({ owner: 'Polis' }), later)
    expect(second).toMatchObject({ ok: false, version: 2 })
    expect(await indicatorRow(live)).toMatchObject({ owner: 'Region', version: 2 })
    expect(await kinds()).toEqual(['indicator.edited'])
  })

  it('keeps its unit once it has values, and says why', async () => {
    const answer = await updateIndicator(cast.coordinator, cast.indicator.live, 1, indicatorOf({ unit: 'count' }), now)
    expect(answer).toMatchObject({ ok: false, field: 'unit' })
    const without = await updateIndicator(cast.coordinator, cast.indicator.own, 1, indicatorOf({ unit: 'count' }), now)
    expect(without).toEqual({ ok: true })
  })

  it('is tied to goals of drafts; its tie to an adopted plan stays whatever is sent', async () => {
    const { adopted, draft } = await write(async (tx) => {
      const { id } = await tx.plan.create({
        data: {
          slug: 'utkast',
          title: 'Utkast',
          kind: 'action-plan',
          periodFrom: 2028,
          periodTo: 2030,
          state: 'draft',
        },
      })
      const goal = {
        kind: 'goal',
        number: 1,
        title: 'Nytt',
        shortTitle: 'Nytt',
        sourceId: cast.sourceId,
        locator: 's. 1',
      }
      const made = await tx.goal.create({ data: { ...goal, planId: id } })
      const old = await tx.goal.findFirstOrThrow({ where: { planId: cast.planId } })
      return { adopted: old.id, draft: made.id }
    })
    const goalsOf = async (id: number) =>
      (await read().goalIndicator.findMany({ where: { indicatorId: id } })).map(({ goalId }) => goalId)
    const ticks = { goals: { [`n${draft}`]: 'on', [`n${adopted}`]: 'on' } }
    await updateIndicator(cast.coordinator, cast.indicator.own, 1, indicatorOf(ticks), now)
    expect(await goalsOf(cast.indicator.own)).toEqual([draft])
    await updateIndicator(cast.coordinator, cast.indicator.live, 1, indicatorOf(ticks), now)
    await updateIndicator(cast.coordinator, cast.indicator.live, 2, indicatorOf(), later)
    expect(await goalsOf(cast.indicator.live)).toEqual([adopted])
    // The draft is not told of to the public.
    expect((await findIndicator(thePublic, 'egen-andel'))?.goals).toEqual([])
  })

  it('is listed with what tells what is left to do', async () => {
    const rows = await listIndicatorsAtWork(cast.coordinator)
    expect(rows.find(({ slug }) => slug === 'rutin-for-skolgang')).toMatchObject({ hasValues: true, openSeries: 1 })
    expect(rows.find(({ slug }) => slug === 'egen-andel')).toMatchObject({ hasValues: false, isOwn: true })
  })
})

describe('a step', () => {
  it('is recorded with its evidence, and the public reads it', async () => {
    await write((tx) => tx.indicator.update({ where: { id: cast.indicator.live }, data: { state: 'new' } }))
    expect(await takeStep(cast.coordinator, cast.indicator.live, 1, stepOf('active'), now)).toEqual({ ok: true })
    const shown = await findIndicator(thePublic, 'rutin-for-skolgang')
    expect(shown?.state).toBe('active')
    expect(shown?.steps.at(-1)).toMatchObject({
      toState: 'active',
      year: 2023,
      decidedBy: 'Socialstyrelsen',
      decidedOn: '2023-03-14',
      locator: 'Tabell 4',
      source: { slug: 'plan' },
    })
    expect(await kinds()).toEqual(['indicator.step'])
  })

  it('is refused against the table, without values, and with a source that is not there; then nothing is written', async () => {
    const before = await everything()
    expect(await takeStep(cast.coordinator, cast.indicator.live, 1, stepOf('new'), now)).toMatchObject({ ok: false })
    expect(await takeStep(cast.coordinator, cast.indicator.own, 1, stepOf('active'), now)).toMatchObject({
      ok: false,
      why: expect.stringContaining('inga värden') as unknown,
    })
    const ended = stepOf('discontinued', { lastYear: '2019', sourceId: '99999' })
    expect(await takeStep(cast.coordinator, cast.indicator.live, 1, ended, now)).toMatchObject({
      ok: false,
      field: 'sourceId',
    })
    expect(
      await takeStep(cast.coordinator, cast.indicator.live, 1, stepOf('discontinued', { lastYear: '2022' }), now),
    ).toMatchObject({ ok: false, field: 'lastYear' })
    expect(
      await takeStep(cast.coordinator, cast.indicator.live, 9, stepOf('discontinued', { lastYear: '2019' }), now),
    ).toMatchObject({ ok: false, version: 1 })
    expect(await everything()).toBe(before)
  })

  it('to discontinued ends every series that goes on; withdrawn, they go on again and the history keeps both', async () => {
    const { live } = cast.indicator
    expect(await takeStep(cast.coordinator, live, 1, stepOf('discontinued', { lastYear: '2019' }), now)).toEqual({
      ok: true,
    })
    expect(await seriesRow(cast.series.live)).toMatchObject({
      ending: 'discontinued',
      lastYear: 2019,
      endedBy: 'Socialstyrelsen',
    })
    expect(await createSeries(cast.coordinator, live, seriesOf(), now)).toMatchObject({ ok: false })
    expect(await withdrawStep(cast.coordinator, live, 2, 'Beslutet gällde en annan.', later)).toEqual({ ok: true })
    expect(await indicatorRow(live)).toMatchObject({ state: 'active', events: [] })
    expect(await seriesRow(cast.series.live)).toMatchObject({
      ending: null,
      lastYear: null,
      endedBy: null,
      endReason: null,
    })
    expect(await kinds()).toEqual(['indicator.step', 'indicator.step-withdrawn'])
    const [latest] = await listIndicatorHistory(cast.coordinator, live)
    expect(latest).toMatchObject({ kind: 'indicator.step-withdrawn', message: 'Beslutet gällde en annan.' })
  })

  it('that came with the installation is not withdrawn', async () => {
    await write((tx) =>
      tx.indicatorEvent.create({
        data: { indicatorId: cast.indicator.live, position: 1, toState: 'active', reason: 'Mäts.' },
      }),
    )
    expect(await withdrawStep(cast.coordinator, cast.indicator.live, 1, 'Det blev fel.', now)).toMatchObject({
      ok: false,
    })
    expect(await kinds()).toEqual([])
  })

  it('is withdrawn one at a time, each to the state before it', async () => {
    const { live } = cast.indicator
    await endSeries(cast.coordinator, cast.series.live, 1, endingOf(threeRows), now)
    const successor = await read().series.findFirstOrThrow({ where: { indicatorId: live, slug: 'behov' } })
    await addValue(successor.id, 2023)
    await endSeries(cast.coordinator, successor.id, 1, endingOf({ year: '2024', created: [newRow('Behov igen')] }), now)
    expect((await indicatorRow(live)).events.map(({ toState }) => toState)).toEqual(['changed', 'changed'])
    await withdrawStep(cast.coordinator, live, 3, 'Fel år i beslutet.', later)
    expect(await seriesRow(successor.id)).toMatchObject({ ending: null, successors: [] })
    expect(await seriesRow(cast.series.live)).toMatchObject({ ending: 'changed' })
    await withdrawStep(cast.coordinator, live, 4, 'Fel också här.', later)
    expect(await indicatorRow(live)).toMatchObject({ state: 'active', events: [] })
    expect(await seriesRow(cast.series.live)).toMatchObject({ ending: null, successors: [] })
    // What has a value is kept; the unused successors are gone.
    const left = await read().series.findMany({ where: { indicatorId: live }, orderBy: { position: 'asc' } })
    expect(left.map(({ slug }) => slug)).toEqual(['serie', 'behov'])
  })
})

const addValue = (seriesId: number, year: number) =>
  write((tx) =>
    tx.observation.create({
      data: { seriesId, cell: `area:01/${year}/total`, year, breakdown: 'total', valueType: 'exact', value: 60 },
    }),
  )

describe('a series', () => {
  it('that is changed gets three new successors in one step', async () => {
    expect(await endSeries(cast.coordinator, cast.series.live, 1, endingOf(threeRows), now)).toEqual({ ok: true })
    const shown = await findIndicator(thePublic, 'rutin-for-skolgang')
    expect(shown?.state).toBe('changed')
    expect(shown?.series.map(({ slug, ending, firstYear }) => [slug, ending, firstYear])).toEqual([
      ['serie', 'changed', null],
      ['behov', undefined, 2023],
      ['stod', undefined, 2023],
      ['resultat', undefined, 2023],
    ])
    expect(shown?.successions).toHaveLength(3)
    expect(shown?.successions.every(({ from, year }) => from === 'serie' && year === 2023)).toBe(true)
    expect(shown?.series[1]?.question).toBe('Hur är det med Behov?')
    expect(await kinds()).toEqual(['indicator.step'])
  })

  it('is refused its end: twice, before its last value, by itself, by another indicator’s, in a circle; nothing is written', async () => {
    const { live, own } = cast.series
    const other = await createSeries(cast.coordinator, cast.indicator.live, seriesOf({ shortLabel: 'Ny fråga' }), now)
    expect(other).toMatchObject({ ok: true, slug: 'ny-fraga' })
    const next = await read().series.findFirstOrThrow({ where: { slug: 'ny-fraga' } })
    const before = await everything()
    const end = (more: object) => endSeries(cast.coordinator, live, 1, endingOf(more), now)
    expect(await end({ ...threeRows, year: '2019' })).toMatchObject({ ok: false, field: 'year' })
    for (const id of [live, own, 99_999]) {
      expect(await end({ existing: { [`n${id}`]: 'on' } })).toMatchObject({ ok: false, field: 'existing' })
    }
    expect(await endSeries(cast.coordinator, next.id, 1, endingOf(threeRows), now)).toMatchObject({
      ok: false,
      why: expect.stringContaining('inga värden') as unknown,
    })
    expect(await everything()).toBe(before)

    expect(await end({ existing: { [`n${next.id}`]: 'on' } })).toEqual({ ok: true })
    expect(await endSeries(cast.coordinator, live, 2, endingOf(threeRows), now)).toMatchObject({
      ok: false,
      why: 'Serien är redan avslutad.',
    })
    await addValue(next.id, 2023)
    const back = endingOf({ year: '2024', existing: { [`n${live}`]: 'on' } })
    expect(await endSeries(cast.coordinator, next.id, 1, back, now)).toMatchObject({
      ok: false,
      field: 'existing',
      why: expect.stringContaining('cirkel') as unknown,
    })
  })

  it('that ends while others go on leaves the indicator as it is; the last one takes it along', async () => {
    await createSeries(cast.coordinator, cast.indicator.live, seriesOf({ shortLabel: 'Andra' }), now)
    const second = await read().series.findFirstOrThrow({ where: { slug: 'andra' } })
    await addValue(second.id, 2021)
    const gone = () => endingOf({ ending: 'discontinued' })
    await endSeries(cast.coordinator, cast.series.live, 1, gone(), now)
    expect((await indicatorRow(cast.indicator.live)).state).toBe('active')
    await endSeries(cast.coordinator, second.id, 1, gone(), later)
    expect(await indicatorRow(cast.indicator.live)).toMatchObject({
      state: 'discontinued',
      events: [{ toState: 'discontinued', year: 2023 }],
    })
    expect(await kinds()).toEqual(['series.created', 'series.ended', 'indicator.step'])
  })

  it('cannot begin after its first value, nor change level, and its version is checked', async () => {
    const { live } = cast.series
    expect(await updateSeries(cast.coordinator, live, 1, seriesOf({ firstYear: '2020' }), now)).toMatchObject({
      field: 'firstYear',
    })
    expect(await updateSeries(cast.coordinator, live, 1, seriesOf({ level: 'country' }), now)).toMatchObject({
      field: 'level',
    })
    expect(await updateSeries(cast.coordinator, live, 2, seriesOf(), now)).toMatchObject({ ok: false, version: 1 })
    expect(
      await updateSeries(cast.coordinator, live, 1, seriesOf({ question: 'Har ni?', firstYear: '2019' }), now),
    ).toEqual({ ok: true })
    expect(await seriesRow(live)).toMatchObject({ question: 'Har ni?', firstYear: 2019, version: 2 })
  })
})

describe('a target', () => {
  it('that is changed leaves the earlier one readable, also for the public, with its reason', async () => {
    const { live } = cast.series
    await stateReferenceValue(cast.coordinator, live, 1, targetOf(), now)
    await stateReferenceValue(cast.coordinator, live, 2, targetOf({ kind: 'baseline', value: '22', year: '2019' }), now)
    await stateReferenceValue(cast.coordinator, live, 3, targetOf({ value: '90', reason: 'Målet höjdes.' }), later)
    const shown = (await findIndicator(thePublic, 'rutin-for-skolgang'))?.series[0]?.references
    expect(shown?.map(({ kind, value, replacedAt, reason }) => [kind, value, replacedAt, reason])).toEqual([
      ['target', 80, later, 'Beslut om mål.'],
      ['baseline', 22, null, 'Beslut om mål.'],
      ['target', 90, null, 'Målet höjdes.'],
    ])
    expect(shown?.some((one) => 'statedName' in one)).toBe(false)
    expect(await kinds()).toEqual(Array.from({ length: 3 }, () => 'reference-value.stated'))
  })

  it('is withdrawn with a reason, once', async () => {
    const { live } = cast.series
    await stateReferenceValue(cast.coordinator, live, 1, targetOf(), now)
    const withdrawal = { kind: 'target', reason: 'Beslutet upphävdes.' } as const
    expect(await withdrawReferenceValue(cast.coordinator, live, 1, withdrawal, later)).toMatchObject({
      ok: false,
      version: 2,
    })
    expect(await withdrawReferenceValue(cast.coordinator, live, 2, withdrawal, later)).toEqual({ ok: true })
    expect(await withdrawReferenceValue(cast.coordinator, live, 3, withdrawal, later)).toMatchObject({ ok: false })
    const found = await findSeriesEditor(cast.coordinator, 'rutin-for-skolgang', 'serie')
    expect(found?.series.references).toMatchObject([
      { withdrawnReason: 'Beslutet upphävdes.', replacedAt: later, statedName: 'Demo samordnare' },
    ])
  })

  it('that already holds is refused', async () => {
    await stateReferenceValue(cast.coordinator, cast.series.live, 1, targetOf(), now)
    expect(await stateReferenceValue(cast.coordinator, cast.series.live, 2, targetOf(), later)).toMatchObject({
      ok: false,
    })
    expect(await read().referenceValue.count()).toBe(1)
  })
})

describe('deletion', () => {
  it('is refused with every use: values, the adopted plan, the published round, commitments and reports', async () => {
    const uses = await whereUsed(cast.coordinator, { indicatorId: cast.indicator.live })
    expect(uses.map(({ kind }) => kind)).toEqual(['goal', 'value', 'round'])
    expect(uses.find(({ kind }) => kind === 'round')).toEqual({
      kind: 'round',
      text: 'Uppföljning 2024',
      href: '/samordning/arsuppfoljning/2024/forhandsvisning',
    })
    const before = await everything()
    expect(await deleteIndicator(cast.coordinator, cast.indicator.live, now)).toMatchObject({ ok: false })
    expect(await deleteSeries(cast.coordinator, cast.series.live, now)).toMatchObject({ ok: false })
    expect(await deleteIndicator(cast.coordinator, cast.indicator.own, now)).toMatchObject({ ok: false })
    expect(await everything()).toBe(before)
  })

  it('names an accepted report by round and organisation, and only counts those that are not', async () => {
    const report = (state: string, roundId: number) =>
      write((tx) =>
        tx.statusReport.create({
          data: {
            roundId,
            commitmentId: cast.commitment.terms,
            organisationId: cast.region.id,
            state,
            updatedAt: now,
            ownValues: { create: { indicatorId: cast.indicator.own, seriesId: cast.series.own, text: '62' } },
          },
        }),
      )
    await report('accepted', cast.round.review)
    await report('draft', cast.round.open)
    const uses = await whereUsed(cast.coordinator, { seriesId: cast.series.own })
    expect(uses.map(({ text, href }) => [text, href === null])).toEqual([
      ['Godkänd lägesrapport från Region Stockholm i Uppföljning 2025', false],
      ['En\u00a0lägesrapport som inte är godkänd', true],
    ])
    expect(await deleteSeries(cast.coordinator, cast.series.own, now)).toMatchObject({ ok: false })
  })

  it('removes what nothing uses, with its series, and the history keeps its name', async () => {
    await createIndicator(cast.coordinator, indicatorOf(), now)
    const made = await findIndicatorEditor(cast.coordinator, 'rutin')
    const id = made?.id ?? 0
    await createSeries(cast.coordinator, id, seriesOf(), now)
    const found = await findSeriesEditor(cast.coordinator, 'rutin', 'rutin')
    expect(await deleteSeries(cast.coordinator, found?.series.id ?? 0, now)).toEqual({ ok: true })
    await createSeries(cast.coordinator, id, seriesOf(), now)
    expect(await deleteIndicator(cast.coordinator, id, later)).toEqual({ ok: true })
    expect(await findIndicatorEditor(cast.coordinator, 'rutin')).toBeNull()
    expect(await read().historyEvent.findFirst({ where: { kind: 'indicator.deleted' } })).toMatchObject({
      message: 'Andel med rutin',
    })
  })

  it('is refused for a series that replaces another', async () => {
    await endSeries(cast.coordinator, cast.series.live, 1, endingOf(threeRows), now)
    const made = await read().series.findFirstOrThrow({ where: { slug: 'stod' } })
    expect(await whereUsed(cast.coordinator, { seriesId: made.id })).toMatchObject([{ kind: 'succession' }])
    expect(await deleteSeries(cast.coordinator, made.id, now)).toMatchObject({ ok: false })
  })
})

it('a succession is told of once, though both its series are of the indicator', async () => {
  await endSeries(cast.coordinator, cast.series.live, 1, endingOf(threeRows), now)
  const uses = await whereUsed(cast.coordinator, { indicatorId: cast.indicator.live })
  expect(uses.filter(({ kind }) => kind === 'succession').map(({ text }) => text)).toEqual(
    ['Behov', 'Stöd', 'Resultat'].map((name) => `”rutin-for-skolgang” ersätts av ”${name}”`),
  )
  expect(new Set(uses.map(({ text }) => text)).size).toBe(uses.length)
})
