import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formValues, typedValues, withMoreRates } from '#app/domain/source/form-values.ts'
import { mostRates, sourceFields, sourceInput, whyNotFetchedOn, type SourceDraft } from '#app/domain/source/input.ts'
import { narrowSources } from '#app/domain/source/narrow.ts'
import { readQuery } from '#app/domain/search/query.ts'
import { sourceKinds, type SourceKind } from '#app/domain/source/source.ts'
import { citationsInWords } from '#app/domain/source/usage.ts'

const complete: SourceDraft = {
  ...formValues(null),
  publisher: 'Socialstyrelsen',
  title: 'Öppna jämförelser',
  edition: '2025',
  kind: 'national-survey',
}
const faultsOf = (values: Partial<Record<keyof SourceDraft, unknown>>): Record<string, string> => {
  const parsed = sourceInput.safeParse({ ...complete, ...values })
  return Object.fromEntries(parsed.error?.issues.map((issue) => [issue.path.join('.'), issue.message]) ?? [])
}

describe('a source’s form', () => {
  it('takes what names the edition, and leaves the rest to be filled in later', () => {
    expect(faultsOf({})).toEqual({})
    expect(Object.keys(faultsOf({ publisher: ' ', title: '', edition: '', kind: '' }))).toEqual([
      'publisher',
      'title',
      'edition',
      'kind',
    ])
  })

  it.each([
    ['https://www.socialstyrelsen.se/statistik?a=1', true],
    ['http://www.scb.se', true],
    ['www.scb.se', false],
    ['ftp://scb.se/fil', false],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['https://', false],
    ['https://scb.se/en fil', false],
  ])('of the address %s: %s', (url, isTaken) => {
    expect(faultsOf({ url })['url'] === undefined).toBe(isTaken)
  })

  it('takes only days that there are, and none in the future', () => {
    expect(faultsOf({ fetchedOn: '2026-02-28' })).toEqual({})
    for (const fetchedOn of ['2026-02-30', '2026-3-5', '5 mars 2026', '2026']) {
      expect(Object.keys(faultsOf({ fetchedOn }))).toEqual(['fetchedOn'])
    }
    expect(whyNotFetchedOn('2026-11-23', '2026-11-22')).toContain('framtiden')
    expect(whyNotFetchedOn('2026-11-22', '2026-11-22')).toBeUndefined()
  })

  it('refuses a rate that is no share, and half a row, each in its own field', () => {
    const rates = (part: string, percent: string) => faultsOf({ responseRates: [{ part, percent }] })
    expect(rates('Hela', '93,5')).toEqual({})
    expect(rates('', '')).toEqual({})
    expect(rates('Hela', '101')['responseRates.0.percent']).toContain('mellan 0 och 100')
    expect(rates('Hela', 'drygt hälften')['responseRates.0.percent']).toContain('är inte ett tal')
    expect(rates('Hela', '')['responseRates.0.percent']).toContain('hur många procent')
    expect(rates('', '93')['responseRates.0.part']).toContain('vilken del')
  })

  const text = fc
    .string({ unit: fc.constantFrom('a', 'Å', ' ', '”', '1', '–'), maxLength: 12 })
    .map((one) => one.trim())
  const filled = text.filter((one) => one !== '')
  const fields = fc.record({
    publisher: filled,
    title: filled,
    edition: filled,
    kind: fc.constantFrom(...(Object.keys(sourceKinds) as SourceKind[])),
    population: fc.option(filled),
    howCollected: fc.option(filled),
    url: fc.option(fc.constant('https://scb.se/a')),
    urlNote: fc.option(filled),
    fetchedOn: fc.option(fc.constant('2026-03-05')),
    contact: fc.option(filled),
    note: fc.option(filled),
    responseRates: fc.array(
      fc.record({ part: filled, percent: fc.integer({ min: 0, max: 10_000 }).map((one) => one / 100) }),
      { maxLength: mostRates },
    ),
  })

  it('gives back every source that it shows, as it was', () => {
    fc.assert(
      fc.property(fields, fc.nat(1000), (source, version) => {
        const shown = formValues({ ...source, version })
        const parsed = sourceInput.parse(typedValues(JSON.parse(JSON.stringify(shown)) as Record<string, unknown>))
        expect(sourceFields(parsed)).toEqual(source)
        expect(parsed.version).toBe(String(version))
      }),
    )
  })

  it('never offers more rows than may be sent, and keeps what is typed when rows are added', () => {
    let values: SourceDraft = { ...complete, note: 'Kvar', responseRates: [{ part: 'Hela', percent: 'fel' }] }
    for (let times = 0; times < 15; times += 1) values = withMoreRates(values)
    expect(values.responseRates).toHaveLength(mostRates)
    expect(values).toMatchObject({ note: 'Kvar', responseRates: { 0: { part: 'Hela', percent: 'fel' } } })
  })
})

it('what a page cites a source for is said in words', () => {
  expect(citationsInWords({ value: 5, step: 1 })).toBe('fem\u00a0värden och ett\u00a0steg i indikatorns liv')
  expect(citationsInWords({ text: 2, reference: 1 })).toBe(
    'ett\u00a0mål- eller utgångsvärde och två\u00a0texter om indikatorn',
  )
})

describe('the search among sources', () => {
  const one = {
    publisher: 'Polisen',
    title: 'Brott',
    edition: '2024',
    population: null,
    howCollected: null,
    note: null,
  }
  const all = [one, { ...one, publisher: 'Socialstyrelsen', title: 'Öppna jämförelser', edition: '2019' }]

  it('finds every word where a word begins with it, with or without dots and rings', () => {
    const titles = (text: string) => narrowSources(all, readQuery(text)).map(({ title }) => title)
    expect(titles('')).toEqual(['Brott', 'Öppna jämförelser'])
    expect(titles('oppna 2019')).toEqual(['Öppna jämförelser'])
    expect(titles('öppna 2024')).toEqual([])
  })
})
