import { describe, expect, it } from 'vitest'
import { sideBySide } from '#app/domain/follow-up/comparing/side-by-side.ts'
import { smallFollowUp } from '#tests/support/follow-up-data.ts'

const small = () => smallFollowUp().data

describe('two editions beside each other', () => {
  it('are the same in both when nothing has happened', () => {
    const { goals, commitments, indicators, answered } = sideBySide(small(), small())
    const all = [...goals, ...commitments, ...indicators, ...indicators.flatMap(({ series }) => series)]
    expect(new Set(all.map(({ presence }) => presence))).toEqual(new Set(['both']))
    expect(answered).toEqual({ earlier: { reported: 3, owed: 3 }, later: { reported: 3, owed: 3 } })
    expect(indicators.flatMap(({ series }) => series.flatMap(({ added }) => added))).toEqual([])
  })

  it('tell what has come and what has gone, and are turned about when the editions are', () => {
    const [then, now] = [small(), small()]
    then.commitments = then.commitments.slice(1)
    now.goals = now.goals.slice(0, 1)
    const presenceOf = (compared: ReturnType<typeof sideBySide>) => ({
      goals: compared.goals.map(({ key, presence }) => [key, presence]),
      commitments: compared.commitments.map(({ slug, presence }) => [slug, presence]),
    })
    expect(presenceOf(sideBySide(then, now))).toEqual({
      goals: [
        ['mal-7', 'both'],
        ['delmal-2', 'went'],
      ],
      commitments: [
        ['rutiner', 'both'],
        ['utbildning', 'came'],
      ],
    })
    expect(presenceOf(sideBySide(now, then))).toEqual({
      goals: [
        ['mal-7', 'both'],
        ['delmal-2', 'came'],
      ],
      commitments: [
        ['utbildning', 'went'],
        ['rutiner', 'both'],
      ],
    })
  })

  it('never call silence, or not being asked, a status, and count n of N in each', () => {
    const [then, now] = [small(), small()]
    then.reports = then.reports.filter(({ organisation }) => organisation !== 'region')
    for (const one of now.reports.slice(0, 1)) Object.assign(one, { state: 'draft', status: null })
    for (const one of now.reports.slice(2)) Object.assign(one, { state: 'submitted', status: null })
    const { answered, commitments } = sideBySide(then, now)
    expect(answered).toEqual({ earlier: { reported: 2, owed: 2 }, later: { reported: 2, owed: 3 } })
    const kinds = commitments.flatMap(({ rows }) =>
      rows.map(({ organisation, earlier, later }) => [organisation.slug, earlier.kind, later.kind]),
    )
    expect(kinds).toEqual([
      ['polisen', 'answered', 'silent'],
      ['region', 'not-asked', 'answered'],
      ['polisen', 'answered', 'waiting'],
    ])
  })

  it('show the newest value of each area in each series, as written, and the points that have come, never between series', () => {
    const now = small()
    const [indicator] = now.indicators
    const gammal = indicator?.series[0]
    const country = gammal?.values[0]
    if (gammal === undefined || country === undefined) throw new Error('The small follow-up has no series.')
    gammal.values.push({ ...country, year: 2024, text: 'färre än 5' })
    indicator?.series.push({ ...gammal, slug: 'tredje', values: [{ ...country, year: 2025, text: '99 %' }] })
    const [compared] = sideBySide(small(), now).indicators
    expect(compared?.breaks).toEqual(['2023: Ny fråga.'])
    expect(compared?.series.map(({ slug, earlier, later, added }) => ({ slug, earlier, later, added }))).toEqual([
      {
        slug: 'gammal',
        earlier: [
          { subjectName: 'Riket', year: 2022, text: '10 %' },
          { subjectName: 'Stockholms län', year: 2023, text: '30 %' },
        ],
        later: [
          { subjectName: 'Riket', year: 2024, text: 'färre än 5' },
          { subjectName: 'Stockholms län', year: 2023, text: '30 %' },
        ],
        added: [{ subjectName: 'Riket', year: 2024, text: 'färre än 5' }],
      },
      expect.objectContaining({ slug: 'ny', added: [] }),
      {
        slug: 'tredje',
        earlier: null,
        later: [{ subjectName: 'Riket', year: 2025, text: '99 %' }],
        added: [{ subjectName: 'Riket', year: 2025, text: '99 %' }],
      },
    ])
  })

  it('say that a promise has been worded otherwise', () => {
    const now = small()
    for (const one of now.commitments.slice(0, 1)) one.text = 'Vi lovar mer.'
    expect(sideBySide(small(), now).commitments.map(({ isReworded }) => isReworded)).toEqual([true, false])
  })
})
