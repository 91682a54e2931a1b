import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { valueFormOf } from '#app/domain/import/kolada/key-figure.ts'
import { KoladaFault } from '#app/imports/kolada/access.ts'
import { readKeyFigures, readValues, searchKeyFigures } from '#app/imports/kolada/kolada.server.ts'
import { readPages } from '#app/imports/kolada/pages.server.ts'
import {
  cellsOf,
  envelopeOf,
  keyFigureOf,
  wireGroup,
  wireKeyFigure,
  wireMunicipality,
} from '#app/imports/kolada/wire.ts'
import { replayAccess } from '#tests/support/kolada/replay-access.ts'
import { startReplayServer, type ReplayServer, type Trouble } from '#tests/support/kolada/replay-server.ts'
import { groups, keyFigure, keyFigures2024, keyFigures2026, municipalities } from '#tests/support/kolada/samples.ts'

let replay: ReplayServer
beforeEach(async () => {
  replay = await startReplayServer()
})
afterEach(() => replay.stop())

const three = { keyFigure: 'N00945', areas: ['0180', '1280', '1480'] }
const years = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)
const faultOf = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(KoladaFault)
  return (error as KoladaFault).message
}

describe('what has been recorded of Kolada', () => {
  it('is read whole: key figures of both versions, municipalities, groups and values', async () => {
    const old = envelopeOf(wireKeyFigure).parse({ values: keyFigures2024() }).values.map(keyFigureOf)
    expect(old).toHaveLength(70)
    expect(old.filter(({ isDividedBySex }) => isDividedBySex).length).toBe(
      keyFigures2024().filter((one) => one['is_divided_by_gender'] === 1).length,
    )
    expect(await searchKeyFigures(replayAccess(replay), '')).toHaveLength(23)
    const areas = await readPages(replayAccess(replay), '/municipality', wireMunicipality)
    expect([areas.filter(({ type }) => type === 'K').length, areas.filter(({ type }) => type === 'L').length]).toEqual([
      290, 22,
    ])
    const mean = envelopeOf(wireGroup)
      .parse({ values: groups() })
      .values.find(({ id }) => id === 'G33612')
    expect([mean?.title, mean?.members.length]).toEqual(['Stockholms läns kommuner (ovägt medel)', 26])
    const { rows } = await readValues(replayAccess(replay), { ...three, years: years(1996, 2020) })
    const cells = cellsOf(rows)
    expect(cells).toHaveLength(75)
    expect(cells.filter(({ value }) => value === null)).toHaveLength(6)
    expect(cells.every(({ isDeleted }) => !isDeleted)).toBe(true)
  })

  it('says in its titles what the values are, and nothing is guessed where it does not', () => {
    const forms = new Map<string, number>()
    for (const { title } of [...keyFigures2024(), ...keyFigures2026()]) {
      const form = valueFormOf(title)
      forms.set(form, (forms.get(form) ?? 0) + 1)
    }
    expect(Object.fromEntries(forms)).toEqual({ share: 21, other: 21, 'yes-no': 50, 'yes-partly-no': 1 })
    expect(valueFormOf('Ärenden, antal')).toBe('count')
    expect(valueFormOf('Anmälda våldsbrott, antal/100 000 inv')).toBe('other')
  })
})

describe('a question to Kolada', () => {
  it('names at most 25 ids in each part of its address', async () => {
    const areas = municipalities().flatMap(({ id, type }) => (type === 'K' ? [id] : []))
    await readValues(replayAccess(replay), { keyFigure: 'N00945', areas, years: years(1996, 2025) })
    expect(replay.asked).toHaveLength(12 * 2)
    const parts = replay.asked.flatMap((address) => address.split(/[/?]/).map((part) => part.split(',').length))
    expect(Math.max(...parts)).toBe(25)
  })

  it('is asked five times a second at most', async () => {
    const access = replayAccess(replay)
    await readKeyFigures(
      access,
      keyFigures2024().map(({ id }) => id),
    )
    await readKeyFigures(
      access,
      keyFigures2024().map(({ id }) => id),
    )
    expect(replay.asked).toHaveLength(6)
    expect(access.waits).toEqual([200, 200, 200, 200, 200])
  })

  it('goes on to every page, and takes nothing there for an empty list', async () => {
    replay.pageSize = 7
    const access = replayAccess(replay)
    expect(await searchKeyFigures(access, 'våld')).toHaveLength(
      keyFigures2026().filter(({ title }) => title.toLowerCase().includes('våld')).length,
    )
    expect(replay.asked.length).toBeGreaterThan(2)
    expect(await readKeyFigures(access, ['U99999'])).toEqual([])
    expect(await searchKeyFigures(access, 'u30750')).toHaveLength(1)
  })

  it('waits as long as a busy server asks, twice as long each time when it does not, and then gives up', async () => {
    const access = replayAccess(replay)
    replay.troubles = [{ status: 429, retryAfter: '7' }, { status: 500 }, undefined]
    expect(await readKeyFigures(access, ['U30750'])).toHaveLength(1)
    expect(access.waits).toEqual([7000, 4000])
    replay.troubles = [{ status: 429 }, { status: 429 }, { status: 503 }, { status: 429 }]
    expect(await faultOf(readKeyFigures(access, ['U30750']))).toContain('Kolada tar emot för många frågor just nu.')
    replay.troubles = [{ status: 429, retryAfter: '999999' }, undefined]
    await readKeyFigures(access, ['U30750'])
    expect(Math.max(...access.waits)).toBe(60_000)
  })

  it('waits until the time that a busy server names', async () => {
    const access = replayAccess(replay)
    const at = new Date(Math.ceil(access.clock.now() / 1000) * 1000 + 9000)
    replay.troubles = [{ status: 503, retryAfter: at.toUTCString() }, undefined]
    await readKeyFigures(access, ['U30750'])
    expect(access.clock.now()).toBe(at.getTime())
  })

  const refused: [Trouble, RegExp][] = [
    ['cut', /avhugget eller trasigt/],
    ['html', /en webbsida i stället för data/],
    ['wrong-types', /Fältet values\[0\]\.id har en form som inte känns igen/],
    ['looping', /runt bland samma sidor/],
    ['foreign', /en annan webbplats \(kolada\.example\)/],
    ['redirect', /hänvisar till en annan adress \(302\)/],
    ['huge', /mer än 0,09 MB på en gång/],
    [{ status: 400 }, /tar inte emot frågan \(400\)/],
  ]
  it.each(refused)('refuses an answer that is %o with words', async (trouble, words) => {
    replay.troubles = [trouble]
    expect(await faultOf(readKeyFigures(replayAccess(replay, { largestBody: 90_000 }), ['U30750']))).toMatch(words)
    expect(replay.asked).toHaveLength(1)
  })

  it('says which field is missing', async () => {
    replay.keyFigures = [keyFigure('N00945', 'Andel (%)'), { ...keyFigure('N00946', ''), title: undefined as never }]
    expect(await faultOf(readKeyFigures(replayAccess(replay), ['N00945', 'N00946']))).toMatch(
      /Fältet values\[1\]\.title saknas/,
    )
  })

  it('takes fields that it does not know', async () => {
    replay.keyFigures = [keyFigure('N00945', 'Andel (%)', { brand_new: { deep: [1] } })]
    expect(await readKeyFigures(replayAccess(replay), ['N00945'])).toHaveLength(1)
  })

  it('does not wait for ever for an answer', async () => {
    replay.troubles = ['silent', 'silent']
    const access = replayAccess(replay, { timeOut: 30, tries: 2 })
    expect(await faultOf(readKeyFigures(access, ['U30750']))).toContain('Kolada svarade inte i tid.')
  })

  it('has an end to its pages', async () => {
    replay.pageSize = 1
    expect(await faultOf(searchKeyFigures(replayAccess(replay, { mostPages: 5 }), ''))).toContain('mer än 5 sidor')
  })

  it('goes on from what has come when it is broken off', async () => {
    const pages = new Map<string, string>()
    const keeper = {
      find: (url: string) => Promise.resolve(pages.get(url)),
      keep: (url: string, body: string) => Promise.resolve(void pages.set(url, body)),
    }
    const question = { ...three, years: years(1996, 2045) }
    replay.troubles = [undefined, 'cut']
    await faultOf(readValues(replayAccess(replay), question, { pages: keeper }))
    expect(replay.asked).toHaveLength(2)
    replay.asked = []
    const { rows } = await readValues(replayAccess(replay), question, { pages: keeper })
    expect(replay.asked).toHaveLength(1)
    expect(cellsOf(rows)).toHaveLength(75)
  })

  it('does not take a group for an unweighted mean when its title says so no longer', async () => {
    const question = { keyFigure: 'N00945', areas: ['G33612'], years: [2020] }
    expect((await readValues(replayAccess(replay), question)).group).toBe('Stockholms läns kommuner (ovägt medel)')
    replay.groups = replay.groups.map((one) => (one.id === 'G33612' ? { ...one, title: 'Stockholms län' } : one))
    expect(await faultOf(readValues(replayAccess(replay), question))).toContain('”Stockholms län”')
  })
})
