import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indicatorStates, type IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import {
  countOptions,
  goalChoice,
  narrow,
  valuesChoices,
  type RegisteredIndicator,
  type RegisterFilter,
  type ValuesChoice,
} from '#app/domain/indicator/register.ts'
import { readQuery } from '#app/domain/search/query.ts'

const stateCodes = Object.keys(indicatorStates) as IndicatorState[]
const valuesCodes = Object.keys(valuesChoices) as ValuesChoice[]
const publishers = ['Brå', 'Socialstyrelsen']
const goals = ([7, 8] as const).map((number) => ({ kind: 'goal' as const, number, shortTitle: `Mål ${number}` }))

const indicator: fc.Arbitrary<RegisteredIndicator> = fc.record({
  slug: fc.uuid(),
  name: fc.constantFrom('Andel kommuner', 'Antal ärenden', 'Åtgärder'),
  shortName: fc.constant('Kort'),
  definition: fc.constantFrom(null, 'Kommunernas svar'),
  statedSource: fc.constantFrom(null, 'Öppna jämförelser'),
  state: fc.constantFrom(...stateCodes),
  isDemo: fc.boolean(),
  goals: fc.subarray(goals),
  years: fc.constantFrom(null, { from: 2018, to: 2019 }),
  publishers: fc.subarray(publishers),
})

const filter: fc.Arbitrary<RegisterFilter> = fc.record({
  query: fc.constantFrom('', 'andel', 'atgard', 'oppna kommun', 'finns inte').map(readQuery),
  state: fc.constantFrom(null, ...stateCodes),
  goal: fc.constantFrom(null, ...goals.map(goalChoice)),
  values: fc.constantFrom(null, ...valuesCodes),
  publisher: fc.constantFrom(null, ...publishers),
})

const everything: RegisterFilter = { query: readQuery(''), state: null, goal: null, values: null, publisher: null }

const one = (change: Partial<RegisteredIndicator>): RegisteredIndicator => ({
  slug: 'en',
  name: 'Andel kommuner',
  shortName: 'Kommuner',
  definition: null,
  statedSource: null,
  state: 'active',
  isDemo: false,
  goals: [],
  years: null,
  publishers: [],
  ...change,
})

describe('narrowing the register', () => {
  it('shows everything in the same order when nothing is chosen', () => {
    fc.assert(
      fc.property(fc.array(indicator), (all) => {
        expect(narrow(all, everything)).toEqual(all)
      }),
    )
  })

  it('never shows more for one choice more, and each choice holds for what is shown', () => {
    fc.assert(
      fc.property(fc.array(indicator), filter, (all, chosen) => {
        const shown = narrow(all, chosen)
        for (const key of ['state', 'goal', 'values', 'publisher'] as const) {
          const wider = narrow(all, { ...chosen, [key]: null })
          for (const row of shown) expect(wider).toContain(row)
        }
        for (const row of shown) {
          if (chosen.state !== null) expect(row.state).toBe(chosen.state)
          if (chosen.publisher !== null) expect(row.publishers).toContain(chosen.publisher)
          if (chosen.goal !== null) expect(row.goals.map(goalChoice)).toContain(chosen.goal)
          if (chosen.values !== null) expect(row.years === null).toBe(chosen.values === 'utan')
        }
      }),
    )
  })

  it('promises with each option as many as are shown when it is chosen', () => {
    fc.assert(
      fc.property(fc.array(indicator), filter, (all, chosen) => {
        const counts = countOptions(all, chosen, 'state', stateCodes)
        expect(counts).toEqual(stateCodes.map((state) => narrow(all, { ...chosen, state }).length))
        expect(countOptions(all, chosen, 'publisher', publishers)).toEqual(
          publishers.map((publisher) => narrow(all, { ...chosen, publisher }).length),
        )
      }),
    )
  })

  it('divides the register between the states, and between having values and not', () => {
    fc.assert(
      fc.property(fc.array(indicator), (all) => {
        const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0)
        expect(sum(countOptions(all, everything, 'state', stateCodes))).toBe(all.length)
        expect(sum(countOptions(all, everything, 'values', valuesCodes))).toBe(all.length)
      }),
    )
  })

  it.each([
    ['kommun', true],
    ['KOMMUNER andel', true],
    ['oppna', true],
    ['svar', true],
    ['mun', false],
    ['andel zebra', false],
  ])('searches the names, the definition and the stated source: "%s" fits is %s', (typed, fits) => {
    const row = one({ definition: 'Svar i enkäten', statedSource: 'Öppna jämförelser' })
    expect(narrow([row], { ...everything, query: readQuery(typed) })).toEqual(fits ? [row] : [])
  })
})
