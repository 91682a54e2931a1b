import { describe, expect, it } from 'vitest'
import { areaRegister } from '#app/domain/area/register.ts'
import type { Area } from '#app/domain/area/area.ts'
import type { KoladaCell } from '#app/domain/import/kolada/cell.ts'
import { choiceDraft, readChoice, type ChoiceDraft } from '#app/domain/import/kolada/choice-form.ts'
import { koladaChoices, whyNotReady } from '#app/domain/import/kolada/choices.ts'
import { koladaProposal } from '#app/domain/import/kolada/propose.ts'
import { isDue, latestNight } from '#app/domain/import/kolada/schedule.ts'
import { offeredSeries, whyNotSeries, type TiedSeries } from '#app/domain/import/kolada/scope.ts'
import { readKeyFigureIds } from '#app/domain/import/kolada/key-figure.ts'
import { whyNotTogether } from '#app/domain/series/comparison-guard.ts'

const area = (code: string, name: string, kind: Area['kind'], within: Area['within'] = []): Area => ({
  code,
  name,
  kind,
  within,
  validFrom: null,
  validTo: null,
  successors: [],
})
const inCounty = [
  { code: '01', name: 'Stockholms län' },
  { code: '00', name: 'Riket' },
]
const register = areaRegister([
  area('00', 'Riket', 'country'),
  area('01', 'Stockholms län', 'county', [{ code: '00', name: 'Riket' }]),
  area('0180', 'Stockholm', 'municipality', inCounty),
  area('0126', 'Huddinge', 'municipality', inCounty),
  area('1280', 'Malmö', 'municipality', [
    { code: '12', name: 'Skåne län' },
    { code: '00', name: 'Riket' },
  ]),
])

const series = (id: number, level: TiedSeries['level'], more: Partial<TiedSeries> = {}): TiedSeries => ({
  id,
  slug: `s${id}`,
  label: 'Rutin för att säkra skolgång',
  shortLabel: 'Rutin',
  population: null,
  level,
  ending: null,
  lastYear: null,
  indicator: { slug: 'rutin', shortName: 'Rutin för skolgång', unit: 'percent', definition: null },
  keyFigures: [],
  ...more,
})
const country = series(1, 'country')
const municipal = series(2, 'municipality')
const county = series(3, 'county')
const mean = series(4, 'county', { population: 'Länets kommuner, ovägt medel' })
const all = [country, municipal, county, mean]

const choicesFor = (title: string, parts: unknown[], more: object = {}) =>
  koladaChoices.parse({
    keyFigure: { id: 'N00945', title, isDividedBySex: true },
    from: 2020,
    to: 2022,
    parts,
    fetchedAt: '2026-11-22T09:00:00Z',
    ...more,
  })
const cell = (areaId: string, year: number, value: number | null, more: Partial<KoladaCell> = {}): KoladaCell => ({
  keyFigure: 'N00945',
  area: areaId,
  year,
  sex: 'T',
  value,
  isDeleted: false,
  count: 1,
  ...more,
})
const municipalPart = { scope: 'municipalities', seriesId: 2, codes: ['0180', '0126'] }

describe('a series for values from Kolada', () => {
  it('has their level and their unit, and one of answers is the municipalities’ own', () => {
    expect(whyNotSeries('share', 'country', country)).toBeUndefined()
    expect(whyNotSeries('share', 'country', municipal)).toContain('gäller riket')
    expect(whyNotSeries('count', 'country', country)).toContain('räknas i procent')
    expect(whyNotSeries('yes-no', 'municipalities', municipal)).toBeUndefined()
    expect(whyNotSeries('yes-no', 'country', country)).toContain('kommunernas egna svar')
    expect(whyNotSeries('other', 'municipalities', municipal)).toContain('ingen indikator har den enheten')
  })

  it('says that it is an unweighted mean when it holds one, and then holds nothing else', () => {
    expect(whyNotSeries('share', 'unweighted-mean', county)).toContain('”ovägt medel”')
    expect(whyNotSeries('share', 'unweighted-mean', mean)).toBeUndefined()
    expect(whyNotSeries('share', 'country', { ...country, label: 'Ovägt medel' })).toContain(
      'kan inte innehålla något annat',
    )
  })

  it('with an unweighted mean is never drawn together with the country’s', () => {
    const comparable = (one: TiedSeries, key: string, name: string) => ({
      indicator: { slug: one.indicator.slug, name: one.indicator.shortName },
      unit: one.indicator.unit,
      series: { slug: one.slug, name: one.label, level: one.level, population: one.population },
      subject: { key, name },
      successions: [],
    })
    const refused = whyNotTogether(
      comparable(country, 'area:00', 'Riket'),
      comparable(mean, 'area:01', 'Stockholms län'),
    )
    expect(refused?.map(({ field }) => field)).toEqual(['population', 'level', 'subject'])
  })

  it('is suggested when it has had values from the key figure, or says the same as its title', () => {
    const other = series(5, 'municipality', {
      label: 'Något annat',
      indicator: { ...municipal.indicator, shortName: 'Annat' },
    })
    const asked = { id: 'U37515', title: 'Aktuell rutin för att säkra skolgång (Ja=1, Nej=0)' }
    expect(
      offeredSeries(asked, 'yes-no', 'municipalities', [other, municipal]).map((one) => [
        one.series.id,
        one.isSuggested,
      ]),
    ).toEqual([
      [2, true],
      [5, false],
    ])
    const tied = { ...other, keyFigures: ['U37515'] }
    expect(offeredSeries(asked, 'yes-no', 'municipalities', [municipal, tied])[0]).toMatchObject({
      series: { id: 5 },
      isSuggested: true,
    })
  })

  it('is not suggested for words that all of them have, nor for one word alone', () => {
    const unlike = series(6, 'municipality', {
      label: 'Andel kommuner med fortbildning om våld i nära relationer',
      indicator: { ...municipal.indicator, shortName: 'Fortbildning' },
    })
    const asked = { id: 'U39999', title: 'Andel kommuner med rutin för våld i nära relationer (%)' }
    const routine = { ...municipal, label: 'Rutin för skolgång' }
    const offered = offeredSeries(asked, 'share', 'municipalities', [unlike, routine])
    expect(offered.map((one) => [one.series.id, one.isSuggested])).toEqual([
      [2, false],
      [6, false],
    ])
  })
})

describe('what is chosen', () => {
  const context = { form: 'share' as const, isDividedBySex: true, series: all, register, today: '2026-11-22' }
  const draft = (more: Partial<ChoiceDraft>): ChoiceDraft => ({
    ...choiceDraft({ from: 2020, to: 2022, bySex: false, parts: [] }, { register, today: '2026-11-22' }),
    municipalities: 'none',
    ...more,
  })

  it('is read from the form, and stands in it again', () => {
    const typed = draft({
      country: 'on',
      countrySeries: '1',
      municipalities: 'named',
      named: 'Stockholm, 0126',
      municipalitySeries: '2',
      mean: 'on',
      meanSeries: '4',
      bySex: 'on',
    })
    const read = readChoice(typed, context)
    if (!read.ok) throw new Error(JSON.stringify(read.errors))
    expect(read.parts).toEqual([
      { scope: 'country', seriesId: 1 },
      { scope: 'municipalities', seriesId: 2, codes: ['0126', '0180'] },
      { scope: 'unweighted-mean', seriesId: 4 },
    ])
    // The two are the whole county of this register.
    expect(choiceDraft(read, { register, today: '2026-11-22' })).toEqual({
      ...typed,
      municipalities: 'county',
      named: '',
    })
  })

  it('is refused at its field, all of it at once', () => {
    const errorsOf = (more: Partial<ChoiceDraft>) => {
      const read = readChoice(draft(more), context)
      return read.ok ? [] : Object.keys(read.errors)
    }
    expect(errorsOf({})).toEqual(['municipalities'])
    expect(errorsOf({ from: '20', to: '2099', country: 'on', countrySeries: '2' })).toEqual([
      'from',
      'to',
      'countrySeries',
    ])
    expect(errorsOf({ municipalities: 'named', named: 'Atlantis' })).toEqual(['named'])
    expect(errorsOf({ from: '2023', municipalities: 'all' })).toEqual(['to', 'municipalitySeries'])
  })

  it('waits for somebody to agree when the title has become another', () => {
    const choices = choicesFor('Andel (%)', [municipalPart])
    expect(whyNotReady(choices)).toBeUndefined()
    expect(whyNotReady({ ...choices, newTitle: 'Ny andel (%)' })).toContain('”Ny andel (%)”')
    expect(whyNotReady({ ...choices, fetchedAt: null })).toContain('inte hämtade')
  })

  it('takes ids as people write them', () => {
    expect(readKeyFigureIds('u30750, N00945\nN00945 hej')).toEqual({ ids: ['U30750', 'N00945'], others: ['hej'] })
  })
})

describe('what Kolada answered', () => {
  it('becomes values with their place, a null a missing one, and a year without anything nothing', () => {
    const cells = [
      cell('0180', 2020, null),
      cell('0126', 2020, null),
      cell('0180', 2021, 0),
      cell('0126', 2021, null),
      cell('0180', 2022, 33.25, { sex: 'K' }),
    ]
    const { values, problems, emptyYears } = koladaProposal(
      choicesFor('Andel (%)', [municipalPart], { bySex: true }),
      cells,
      register,
    )
    expect(problems).toEqual([])
    expect(emptyYears).toEqual([2020])
    expect(values.map(({ value, locator, quoted, breakdown }) => ({ value, locator, quoted, breakdown }))).toEqual([
      {
        value: { type: 'exact', value: 0 },
        locator: 'nyckeltal N00945, kommun 0180, 2021, totalt',
        quoted: '0',
        breakdown: 'total',
      },
      {
        value: { type: 'missing', reason: 'not-reported' },
        locator: 'nyckeltal N00945, kommun 0126, 2021, totalt',
        quoted: 'null',
        breakdown: 'total',
      },
      {
        value: { type: 'exact', value: 33.25 },
        locator: 'nyckeltal N00945, kommun 0180, 2022, kvinnor',
        quoted: '33.25',
        breakdown: 'women',
      },
    ])
  })

  it('to a question is Ja, Delvis and Nej, and another number than those is stopped', () => {
    const choices = choicesFor('Rutin, (Ja=2, Delvis= 1, Nej=0)', [
      { ...municipalPart, codes: ['0180', '0126', '1280'] },
    ])
    const { values, problems } = koladaProposal(
      choices,
      [cell('0180', 2021, 2), cell('0126', 2021, 1), cell('1280', 2021, 0), cell('0180', 2022, 0.5)],
      register,
    )
    expect(values.map(({ value }) => value)).toEqual([
      { type: 'answer', answer: 'yes' },
      { type: 'answer', answer: 'partly' },
      { type: 'answer', answer: 'no' },
    ])
    expect(problems).toMatchObject([{ severity: 'stops', kind: 'inte ett svar' }])
  })

  it('goes to the country, the municipalities and the unweighted mean each in its own series', () => {
    const parts = [{ scope: 'country', seriesId: 1 }, municipalPart, { scope: 'unweighted-mean', seriesId: 4 }]
    const cells = [
      cell('0000', 2021, 40),
      cell('0180', 2021, 41),
      cell('G33612', 2021, 42, { count: 26 }),
      cell('0001', 2021, 99),
    ]
    const { values, unasked } = koladaProposal(choicesFor('Andel (%)', parts), cells, register)
    expect(
      values.map(({ seriesId, subject, locator }) => [
        seriesId,
        subject.kind === 'area' ? subject.area.code : '',
        locator,
      ]),
    ).toEqual([
      [1, '00', 'nyckeltal N00945, riket 0000, 2021, totalt'],
      [2, '0180', 'nyckeltal N00945, kommun 0180, 2021, totalt'],
      [4, '01', 'nyckeltal N00945, grupp G33612 (ovägt medel), 2021, totalt'],
    ])
    expect(unasked).toBe(1)
  })

  it('and took back is left out and told, unless it is what the import is for', () => {
    const deleted = [cell('0180', 2021, 41, { isDeleted: true })]
    const usual = koladaProposal(choicesFor('Andel (%)', [municipalPart]), deleted, register)
    expect([usual.values, usual.problems]).toMatchObject([[], [{ severity: 'note', kind: 'återkallat av Kolada' }]])
    const only = choicesFor('Andel (%)', [municipalPart], { only: ['0180/2021/T', '0126/2021/T'] })
    const taken = koladaProposal(only, deleted, register)
    expect(taken.values.map(({ value, note }) => [value, note])).toEqual([
      [{ type: 'missing', reason: 'not-reported' }, 'Kolada har återkallat värdet.'],
      [{ type: 'missing', reason: 'not-reported' }, 'Kolada har återkallat värdet.'],
    ])
  })

  it('twice for one cell is used once and told', () => {
    const { values, problems } = koladaProposal(
      choicesFor('Andel (%)', [municipalPart]),
      [cell('0180', 2021, 1), cell('0180', 2021, 2)],
      register,
    )
    expect(values).toHaveLength(1)
    expect(problems).toMatchObject([{ kind: 'två värden för samma cell' }])
  })
})

describe('the night', () => {
  it('is three o’clock in Stockholm, summer and winter, and what was missed is caught up with', () => {
    expect(latestNight(new Date('2026-11-22T09:00:00Z')).toISOString()).toBe('2026-11-22T02:00:00.000Z')
    expect(latestNight(new Date('2026-07-01T00:30:00Z')).toISOString()).toBe('2026-06-30T01:00:00.000Z')
    const now = new Date('2026-11-22T09:00:00Z')
    expect(isDue(new Date('2026-11-22T01:59:00Z'), now)).toBe(true)
    expect(isDue(new Date('2026-11-22T02:01:00Z'), now)).toBe(false)
  })
})
