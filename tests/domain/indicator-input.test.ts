import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeSlug } from '#app/domain/free-slug.ts'
import { expectedInWords, hasPassed, isPartialDate } from '#app/domain/indicator/expected.ts'
import { indicatorInput, whyNotChangeUnit } from '#app/domain/indicator/indicator-input.ts'
import { narrowWork, nextThingsFor, standing, type IndicatorAtWork } from '#app/domain/indicator/next-thing.ts'
import { useKinds, whyNotDelete, type UseKind } from '#app/domain/use.ts'
import { referenceValueInput, whyNotState } from '#app/domain/series/reference-value.ts'
import { seriesInput, whyNotChangeLevel, whyNotFirstYear } from '#app/domain/series/series-input.ts'
import { seriesLevels } from '#app/domain/series/series.ts'
import { codesIn } from '#app/domain/ticks.ts'
import { fieldErrors } from '#app/http/field-errors.ts'

const blank = {
  name: 'Andel kommuner som har en rutin',
  shortName: 'Rutin',
  definition: '',
  method: '',
  statedSource: '',
  unit: 'percent',
  direction: '',
  collection: '',
  frequency: '',
  owner: '',
  nextPublicationOn: '',
  comparabilityNote: '',
}

describe('an expected publication', () => {
  it('is a year, a month or a day that exists', () => {
    for (const date of ['2027', '2027-06', '2027-06-15', '2028-02-29']) expect(isPartialDate(date), date).toBe(true)
    for (const date of ['27', '2027-13', '2027-6', '2027-02-29', '2027-06-15T00', 'juni 2027', '']) {
      expect(isPartialDate(date), date).toBe(false)
    }
  })

  it('is told as one says it', () => {
    expect(expectedInWords('2027')).toBe('väntas 2027')
    expect(expectedInWords('2027-06')).toBe('väntas i juni\u00a02027')
    expect(expectedInWords('2027-03-05')).toBe('väntas den 5\u00a0mars\u00a02027')
  })

  it('has passed when the whole of it lies before today, never before', () => {
    expect(hasPassed('2026', '2026-12-31')).toBe(false)
    expect(hasPassed('2026', '2027-01-01')).toBe(true)
    expect(hasPassed('2026-11', '2026-11-22')).toBe(false)
    expect(hasPassed('2026-10', '2026-11-22')).toBe(true)
    expect(hasPassed('2026-11-21', '2026-11-22')).toBe(true)
    expect(hasPassed('2026-11-22', '2026-11-22')).toBe(false)
  })
})

describe('what is stated of an indicator', () => {
  it('keeps an empty text as nothing, and the ticks in the table’s order', () => {
    const parsed = indicatorInput.parse({
      ...blank,
      levels: { municipality: 'on', country: 'on', forged: 'on' },
      goals: { n7: 'on', 'x; DROP': 'on' },
    })
    expect(parsed).toMatchObject({
      definition: null,
      direction: null,
      levels: ['country', 'municipality'],
      goals: [7],
      isOwn: false,
    })
    expect(codesIn(seriesLevels, parsed.levels.join(' '))).toEqual(parsed.levels)
  })

  it('is refused without a name or with a date that does not exist', () => {
    const parsed = indicatorInput.safeParse({ ...blank, name: ' ', unit: 'kilo', nextPublicationOn: '2027-13' })
    expect(Object.keys(parsed.success ? {} : fieldErrors(parsed.error)).sort()).toEqual([
      'name',
      'nextPublicationOn',
      'unit',
    ])
  })

  it('keeps its unit once something is counted in it', () => {
    expect(whyNotChangeUnit({ values: 0, references: 0 })).toBeUndefined()
    expect(whyNotChangeUnit({ values: 1, references: 0 })).toContain('har värden')
    expect(whyNotChangeUnit({ values: 0, references: 1 })).toContain('målvärden')
  })

  it('gets an address that nothing else has, and never the address of the form for new ones', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.constantFrom('rutin', 'rutin-2', 'namnlos')), (name, taken) => {
        const slug = freeSlug(name, taken)
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        expect([...taken, 'ny']).not.toContain(slug)
      }),
    )
    expect(freeSlug('Ny', [])).toBe('ny-2')
    expect(freeSlug('Rutin', ['rutin', 'rutin-2'])).toBe('rutin-3')
  })
})

describe('a series', () => {
  it('begins no later than its first value, and keeps its level once it has values', () => {
    expect(whyNotFirstYear(2020, 2019)).toContain('värde från 2019')
    expect(whyNotFirstYear(2019, 2019)).toBeUndefined()
    expect(whyNotFirstYear(null, 2019)).toBeUndefined()
    expect(whyNotChangeLevel(0)).toBeUndefined()
    expect(whyNotChangeLevel(3)).toContain('en ny serie')
    expect(
      seriesInput.safeParse({
        label: 'A b',
        shortLabel: 'A',
        question: '',
        population: '',
        level: 'county',
        firstYear: '19',
      }).success,
    ).toBe(false)
  })
})

describe('a target or a baseline', () => {
  const stated = {
    kind: 'target',
    value: '80',
    year: '2027',
    decidedBy: 'Styrgruppen',
    reason: 'Beslut om mål.',
    sourceId: '1',
    locator: 's. 3',
  }

  it.each([
    ['percent', '101', 'En andel ligger mellan'],
    ['percent', '-1', 'En andel ligger mellan'],
    ['percent', '20–25', 'ett enda tal'],
    ['percent', 'hög', 'inte ett tal'],
    ['percent', '', 'Skriv ett värde.'],
    ['count', '2,5', 'helt tal'],
    ['count', '80 %', 'räknas i antal'],
  ] as const)('counted in %s cannot be ”%s”', (unit, value, why) => {
    const parsed = referenceValueInput(unit).safeParse({ ...stated, value })
    expect(parsed.success ? '' : fieldErrors(parsed.error)['value']).toContain(why)
  })

  it('reads Swedish numbers', () => {
    expect(referenceValueInput('percent').parse({ ...stated, value: '62,5 %' }).value).toBe(62.5)
    expect(referenceValueInput('count').parse({ ...stated, value: '1 200' }).value).toBe(1200)
  })

  it('is refused when it says what already holds, and for a series that has ended', () => {
    const target = { kind: 'target', value: 80, year: 2027 } as const
    expect(whyNotState(target, { ending: null, current: [target] })).toBe('Målvärdet är redan det du har skrivit.')
    expect(whyNotState({ ...target, value: 85 }, { ending: null, current: [target] })).toBeUndefined()
    expect(whyNotState(target, { ending: 'changed', current: [] })).toContain('avslutad')
  })
})

describe('deletion', () => {
  it('is refused with every kind of use, and allowed without any', () => {
    expect(whyNotDelete([])).toBeUndefined()
    for (const kind of Object.keys(useKinds) as UseKind[]) {
      expect(whyNotDelete([{ kind }])).toContain(useKinds[kind].label.toLocaleLowerCase('sv'))
    }
  })
})

describe('the coordinator’s register', () => {
  const row: IndicatorAtWork = {
    slug: 'rutin',
    name: 'Rutin',
    shortName: 'Rutin',
    state: 'active',
    isOwn: false,
    isDemo: false,
    definition: 'Vad det är.',
    statedSource: 'Enkät',
    collection: null,
    owner: 'Socialstyrelsen',
    nextPublicationOn: '2026-10',
    series: 1,
    openSeries: 1,
    hasValues: true,
  }
  const today = '2026-11-22'

  it('says what is left to do, the most urgent first', () => {
    expect(nextThingsFor(row, today)).toEqual(['publication'])
    expect(nextThingsFor({ ...row, nextPublicationOn: '2027-06' }, today)).toEqual([])
    expect(nextThingsFor({ ...row, openSeries: 0, statedSource: null, owner: null }, today)).toEqual([
      'publication',
      'no-live-series',
      'no-source',
      'no-owner',
    ])
    expect(nextThingsFor({ ...row, state: 'development', nextPublicationOn: null }, today)).toEqual(['first-step'])
    expect(nextThingsFor({ ...row, state: 'discontinued', openSeries: 0 }, today)).toEqual([])
  })

  it('tells in a line how an indicator stands', () => {
    expect(standing({ ...row, nextPublicationOn: '2027' })).toBe('Aktiv · Socialstyrelsen · väntas 2027')
  })

  it('is narrowed by state, owner and choice together', () => {
    const rows = [row, { ...row, slug: 'egen', isOwn: true, owner: 'Regionen', nextPublicationOn: null }]
    const slugs = (filter: Partial<Parameters<typeof narrowWork>[1]>) =>
      narrowWork(rows, { state: null, owner: null, choice: null, ...filter }, today).map(({ slug }) => slug)
    expect(slugs({})).toEqual(['rutin', 'egen'])
    expect(slugs({ choice: 'passerad' })).toEqual(['rutin'])
    expect(slugs({ choice: 'egna' })).toEqual(['egen'])
    expect(slugs({ owner: 'Regionen', choice: 'passerad' })).toEqual([])
    expect(slugs({ state: 'discontinued' })).toEqual([])
  })
})
