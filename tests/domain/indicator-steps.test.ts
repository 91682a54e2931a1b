import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decisionColumns } from '#app/domain/indicator/evidence.ts'
import { indicatorStates, type IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import { stepInput, whyNotLastYear, whyNotStep, whyNotWithdraw, type StepFacts } from '#app/domain/indicator/step.ts'
import { endingInput, isLastOpen, whyNotBreakYear, whyNotEnd } from '#app/domain/series/ending-input.ts'
import { endSentence } from '#app/domain/series/sentence.ts'
import { fieldErrors } from '#app/http/field-errors.ts'

const states = Object.keys(indicatorStates) as IndicatorState[]
const facts = fc.record({
  state: fc.constantFrom(...states),
  open: fc.array(fc.record({ lastValueYear: fc.option(fc.integer({ min: 2000, max: 2030 })) }), { maxLength: 4 }),
  values: fc.nat({ max: 20 }),
})
const evidence = {
  decidedBy: 'Socialstyrelsen',
  decidedOn: '2023-03-14',
  reason: 'En fråga blev tre.',
  sourceId: '3',
  locator: 'Tabell 4',
}
const errorsOf = (input: unknown, schema: typeof stepInput | typeof endingInput): Record<string, string> => {
  const parsed = schema.safeParse(input)
  return parsed.success ? {} : fieldErrors(parsed.error)
}

describe('a step in an indicator’s life', () => {
  it('is allowed only along the table, and only with a value', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...states), (now, to) => {
        if (whyNotStep(to, now) !== undefined) return
        expect(indicatorStates[now.state].next).toContain(to)
        expect(now.values).toBeGreaterThan(0)
      }),
    )
  })

  it('keeps the invariants on every path through the table: nothing follows the end, nothing returns to the beginning', () => {
    const world = { open: [{ lastValueYear: 2022 }], values: 5 }
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...states), { maxLength: 12 }), (asked) => {
        const path: IndicatorState[] = ['development']
        for (const to of asked) {
          const state = path.at(-1) ?? 'development'
          if (whyNotStep(to, { ...world, state }) === undefined) path.push(to)
        }
        expect(path.indexOf('discontinued')).toSatisfy((at: number) => at === -1 || at === path.length - 1)
        expect(path.lastIndexOf('development')).toBe(0)
        expect(path.filter((state) => state === 'new').length).toBeLessThanOrEqual(1)
        if (path.length > 1) expect(path[1]).toBe('new')
      }),
    )
  })

  it('to changed demands a series that goes on and has values', () => {
    const now: StepFacts = { state: 'active', open: [{ lastValueYear: null }], values: 3 }
    expect(whyNotStep('changed', now)).toContain('pågående serie')
    expect(whyNotStep('changed', { ...now, open: [{ lastValueYear: 2022 }] })).toBeUndefined()
  })

  it('says why it is refused, in words', () => {
    expect(whyNotStep('active', { state: 'development', open: [], values: 3 })).toBe(
      'Efter utvecklingsindikator kommer ny.',
    )
    expect(whyNotStep('new', { state: 'development', open: [], values: 0 })).toContain('inga värden')
    expect(whyNotStep('active', { state: 'discontinued', open: [], values: 3 })).toContain('har utgått')
  })

  it.each(Object.keys(evidence))('is refused without its evidence: %s', (name) => {
    expect(errorsOf({ to: 'active', lastYear: '', ...evidence }, stepInput)).toEqual({})
    expect(Object.keys(errorsOf({ to: 'active', lastYear: '', ...evidence, [name]: '' }, stepInput))).toEqual([name])
    const ending = { ending: 'discontinued', year: '', ...evidence }
    expect(Object.keys(errorsOf({ ...ending, [name]: '' }, endingInput))).toEqual([name])
  })

  it('takes a day or a year for the decision, and nothing in between', () => {
    expect(errorsOf({ to: 'active', lastYear: '', ...evidence, decidedOn: '2023' }, stepInput)).toEqual({})
    for (const decidedOn of ['2023-03', '2023-02-30', 'i våras']) {
      expect(errorsOf({ to: 'active', lastYear: '', ...evidence, decidedOn }, stepInput)).toHaveProperty('decidedOn')
    }
    expect(decisionColumns('2023')).toEqual({ year: 2023, decidedOn: null })
    expect(decisionColumns('2023-03-14')).toEqual({ year: 2023, decidedOn: '2023-03-14' })
  })

  it('to discontinued demands the last year, which is that of the last value', () => {
    expect(errorsOf({ to: 'discontinued', lastYear: '', ...evidence }, stepInput)).toHaveProperty('lastYear')
    const open = [{ lastValueYear: 2020 }, { lastValueYear: 2021 }, { lastValueYear: null }]
    expect(whyNotLastYear(2021, open)).toBeUndefined()
    expect(whyNotLastYear(2020, open)).toContain('Det finns ett värde från 2021')
    expect(whyNotLastYear(2022, open)).toContain('Lägg in värdet för 2022')
  })

  it('can be withdrawn when it was taken here', () => {
    expect(whyNotWithdraw(undefined)).toBeDefined()
    expect(whyNotWithdraw({ recordedAt: null })).toContain('går det inte att återkalla')
    expect(whyNotWithdraw({ recordedAt: new Date('2026-11-22T09:00:00Z') })).toBeUndefined()
  })
})

describe('the end of a series', () => {
  const changed = { ending: 'changed', year: '2023', ...evidence }
  const row = { label: 'Stöd', shortLabel: 'Stöd', question: '', population: '', level: 'county' }

  it('by change demands the year and a successor, existing or new; blank rows are no successors', () => {
    const blank = { label: '', shortLabel: ' ', question: '', population: '', level: 'county' }
    expect(Object.keys(errorsOf({ ...changed, year: '', created: [blank] }, endingInput))).toEqual([
      'year',
      'created.0.label',
    ])
    expect(errorsOf({ ...changed, existing: { n12: 'on' } }, endingInput)).toEqual({})
    const parsed = endingInput.parse({ ...changed, created: [blank, row, undefined] })
    expect(parsed.created).toEqual([{ ...row, question: null, population: null }])
  })

  it('points at the row that is wrong, past the blank ones', () => {
    const errors = errorsOf({ ...changed, created: [{}, { ...row, level: '' }] }, endingInput)
    expect(errors).toEqual({ 'created.1.level': 'Välj nivå.' })
  })

  it('by the source needs no successor and takes none', () => {
    const parsed = endingInput.parse({ ...changed, ending: 'discontinued', existing: { n12: 'on' }, created: [row] })
    expect(parsed).toMatchObject({ year: null, existing: [], created: [] })
  })

  it('is refused twice, without values, and where the indicator’s life does not allow it', () => {
    const going: StepFacts = { state: 'active', open: [{ lastValueYear: 2022 }], values: 3 }
    const series = { ending: null, lastValueYear: 2022 }
    expect(whyNotEnd('changed', series, going)).toBeUndefined()
    expect(whyNotEnd('changed', { ...series, ending: 'changed' }, going)).toBe('Serien är redan avslutad.')
    expect(whyNotEnd('discontinued', { ...series, lastValueYear: null }, going)).toContain('inga värden')
    expect(whyNotEnd('changed', series, { ...going, state: 'development' })).toBe(
      'Efter utvecklingsindikator kommer ny.',
    )
    expect(isLastOpen(going)).toBe(true)
    const two = { ...going, state: 'development' as const, open: [...going.open, { lastValueYear: 2022 }] }
    expect(whyNotEnd('discontinued', series, two)).toBeUndefined()
  })

  it('has its break after the last value', () => {
    expect(whyNotBreakYear(2022, 2022)).toContain('värde från 2022')
    expect(whyNotBreakYear(2023, 2022)).toBeUndefined()
  })
})

it('a series that ends while others go on is said to be gone alone, not its indicator', () => {
  const ended = {
    slug: 'a',
    label: 'A',
    shortLabel: 'Stöd',
    level: 'county',
    ending: 'discontinued',
    lastYear: 2021,
    values: [],
  } as const
  expect(endSentence(ended, false)).toBe(
    'Källan har beslutat att ta bort serien ”Stöd”. De senaste uppgifterna är från\u00a02021.',
  )
  expect(endSentence(ended)).toContain('ta bort indikatorn')
})
