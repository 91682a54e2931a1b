import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Area } from '#app/domain/area/area.ts'
import { compareAreas, countyOf } from '#app/domain/area/order.ts'
import { areaRegister } from '#app/domain/area/register.ts'
import { allSuccessors, inItsPlace, whyNotSuccessor } from '#app/domain/area/succession.ts'
import { isValid, replacedSentence, whyNotValid } from '#app/domain/area/validity.ts'
import { areaOf, register } from '#tests/support/area-register.ts'

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const limit = fc.option(day)
const plain: Area = {
  code: '0180-a',
  name: 'A',
  kind: 'district',
  within: [],
  validFrom: null,
  validTo: null,
  successors: [],
}

describe('an area', () => {
  test('is never valid before its first day or after its last, is valid on both, and says why when it is not', () => {
    fc.assert(
      fc.property(limit, limit, day, (validFrom, validTo, date) => {
        const area = { ...plain, validFrom, validTo }
        const outside = (validFrom !== null && date < validFrom) || (validTo !== null && date > validTo)
        expect(isValid(area, date)).toBe(!outside)
        expect(whyNotValid(area, date) === undefined).toBe(!outside)
        if (validFrom !== null && (validTo === null || validFrom <= validTo))
          expect(isValid(area, validFrom)).toBe(true)
      }),
    )
  })

  test('says what replaced it, and that it ended when nothing did', () => {
    expect(whyNotValid(areaOf('0180-rinkeby-kista'), '2024-01-01')).toBe('Rinkeby-Kista ersattes av Järva 2023-07-01.')
    expect(whyNotValid({ ...plain, validTo: '2020-06-30' }, '2020-07-01')).toBe('A upphörde efter 2020-06-30.')
    expect(whyNotValid(areaOf('0180'), '1999-01-01')).toBeUndefined()
    const parted = {
      ...plain,
      successors: [
        { code: 'b', name: 'B', on: '2020-07-01' },
        { code: 'c', name: 'C', on: '2020-07-01' },
      ],
    }
    expect(replacedSentence(parted)).toBe('A ersattes av B och C 2020-07-01.')
    expect(replacedSentence(plain)).toBeUndefined()
  })
})

describe('successors', () => {
  test('stand in the place of what they replaced, from their first day', () => {
    const codes = (code: string, date: string) => inItsPlace(register, areaOf(code), date).map((area) => area.code)
    expect(codes('0180-spanga-tensta', '2023-06-30')).toEqual(['0180-spanga-tensta'])
    expect(codes('0180-spanga-tensta', '2023-07-01')).toEqual(['0180-jarva'])
    expect(codes('0180-alvsjo', '2024-01-01')).toEqual(['0180-hagersten-alvsjo'])
    expect(codes('0180-jarva', '2020-01-01')).toEqual([])
  })

  test('in the register begin the day after what they replaced ended, and make no circle', () => {
    const replaced = register.areas.filter((area) => area.successors.length > 0)
    expect(replaced.map((area) => area.name).sort()).toEqual(
      ['Hägersten-Liljeholmen', 'Norrmalm', 'Rinkeby-Kista', 'Spånga-Tensta', 'Älvsjö', 'Östermalm'].sort(),
    )
    for (const area of replaced) {
      for (const { code, on } of area.successors) {
        const dayAfter = new Date(Date.parse(area.validTo ?? '') + 86_400_000).toISOString().slice(0, 10)
        expect([on, areaOf(code).validFrom]).toEqual([dayAfter, dayAfter])
        expect(whyNotSuccessor(register, { ...area, successors: [] }, areaOf(code))).toBeUndefined()
      }
    }
  })

  test('are refused with the reason: itself, another kind, already there, a circle, one that had ended', () => {
    const why = (from: string, to: string) => whyNotSuccessor(register, areaOf(from), areaOf(to))
    expect(why('0180-jarva', '0180-jarva')).toBe('Järva kan inte ersätta sig själv.')
    expect(why('0180-jarva', '0180')).toBe('Stockholm är av ett annat slag än Järva och kan inte ersätta det.')
    expect(why('0180-rinkeby-kista', '0180-jarva')).toBe('Järva ersätter redan Rinkeby-Kista.')
    expect(why('0180-jarva', '0180-rinkeby-kista')).toBe(
      'Järva har själv ersatt Rinkeby-Kista. Det skulle bli en cirkel.',
    )
    expect(why('0180-norrmalm', '0180-alvsjo')).toBe('Älvsjö upphörde inte efter Norrmalm och kan inte ersätta det.')
    expect(why('0180-farsta', '0180-jarva')).toBeUndefined()
  })

  const names = ['a', 'b', 'c', 'd', 'e', 'f']
  const pairs = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { maxLength: 30 })
  const linked = (links: readonly (readonly [string, string])[]) =>
    areaRegister(
      names.map((code) => ({
        ...plain,
        code,
        name: code,
        successors: links.filter(([from]) => from === code).map(([, to]) => ({ code: to, name: to, on: '2020-01-01' })),
      })),
    )

  test('come to an end when they are followed, each met once, even in data that hold a circle', () => {
    fc.assert(
      fc.property(pairs, (links) => {
        const random = linked(links)
        for (const area of random.areas) {
          const followed = allSuccessors(random, area).map((one) => one.code)
          expect(new Set(followed).size).toBe(followed.length)
          expect(followed).not.toContain(area.code)
        }
      }),
    )
  })

  test('that were all allowed never lead back to where they began', () => {
    fc.assert(
      fc.property(pairs, (wanted) => {
        const allowed: (readonly [string, string])[] = []
        for (const [from, to] of wanted) {
          const now = linked(allowed)
          const [one, other] = [now.byCode.get(from), now.byCode.get(to)]
          if (one && other && whyNotSuccessor(now, one, other) === undefined) allowed.push([from, to])
        }
        const graph = linked(allowed)
        for (const [from, to] of allowed) {
          const next = graph.byCode.get(to)
          expect(next && allSuccessors(graph, next).map((area) => area.code)).not.toContain(from)
        }
      }),
    )
  })
})

describe('a table of areas', () => {
  test('has the country, then county by county with its municipalities and districts, in Swedish order', () => {
    const codes = [
      '0180-jarva',
      '0188',
      '2584',
      '0180',
      '00',
      '25',
      '01',
      '0117',
      '0180-bromma',
      '0580',
      '05',
      'unstated',
    ]
    expect(
      codes
        .map(areaOf)
        .sort(compareAreas)
        .map((area) => area.name),
    ).toEqual([
      'Riket',
      'Norrbottens län',
      'Kiruna',
      'Stockholms län',
      'Norrtälje',
      'Stockholm',
      'Bromma',
      'Järva',
      'Österåker',
      'Östergötlands län',
      'Linköping',
      'Område inte angivet i källan',
    ])
  })

  test('has the same order however it was shuffled', () => {
    const sorted = [...register.areas].sort(compareAreas).map((area) => area.code)
    fc.assert(
      fc.property(fc.shuffledSubarray([...register.areas], { minLength: register.areas.length }), (shuffled) => {
        expect(shuffled.sort(compareAreas).map((area) => area.code)).toEqual(sorted)
      }),
      { numRuns: 10 },
    )
  })

  test('groups an area under its county, and the country under none', () => {
    expect(['0180-jarva', '0180', '01', '00', 'unstated'].map((code) => countyOf(areaOf(code))?.code)).toEqual([
      '01',
      '01',
      '01',
      undefined,
      undefined,
    ])
  })
})
