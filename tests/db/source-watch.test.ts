import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { decideCase, beginTakeOver } from '#app/db/import/source-case-deciding.server.ts'
import { findCase, listCases } from '#app/db/import/source-cases.server.ts'
import { listWatched, watchKeyFigures } from '#app/db/import/kolada-watched.server.ts'
import { findImport } from '#app/db/import/imports.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { koladaChoices, type KoladaPart } from '#app/domain/import/kolada/choices.ts'
import { cellsOf, keyFigureOf, wireData, wireKeyFigure } from '#app/imports/kolada/wire.ts'
import { readSources } from '#app/jobs/source-watch.server.ts'
import { later, now } from '#tests/db/cast.ts'
import { useDatabase } from '#tests/support/database.ts'
import { replayAccess } from '#tests/support/kolada/replay-access.ts'
import { startReplayServer, type ReplayServer } from '#tests/support/kolada/replay-server.ts'
import { dataRow, keyFigure, keyFigures2024, keyFigures2026 } from '#tests/support/kolada/samples.ts'
import { addMunicipalSeries, readIn } from '#tests/support/kolada/watching.ts'

useDatabase('example')

let replay: ReplayServer
let coordinator: SignedIn
beforeEach(async () => {
  replay = await startReplayServer()
  const row = await read().user.findFirstOrThrow({ where: { role: 'coordinator' } })
  coordinator = { kind: 'user', userId: row.id, name: row.name, role: 'coordinator', organisation: null }
})
afterEach(() => replay.stop())

const days = (count: number): Date => new Date(now.getTime() + count * 86_400_000)
const watchAgain = (at: Date) => readSources(replayAccess(replay, { tries: 1 }), at)
const openCases = () => listCases(coordinator, 'open', 1000)
const kindsOf = (cases: { kind: string }[]) => cases.map(({ kind }) => kind).sort()

describe('key figures that are watched', () => {
  const watch2024 = () =>
    watchKeyFigures(
      coordinator,
      keyFigures2024().map((one) => keyFigureOf(wireKeyFigure.parse(one))),
      now,
    )

  it('of the 70 in April 2024, 50 are gone in March 2026 and are told with their titles, and eight of the rest are renamed', async () => {
    expect(await watch2024()).toBe(70)
    expect(await watchAgain(later)).toBeUndefined()
    const cases = await openCases()
    const gone = cases.filter(({ kind }) => kind === 'kpi-gone')
    expect(gone).toHaveLength(50)
    const left = new Set(keyFigures2026().map(({ id }) => id))
    expect(gone.map(({ subject, title }) => `${subject} ${title}`).sort()).toEqual(
      keyFigures2024()
        .filter(({ id }) => !left.has(id))
        .map(({ id, title }) => `${id} ${title.trim()}`)
        .sort(),
    )
    const renamed = cases.filter(({ kind }) => kind === 'title-changed')
    expect(renamed.map(({ subject }) => subject).sort()).toEqual([
      'N07402',
      'N07403',
      'N07541',
      'N07542',
      'U21558',
      'U23567',
      'U28125',
      'U28140',
    ])
    expect(cases).toHaveLength(58)
    expect((await listWatched()).filter(({ goneAt }) => goneAt === null)).toHaveLength(20)
  })

  it('are told of once, night after night', async () => {
    await watch2024()
    await watchAgain(days(1))
    const before = await openCases()
    await watchAgain(days(2))
    expect(await openCases()).toEqual(before)
    const opened = await read().historyEvent.count({ where: { kind: 'source-case.opened' } })
    expect(opened).toBe(58)
  })

  it('that come back close their case, and are told of anew if they go again', async () => {
    await watchKeyFigures(coordinator, [keyFigureOf(wireKeyFigure.parse(keyFigures2026()[0]))], now)
    const all = replay.keyFigures
    replay.keyFigures = all.slice(1)
    await watchAgain(days(1))
    expect(kindsOf(await openCases())).toEqual(['kpi-gone'])
    replay.keyFigures = all
    await watchAgain(days(2))
    expect(await openCases()).toEqual([])
    replay.keyFigures = all.slice(1)
    await watchAgain(days(3))
    expect(kindsOf(await openCases())).toEqual(['kpi-gone'])
  })

  it('are not taken for gone when the address answers with nothing at all', async () => {
    await watch2024()
    replay.troubleFor = () => ({ status: 404 })
    expect(await watchAgain(days(1))).toContain('Kontrollera KOLADA_URL')
    expect(await openCases()).toEqual([])
  })

  it('are told of in one case when they have been unreadable for days, and it closes when they are read', async () => {
    await watch2024()
    replay.troubleFor = () => ({ status: 500 })
    await watchAgain(days(1))
    expect(await openCases()).toEqual([])
    await watchAgain(days(3))
    await watchAgain(days(4))
    const [found] = await openCases()
    expect(kindsOf(await openCases())).toEqual(['unreadable'])
    expect((await findCase(coordinator, found?.id ?? 0))?.content.trouble).toMatchObject({
      since: now.toISOString(),
      keyFigures: 70,
    })
    replay.troubleFor = undefined
    await watchAgain(days(5))
    expect(kindsOf(await openCases())).not.toContain('unreadable')
  })

  it('asks nothing of anybody when there are none', async () => {
    expect(await watchAgain(days(1))).toBeUndefined()
    expect(replay.asked).toEqual([])
  })
})

describe('values that have been read in', () => {
  const figure = { id: 'N00945', title: 'Provets nyckeltal, andel (%)', isDividedBySex: false }
  const codes = ['0114', '0180', '1280']
  let seriesId: number
  let part: KoladaPart
  const readCells = () => cellsOf(replay.rows.map((row) => wireData.parse(row)))
  const valuesOf = async () =>
    Object.fromEntries(
      (await read().observation.findMany({ where: { seriesId, replacedAt: null } })).map((row) => [
        row.cell,
        row.value,
      ]),
    )
  const rowOf = (area: string, year: number) => {
    const row = replay.rows.find(({ municipality, period }) => municipality === area && period === year)
    const value = row?.values[0]
    if (value === undefined) throw new Error('No such row.')
    return value
  }

  beforeEach(async () => {
    replay.keyFigures = [keyFigure(figure.id, figure.title)]
    replay.rows = codes.flatMap((code, index) =>
      [2021, 2022, 2023].map((year) => dataRow('N00945', code, year, 30 + index + (year - 2021))),
    )
    seriesId = await addMunicipalSeries()
    part = { scope: 'municipalities', seriesId, codes }
    await readIn(coordinator, { keyFigure: figure, from: 2021, to: 2023, parts: [part] }, readCells(), now)
  })

  it('are watched from then on, and nothing is told as long as nothing is otherwise', async () => {
    await watchAgain(days(1))
    expect(await openCases()).toEqual([])
    expect(await listWatched()).toMatchObject([{ id: 'N00945', ties: [{ seriesId, fresh: 0 }] }])
  })

  it('and are revised by the source become one case with a list, before and after; new years are no case', async () => {
    await watchAgain(days(1))
    for (const code of codes) rowOf(code, 2022).value = 50.5
    replay.rows.push(dataRow('N00945', '0180', 2024, 40))
    await watchAgain(days(2))
    const cases = await openCases()
    expect(cases).toMatchObject([{ kind: 'value-revised', subject: 'N00945', cells: 3 }])
    const found = await findCase(coordinator, cases[0]?.id ?? 0)
    expect(found?.content.cells.map(({ cell, before, after }) => [cell, before, after])).toEqual([
      ['area:0114/2022/total', '31', '50,5'],
      ['area:0180/2022/total', '32', '50,5'],
      ['area:1280/2022/total', '33', '50,5'],
    ])
    expect((await listWatched())[0]?.ties[0]?.fresh).toBe(1)
  })

  it('and are withdrawn are told, whether the row is deleted, null or not there', async () => {
    rowOf('0114', 2021).isdeleted = true
    rowOf('0180', 2021).value = null
    replay.rows = replay.rows.filter(({ municipality, period }) => municipality !== '1280' || period !== 2021)
    await watchAgain(days(1))
    const [found] = await openCases()
    expect(found).toMatchObject({ kind: 'value-withdrawn', cells: 3 })
    const { content } = (await findCase(coordinator, found?.id ?? 0)) ?? {}
    expect(content?.cells.map(({ after }) => after)).toEqual([
      'återkallat av Kolada',
      'inget värde hos Kolada',
      'återkallat av Kolada',
    ])
  })

  it('and are left with a reason are not told again, but a further change is', async () => {
    rowOf('0180', 2022).value = 60
    await watchAgain(days(1))
    const [found] = await openCases()
    const id = found?.id ?? 0
    const decide = (note: string) => decideCase(coordinator, id, { version: 1, handling: 'left', note }, days(1))
    expect(await decide('Avrundning hos källan.')).toEqual({ ok: true })
    expect(await decide('Igen.')).toMatchObject({ ok: false, version: 2 })
    await watchAgain(days(2))
    expect(await openCases()).toEqual([])
    rowOf('0180', 2022).value = 61
    await watchAgain(days(3))
    expect(await openCases()).toMatchObject([{ kind: 'value-revised', cells: 1 }])
  })

  it('and that go back to what they were close their case of themselves', async () => {
    rowOf('0180', 2022).value = 60
    await watchAgain(days(1))
    rowOf('0180', 2022).value = 32
    await watchAgain(days(2))
    expect(await openCases()).toEqual([])
    expect((await listCases(coordinator, 'handled', 10))[0]?.handled).toMatchObject({ handling: 'settled' })
  })

  it('and somebody has changed here are told only when Kolada changes its own', async () => {
    await watchAgain(days(1))
    await write((tx) =>
      tx.observation.updateMany({
        where: { seriesId, cell: 'area:0180/2022/total' },
        data: { value: 77, importId: null },
      }),
    )
    await watchAgain(days(2))
    expect(await openCases()).toEqual([])
    rowOf('0180', 2022).value = 33
    await watchAgain(days(3))
    expect(await openCases()).toMatchObject([{ kind: 'value-revised', cells: 1 }])
  })

  it('are taken over by an import of those cells alone, and the case closes when they stand here', async () => {
    rowOf('0180', 2022).value = 60
    await watchAgain(days(1))
    const [found] = await openCases()
    const id = found?.id ?? 0
    const begun = await beginTakeOver(coordinator, id, 1, days(1))
    if (begun?.ok !== true) throw new Error('It did not begin.')
    const imported = await findImport(coordinator, begun.importId)
    const choices = koladaChoices.parse(imported?.choices)
    expect(choices).toMatchObject({ only: ['0180/2022/T'], caseId: id, from: 2022, to: 2022 })
    expect(await beginTakeOver(coordinator, id, 2, days(1))).toMatchObject({ ok: false })
    expect(await decideCase(coordinator, id, { version: 2, handling: 'taken-over', note: '' }, days(1))).toMatchObject({
      ok: false,
      why: 'De nya värdena är inte inlästa än. Läs in dem först.',
    })
    await write((tx) => tx.source.deleteMany({ where: { slug: 'kolada-prov', citations: { none: {} } } }))
    await write((tx) => tx.source.updateMany({ where: { slug: 'kolada-prov' }, data: { slug: 'kolada-prov-1' } }))
    await readIn(coordinator, choices, readCells(), days(2))
    expect((await valuesOf())['area:0180/2022/total']).toBe(60)
    await write((tx) => tx.import.update({ where: { id: begun.importId }, data: { state: 'done' } }))
    await watchAgain(days(3))
    expect(await openCases()).toEqual([])
    expect((await listCases(coordinator, 'handled', 1))[0]?.handled?.handling).toBe('taken-over')
  })

  it('stay as they are when the title changes; the new one is the known one when somebody accepts it', async () => {
    const title = 'Provets nyckeltal, ny beräkning, andel (%)'
    replay.keyFigures = [keyFigure(figure.id, title)]
    await watchAgain(days(1))
    const [found] = await openCases()
    expect(found).toMatchObject({ kind: 'title-changed', title: figure.title })
    expect((await listWatched())[0]?.title).toBe(figure.title)
    await decideCase(coordinator, found?.id ?? 0, { version: 1, handling: 'taken-over', note: '' }, days(1))
    expect((await listWatched())[0]?.title).toBe(title)
    await watchAgain(days(2))
    expect(await openCases()).toEqual([])
  })

  it('of one key figure that cannot be read do not stop the others', async () => {
    await watchKeyFigures(
      coordinator,
      keyFigures2026().map((one) => keyFigureOf(wireKeyFigure.parse(one))),
      now,
    )
    replay.troubleFor = (url) => (url.pathname.includes('/data/') ? 'html' : undefined)
    expect(await watchAgain(days(1))).toContain('en webbsida i stället för data')
    expect((await openCases()).filter(({ kind }) => kind === 'kpi-gone')).toHaveLength(23)
  })

  it('are nothing that a partner gets to see', async () => {
    rowOf('0180', 2022).value = 60
    await watchAgain(days(1))
    const [found] = await openCases()
    const partner: SignedIn = { ...coordinator, role: 'partner' }
    expect(await listCases(partner, 'open', 10)).toEqual([])
    expect(await findCase(partner, found?.id ?? 0)).toBeNull()
    expect(await decideCase(partner, found?.id ?? 0, { version: 1, handling: 'left', note: 'x' }, later)).toBeNull()
    expect(await beginTakeOver(partner, found?.id ?? 0, 1, later)).toBeNull()
  })
})
