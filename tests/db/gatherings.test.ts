import { describe, expect, it } from 'vitest'
import { read } from '#app/db/database.server.ts'
import { saveAttendance } from '#app/db/gathering/attendance-saving.server.ts'
import { listAttendanceSeries, usualChoices } from '#app/db/gathering/attendance-series.server.ts'
import { addGathering, changeGathering, deleteGathering } from '#app/db/gathering/gathering-saving.server.ts'
import { findGathering, listGatheringHistory, listGatherings } from '#app/db/gathering/gatherings.server.ts'
import { findHeldGathering } from '#app/db/gathering/held-gatherings.server.ts'
import { findByWrittenName, forgetName, listLearntNames } from '#app/db/gathering/learnt-names.server.ts'
import { toldSums } from '#app/db/gathering/told-sums.server.ts'
import { findIndicator } from '#app/db/indicator/indicators.server.ts'
import { thePublic, type SignedIn } from '#app/domain/access/roles.ts'
import { attendanceInput } from '#app/domain/gathering/attendance-input.ts'
import { gatheringInput } from '#app/domain/gathering/input.ts'
import { formatValue } from '#app/domain/series/value.ts'
import { useDatabase } from '#tests/support/database.ts'

useDatabase('example')

const now = new Date('2026-11-22T09:00:00Z')
const coordinator: SignedIn = {
  kind: 'user',
  userId: 'demo-samordnare',
  name: 'Demo Samordnare',
  role: 'coordinator',
  organisation: null,
}
const partner: SignedIn = { ...coordinator, userId: 'demo-partner', role: 'partner' }
const slug = 'deltagare-pa-temautbildning-och-spridningskonferens'

const input = (more: Record<string, unknown> = {}) =>
  gatheringInput.parse({
    kind: 'theme-training',
    title: 'Provets utbildning',
    heldOn: '2025-05-06',
    endsOn: '',
    place: '',
    description: '',
    awardedTo: '',
    actions: {},
    commitments: {},
    ...more,
  })

async function added(more: Record<string, unknown> = {}): Promise<number> {
  const answer = await addGathering(coordinator, input(more), now)
  const row = answer.ok ? await findGathering(coordinator, answer.slug) : null
  if (row === null) throw new Error('It was not added.')
  return row.id
}

async function save(id: number, counts: Record<string, number>, more: Record<string, unknown> = {}) {
  const usual = await usualChoices(coordinator, 2025)
  const version = (await listGatherings(coordinator)).find((one) => one.id === id)?.version ?? 0
  const { others = 0, ...own } = counts
  const parsed = attendanceInput.parse({
    version: String(version),
    counts: Object.fromEntries(Object.entries(own).map(([name, count]) => [name, String(count)])),
    others: String(others),
    mode: 'replace',
    totalId: String(usual.totalId ?? ''),
    perOrganisationId: String(usual.perOrganisationId ?? ''),
    reason: '',
    taught: [],
    ...more,
  })
  return saveAttendance(coordinator, id, parsed, now)
}

/** What everybody reads on the indicator's page of the year. */
async function onThePage(): Promise<Record<string, string>> {
  const indicator = await findIndicator(thePublic, slug)
  return Object.fromEntries(
    (indicator?.series ?? []).flatMap(({ values }) =>
      values
        .filter(({ year }) => year === 2025)
        .map(({ subject, value }) => [
          subject.split(':')[1] ?? '',
          formatValue(value, 'count').replaceAll('\u00a0', ' '),
        ]),
    ),
  )
}

describe('counts of those who came', () => {
  it('become values per organisation and in total, of all the year’s gatherings, as an import without a file', async () => {
    const first = await added()
    const second = await added({ title: 'Provets konferens', kind: 'conference', heldOn: '2025-10-07' })
    const prize = await added({ title: 'Provets pris', kind: 'award', heldOn: '2025-10-08' })
    expect(await save(first, { 'region-stockholm': 20, polismyndigheten: 9, others: 6 })).toMatchObject({
      ok: true,
      recorded: { created: 3, revised: 0 },
    })
    // What is recorded already is revised with a reason, or nothing at all is saved.
    expect(await save(second, { 'region-stockholm': 8 })).toMatchObject({ ok: false })
    expect(await read().gatheringAttendance.count({ where: { gatheringId: second } })).toBe(0)
    expect(await save(second, { 'region-stockholm': 8 }, { reason: 'Konferensens lista kom in.' })).toMatchObject({
      ok: true,
      recorded: { created: 0, revised: 2 },
    })
    expect(await save(prize, { 'stockholms-stad': 40 })).toMatchObject({ ok: true, recorded: null })
    expect(await onThePage()).toEqual({ unstated: '43', 'region-stockholm': '28', polismyndigheten: '9' })
    const imports = await read().import.findMany({ where: { kind: 'attendance' }, orderBy: { id: 'asc' } })
    expect(imports.map(({ state, fileId, reason }) => [state, fileId, reason])).toEqual([
      ['done', null, ''],
      ['done', null, 'Konferensens lista kom in.'],
    ])
    const [entry] = await listGatheringHistory(coordinator, first)
    expect(entry).toMatchObject({ kind: 'gathering.counted' })
    expect(entry?.changes).toContainEqual({ label: 'Polismyndigheten', before: '', after: '9' })
  })

  it('are told in step with the indicator’s page, and what a sum was before is not told', async () => {
    const first = await added()
    const second = await added({ title: 'Provets konferens', kind: 'conference', heldOn: '2025-10-07' })
    await save(first, { 'region-stockholm': 20, polismyndigheten: 9, kriminalvarden: 3, others: 6 })
    await save(second, { 'region-stockholm': 8, polismyndigheten: 2 }, { reason: 'En lista till.' })
    expect(await onThePage()).toEqual({
      unstated: '48',
      'region-stockholm': '28',
      polismyndigheten: '11',
      kriminalvarden: 'färre än 5',
    })
    const held = await findHeldGathering(thePublic, 'provets-utbildning-2025', now)
    const told = Object.fromEntries((held?.attendance?.rows ?? []).map(({ name, told: one }) => [name, one.kind]))
    expect(told['Kriminalvården']).toBe('few')
    // Nine of the police's eleven would give the two of the other day away.
    expect(told['Polismyndigheten']).toBe('withheld')
    const sums = (await toldSums())(2025)
    expect(sums.organisations.get('kriminalvarden')).toEqual({ kind: 'few' })
    const earlier = (await findIndicator(thePublic, slug))?.series.flatMap(({ values }) =>
      values.flatMap((value) => value.earlier ?? []),
    )
    expect(earlier?.length).toBeGreaterThan(0)
    expect(earlier?.every(({ value }) => value.type === 'missing')).toBe(true)
  })

  it('are added to those that are there when asked, and refused when somebody saved meanwhile', async () => {
    const id = await added()
    await save(id, { polismyndigheten: 9 })
    await save(id, { polismyndigheten: 2, others: 1 }, { mode: 'add', reason: 'Eftermiddagen.' })
    const row = (await listGatherings(coordinator)).find((one) => one.id === id)
    expect(row?.attendance.map(({ organisation, count }) => [organisation?.slug, count]).toSorted()).toEqual([
      [undefined, 1],
      ['polismyndigheten', 11],
    ])
    expect(await save(id, { polismyndigheten: 1 }, { version: '1' })).toMatchObject({
      ok: false,
      version: row?.version,
    })
  })

  it('that are all taken away leave values that say that nothing is given', async () => {
    const id = await added()
    await save(id, { polismyndigheten: 9 })
    await save(id, {}, { reason: 'Listan gällde en annan sammankomst.' })
    expect(await onThePage()).toEqual({ unstated: 'ej redovisad', polismyndigheten: 'ej redovisad' })
    expect(await read().gatheringAttendance.count({ where: { gatheringId: id } })).toBe(0)
  })

  it('are not left in a series that is no longer chosen, and go into no series of another kind', async () => {
    const id = await added()
    await save(id, { polismyndigheten: 9 })
    expect(await save(id, { polismyndigheten: 10 }, { totalId: '', reason: 'Fler.' })).toMatchObject({ ok: false })
    const series = await listAttendanceSeries(coordinator)
    const perOrganisation = series.find(({ what }) => what === 'perOrganisation')
    expect(await save(id, {}, { totalId: String(perOrganisation?.id), reason: 'Fel.' })).toMatchObject({ ok: false })
    expect(await onThePage()).toMatchObject({ polismyndigheten: '9' })
  })
})

describe('a gathering', () => {
  it('is changed and deleted only while nothing hangs on it', async () => {
    const id = await added()
    await save(id, { polismyndigheten: 9 })
    expect(await changeGathering(coordinator, id, 2, input({ heldOn: '2024-05-06' }), now)).toMatchObject({
      ok: false,
      field: 'heldOn',
    })
    expect(await deleteGathering(coordinator, id, 2, now)).toMatchObject({ ok: false })
    await save(id, {}, { reason: 'Fel lista.' })
    expect(await changeGathering(coordinator, id, 3, input({ heldOn: '2024-05-06' }), now)).toEqual({ ok: true })
    expect(await deleteGathering(coordinator, id, 3, now)).toMatchObject({ ok: false, version: 4 })
    expect(await deleteGathering(coordinator, id, 4, now)).toEqual({ ok: true })
    expect(await read().historyEvent.count({ where: { kind: 'gathering.deleted' } })).toBe(1)
  })

  it('is looked after by the coordination alone, and read by all when its day has come', async () => {
    expect(await listGatherings(partner)).toEqual([])
    expect(await addGathering(partner, input(), now)).toMatchObject({ ok: false })
    expect(await deleteGathering(partner, 1, 1, now)).toMatchObject({ ok: false })
    await added({ heldOn: '2026-12-01' })
    expect(await findHeldGathering(thePublic, 'provets-utbildning-2026', now)).toBeNull()
    expect(
      await findHeldGathering(thePublic, 'provets-utbildning-2026', new Date('2026-12-01T08:00:00Z')),
    ).not.toBeNull()
  })
})

describe('ways of writing that are taught', () => {
  it('are found the next time, shown with who taught them, and can be forgotten', async () => {
    const id = await added()
    const taught = [
      { written: 'Polishuset i Solna', slug: 'polismyndigheten' },
      { written: 'Kerstin Svensson', slug: 'polismyndigheten' },
      { written: 'kerstin@polisen.se', slug: 'polismyndigheten' },
    ]
    await save(id, { polismyndigheten: 9 }, { taught })
    const learnt = await listLearntNames(coordinator)
    expect(learnt.map(({ written, learntName }) => [written, learntName])).toEqual([
      ['polishuset i solna', 'Demo Samordnare'],
    ])
    const { find } = await findByWrittenName(coordinator)
    expect(find('POLISHUSET i Solna')).toEqual({ kind: 'certain', slug: 'polismyndigheten', why: 'learnt' })
    expect(await forgetName(partner, learnt[0]?.id ?? 0, now)).toBeNull()
    expect(await forgetName(coordinator, learnt[0]?.id ?? 0, now)).toEqual({ written: 'polishuset i solna' })
    expect(await listLearntNames(coordinator)).toEqual([])
    const aboutHer = [{ changes: { contains: 'erstin' } }, { data: { contains: 'erstin' } }]
    expect(await read().historyEvent.count({ where: { OR: aboutHer } })).toBe(0)
  })
})
