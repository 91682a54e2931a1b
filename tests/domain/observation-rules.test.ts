import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  checkEntries,
  gridEntries,
  overtaken,
  type Entry,
  type StoredCell,
} from '#app/domain/observation/check-entries.ts'
import { areaSubject, gridCell, organisationSubject, type GridSubject } from '#app/domain/observation/grid.ts'
import {
  whyNotArea,
  whyNotBreakdown,
  whyNotFraction,
  whyNotLevel,
  whyNotRevised,
  whyNotType,
  whyNotWithdrawn,
  whyNotYear,
  type RecordedSeries,
} from '#app/domain/observation/observation-rules.ts'
import { fillLocator, provenanceInput } from '#app/domain/observation/provenance.ts'
import type { Breakdown } from '#app/domain/series/cell.ts'
import { areaOf } from '#tests/support/area-register.ts'

const open: RecordedSeries = { level: 'municipality', firstYear: null, breakYears: [], lastYear: null, ending: null }
const danderyd = areaSubject(areaOf('0162'))
const stockholms = areaSubject(areaOf('01'))
const country = areaSubject(areaOf('00'))
const police = organisationSubject({ slug: 'polisen', name: 'Polisen' })

describe('a year', () => {
  it('before the series begins is refused, whether the first year is stated or the break of its predecessors', () => {
    expect(whyNotYear({ ...open, firstYear: 2016 }, 2015, 2026)).toBe(
      'Serien börjar 2016. Den kan inte ha ett värde för 2015.',
    )
    expect(whyNotYear({ ...open, breakYears: [2023] }, 2022, 2026)).toContain('när frågan ändrades')
    expect(whyNotYear({ ...open, firstYear: 2016, breakYears: [2023] }, 2020, 2026)).toContain('Serien börjar 2023')
    expect(whyNotYear({ ...open, firstYear: 2016 }, 2016, 2026)).toBeUndefined()
  })

  it('after the last is refused when the series has ended, and only then', () => {
    const ended: RecordedSeries = { ...open, lastYear: 2021, ending: 'discontinued' }
    expect(whyNotYear(ended, 2022, 2026)).toBe('Serien slutade med 2021. Den kan inte ha ett värde för 2022.')
    expect(whyNotYear(ended, 2021, 2026)).toBeUndefined()
    expect(whyNotYear({ ...open, lastYear: 2021 }, 2022, 2026)).toBeUndefined()
  })

  it('that has not begun is refused', () => {
    expect(whyNotYear(open, 2027, 2026)).toBe('2027 har inte börjat än.')
    expect(whyNotYear(open, 2026, 2026)).toBeUndefined()
  })
})

describe('an area', () => {
  it('has a value of the years that it existed on the first or last day of, and of no other', () => {
    const old = areaOf('0180-rinkeby-kista')
    const merged = areaOf('0180-jarva')
    expect([2022, 2023, 2024].map((year) => whyNotArea(old, year) === undefined)).toEqual([true, true, false])
    expect([2022, 2023, 2024].map((year) => whyNotArea(merged, year) === undefined)).toEqual([false, true, true])
    expect(whyNotArea(old, 2024)).toContain('ersattes av Järva')
    expect(whyNotArea(merged, 2022)).toContain('finns först från och med')
    expect(whyNotArea(merged, 2022)?.replaceAll('\u00a0', ' ')).toContain('den 1 januari eller den 31 december')
  })

  it('of another level than the series is refused by name', () => {
    expect(whyNotLevel(open, danderyd)).toBeUndefined()
    expect(whyNotLevel(open, stockholms)).toBe('Serien gäller kommunen. Den kan inte ha ett värde för Stockholms län.')
    expect(whyNotLevel(open, police)).toContain('Polisen')
    expect(whyNotLevel({ level: 'organisation' }, police)).toBeUndefined()
    expect(whyNotLevel({ level: 'organisation' }, danderyd)).toContain('Danderyd')
    expect(whyNotLevel({ level: 'unstated' }, danderyd)).toContain('anger inte vilket område')
  })

  it('but the country has no spread between counties', () => {
    expect(whyNotBreakdown('county-spread', country)).toBeUndefined()
    expect(whyNotBreakdown('county-spread', stockholms)).toContain('ett värde för hela riket')
    expect(whyNotBreakdown('women', stockholms)).toBeUndefined()
  })

  it('that nobody asks answers nothing', () => {
    expect(whyNotType('answer', 'municipality')).toBeUndefined()
    expect(whyNotType('answer', 'county')).toContain('inte från länet')
    expect(whyNotType('exact', 'county')).toBeUndefined()
  })
})

describe('numerator and denominator', () => {
  test('of every share, rounded as sources round, agree with it; half a unit further they do not', () => {
    const counts = fc
      .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 900 }))
      .filter(([a, b]) => a <= b)
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 2 }), ([numerator, denominator], decimals) => {
        const share = Number(((numerator / denominator) * 100).toFixed(decimals))
        expect(whyNotFraction('percent', numerator, denominator, share)).toBeUndefined()
        expect(whyNotFraction('percent', numerator, denominator, share + 1.5)).toContain('procent, inte')
      }),
    )
  })

  test('are refused when the first is the greater', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 900 }), (denominator, more) => {
        expect(whyNotFraction('percent', denominator + more, denominator, undefined)).toContain('större än nämnaren')
      }),
    )
  })
})

describe('a value that is there', () => {
  it('is changed with a reason only', () => {
    expect(whyNotRevised('  ')).toContain('Skriv varför')
    expect(whyNotRevised('Rättat av källan')).toBeUndefined()
  })

  it('is withdrawn when nothing uses it, and otherwise refused with where it is used', () => {
    const use = { organisation: 'Polisen', commitment: 'Utbildning', year: 2025, isPublished: false }
    expect(whyNotWithdrawn('exact', [])).toBeUndefined()
    expect(whyNotWithdrawn('missing', [])).toContain('inget värde')
    expect(whyNotWithdrawn('exact', [use])).toContain('Polisens godkända lägesrapport 2025 om ”Utbildning”')
    expect(whyNotWithdrawn('exact', [use])).not.toContain('publicerade')
    expect(whyNotWithdrawn('exact', [{ ...use, isPublished: true }])).toContain('den publicerade årsuppföljningen 2025')
  })
})

const entryOf = (
  text: string,
  subject: GridSubject = danderyd,
  year = 2019,
  breakdown: Breakdown = 'total',
): Entry => ({
  cell: gridCell(subject, { year, breakdown }),
  subject,
  year,
  breakdown,
  text,
  place: { row: 1, column: String(year) },
})
const storedAs = (text: string, value: number): [string, StoredCell] => {
  const { cell } = entryOf(text)
  return [cell, { cell, revision: 1, value: { type: 'exact', value }, isReported: false }]
}
const check = (entries: Entry[], stored: [string, StoredCell][] = [], series = open) =>
  checkEntries(entries, {
    unit: 'percent',
    holds: 'nothing',
    meanings: {},
    series,
    stored: new Map(stored),
    thisYear: 2026,
  })

describe('what saving would do', () => {
  it('is told of each cell: new, changed from what, unchanged, or refused', () => {
    expect(check([entryOf('62')])[0]).toMatchObject({ outcome: 'new', value: { type: 'exact', value: 62 } })
    expect(check([entryOf('62')], [storedAs('', 60)])[0]).toMatchObject({
      outcome: 'changed',
      from: { value: { value: 60 } },
    })
    expect(check([entryOf('62,0 %')], [storedAs('', 62)])[0]?.outcome).toBe('unchanged')
    expect(check([entryOf('många')])[0]?.outcome).toBe('refused')
  })

  it('is nothing where a cell is named twice', () => {
    expect(check([entryOf('62'), entryOf('63')]).map(({ outcome }) => outcome)).toEqual(['new', 'refused'])
  })

  it('lets an empty series become one of numbers or of answers, not both', () => {
    const second = (text: string) => entryOf(text, danderyd, 2018)
    expect(check([entryOf('62'), second('Ja')]).map(({ outcome }) => outcome)).toEqual(['new', 'refused'])
    expect(check([entryOf('Ja'), second('62')]).map(({ outcome }) => outcome)).toEqual(['new', 'refused'])
    expect(check([entryOf('sekretess'), second('Ja')]).map(({ outcome }) => outcome)).toEqual(['new', 'new'])
  })

  it('is nothing by every rule of the series and its area', () => {
    const refusals = [
      check([entryOf('62', stockholms)]),
      check([entryOf('62', danderyd, 2015)], [], { ...open, firstYear: 2016 }),
      check([entryOf('62', danderyd, 2022)], [], { ...open, lastYear: 2021, ending: 'changed' }),
      check([entryOf('0–57', danderyd, 2019, 'county-spread')]),
      check([entryOf('5', areaSubject(areaOf('0180-jarva')), 2020)], [], { ...open, level: 'district' }),
      check([entryOf('Ja', country)], [], { ...open, level: 'country' }),
      check([entryOf(`”${'x'.repeat(300)}”`)]),
    ]
    expect(refusals.map(([one]) => one?.outcome)).toEqual(refusals.map(() => 'refused'))
  })

  it('leaves empty cells and cells that stand as they were opened alone', () => {
    const { cell } = entryOf('')
    const subjects = new Map([[danderyd.key, danderyd]])
    const typed = (text: string) =>
      gridEntries({ [cell]: text }, { [cell]: { revision: 1, text: '62,5' } }, subjects, () => ({ row: 1, column: '' }))
    expect(typed('')).toEqual([])
    expect(typed(' 62,5 ')).toEqual([])
    expect(typed('63')).toHaveLength(1)
  })

  it('is seen as overtaken when the cell has got another revision, or a first one', () => {
    const checked = check([entryOf('62')])
    const { cell } = entryOf('')
    const opened = { [cell]: { revision: 1, text: '60' } }
    expect(overtaken(checked, opened, new Map([[cell, { revision: 1 }]]))).toEqual([])
    expect(overtaken(checked, opened, new Map([[cell, { revision: 2 }]]))).toHaveLength(1)
    expect(overtaken(checked, {}, new Map([[cell, { revision: 1 }]]))).toHaveLength(1)
    expect(overtaken(checked, {}, new Map())).toEqual([])
  })
})

describe('where a value comes from', () => {
  it('is filled in for each cell', () => {
    const place = { subject: 'Solna', year: 2019, row: 7, column: 'Kvinnor 2019' }
    expect(fillLocator('flik 3, {Område}, {år}: rad {rad}, kolumn ”{kolumn}”', place)).toBe(
      'flik 3, Solna, 2019: rad 7, kolumn ”Kvinnor 2019”',
    )
  })

  it('is demanded: a source, a place in it, and how the year is known when the source does not say', () => {
    const whole = { source: 'plan', locator: 'flik {år}', note: '', yearInferred: false }
    const faults = (input: object) =>
      provenanceInput.safeParse({ ...whole, ...input }).error?.issues.map(({ path }) => path.join('.')) ?? []
    expect(faults({})).toEqual([])
    expect(faults({ source: '', locator: ' ' })).toEqual(['source', 'locator'])
    expect(faults({ locator: 'rad {kommun}' })).toEqual(['locator'])
    expect(faults({ yearInferred: 'on' })).toEqual(['note'])
    expect(faults({ yearInferred: 'on', note: 'Enkäten gjordes 2019.' })).toEqual([])
  })
})
