import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChangeGroup } from '#app/domain/follow-up/comparing/change-group.ts'
import { changesSince } from '#app/domain/follow-up/comparing/changes-since.ts'
import { seriesKey, valueKey } from '#app/domain/follow-up/comparing/told-indicator-facts.ts'
import { smallFollowUp } from '#tests/support/follow-up-data.ts'

type Told = ReturnType<typeof smallFollowUp>

/** The first of a list that the small follow-up always has something in. */
function first<Row>(rows: readonly Row[]): Row {
  const [row] = rows
  if (row === undefined) throw new Error('The list is empty.')
  return row
}
const indicator = (told: Told) => first(told.data.indicators)
const series = (told: Told) => first(indicator(told).series)
const value = (told: Told) => first(series(told).values)
const report = (told: Told) => first(told.data.reports)
const commitment = (told: Told) => first(told.data.commitments)
const source = (told: Told) => first(told.data.sources)

/** Every kind of thing that may read otherwise: the group it is told in, what is said of it, and how to make it so. */
const kinds: [name: string, group: ChangeGroup, what: string, change: (told: Told) => void][] = [
  ['a value', 'value', 'Värde', (told) => void (value(told).text = '11 %')],
  ['a numerator', 'value', 'Värde', (told) => Object.assign(value(told), { numerator: 1, denominator: 10 })],
  ['a new value', 'value', 'Värde', (told) => void series(told).values.push({ ...value(told), year: 2024 })],
  ['a withdrawn value', 'value', 'Värde', (told) => void series(told).values.shift()],
  ['a note on a value', 'value', 'Anmärkning till värdet', (told) => void (value(told).note = 'Osäkert.')],
  ['a value’s place', 'source', 'Värdets källa', (told) => void (first(value(told).citations).locator = 'Tabell 2')],
  ['a state', 'indicator', 'Läge', (told) => void (indicator(told).stateLabel = 'Utgått')],
  ['a definition', 'indicator', 'Definition', (told) => void (indicator(told).definition = null)],
  ['a unit', 'indicator', 'Enhet', (told) => void (indicator(told).unit = 'count')],
  ['an owner', 'indicator', 'Ansvarig', (told) => void (indicator(told).owner = 'Brå')],
  ['a frequency', 'indicator', 'Hur ofta den mäts', (told) => void (indicator(told).frequency = 'once')],
  ['an indicator’s name', 'name', 'Namn', (told) => void (indicator(told).name = 'Andel utan rutin')],
  ['an indicator’s short name', 'name', 'Kort namn', (told) => void (indicator(told).shortName = 'Rutiner')],
  ['an indicator that is gone', 'name', 'Namn', (told) => void (told.data.indicators.length = 0)],
  [
    'a break',
    'indicator',
    'Brott mellan serier',
    (told) => void (first(indicator(told).successions).reason = 'Annat.'),
  ],
  [
    'a new series',
    'indicator',
    'Serie',
    (told) => void indicator(told).series.push({ ...series(told), slug: 'tredje' }),
  ],
  ['a population', 'indicator', 'Vilka som ingår', (told) => void (series(told).population = 'Län')],
  ['an ending', 'indicator', 'Hur serien slutade', (told) => void (series(told).ending = 'changed')],
  ['a last year', 'indicator', 'Sista året', (told) => void (series(told).lastYear = 2022)],
  ['an area’s name', 'name', 'Områdets namn', (told) => renameArea(told, 'area:01', 'Länet')],
  ['an organisation’s name', 'name', 'Namn', (told) => void (first(told.data.organisations).name = 'Polisen')],
  ['a short name', 'name', 'Kort namn', (told) => void (first(told.data.organisations).shortName = 'PM')],
  ['a new organisation', 'name', 'Namn', (told) => addOrganisation(told)],
  ['the partnership’s name', 'name', 'Namn', (told) => void (told.partnership = 'En annan')],
  ['a goal', 'wording', 'Målets lydelse', (told) => void (first(told.data.goals).title = 'Alla kan mer')],
  ['a goal that is gone', 'wording', 'Målets lydelse', (told) => void told.data.goals.pop()],
  ['a commitment', 'wording', 'Ordalydelse', (told) => void (commitment(told).text = 'Vi lovar något annat.')],
  ['a commitment that is gone', 'wording', 'Ordalydelse', (told) => dropCommitment(told)],
  ['a commitment’s place', 'source', 'Var i källan det står', (told) => void (commitment(told).locator = 'rad 9')],
  [
    'a role',
    'wording',
    'Roll för Polismyndigheten',
    (told) => void (first(commitment(told).actors).roleLabel = 'Deltar'),
  ],
  ['the plan’s title', 'wording', 'Titel', (told) => void (told.plan = { ...told.plan, title: 'En plan' })],
  ['a status', 'answer', 'Status', (told) => void (report(told).status = null)],
  ['a report that is owed now', 'answer', 'Status', (told) => oweMore(told)],
  ['what was done', 'answer', 'Vad som är gjort', (told) => void (report(told).done = 'Vi är klara.')],
  ['what is in the way', 'answer', 'Hinder', (told) => void (report(told).obstacles = 'Tid.')],
  ['an assessment', 'answer', 'Samordningens bedömning', (told) => assess(told)],
  ['a milestone', 'answer', 'Delsteget Första steget', (told) => void (first(report(told).milestones).doneOn = null)],
  ['a contribution', 'answer', 'Bidrag till Rutin', (told) => void (first(report(told).contributions).text = 'Inte.')],
  ['an own value', 'answer', 'Eget värde för Rutin', (told) => void (first(report(told).ownValues).text = '6 %')],
  ['a source’s name', 'source', 'Källa', (told) => void (source(told).name = 'Jämförelser')],
  ['a source’s address', 'source', 'Adress', (told) => void (source(told).url = null)],
  [
    'a response rate',
    'source',
    'Svarsfrekvens, Enkäten',
    (told) => void (first(source(told).responseRates).percent = 91),
  ],
  ['a file', 'source', 'Filens kontrollsumma', (told) => void (source(told).fileSha256 = 'ab')],
  ['a new source', 'source', 'Källa', (told) => void told.data.sources.push({ ...source(told), slug: 'ny' })],
]

function renameArea(told: Told, subject: string, name: string): void {
  for (const { values } of indicator(told).series) {
    for (const one of values) if (one.subject === subject) one.subjectName = name
  }
}
function addOrganisation({ data }: Told): void {
  data.organisations.push({ slug: 'ny', name: 'Ny aktör', shortName: 'Ny aktör', kind: 'region' })
}
function dropCommitment({ data }: Told): void {
  data.commitments = data.commitments.filter(({ slug }) => slug !== 'utbildning')
  data.reports = data.reports.filter((one) => one.commitment !== 'utbildning')
}
function oweMore(told: Told): void {
  told.data.reports.push({ ...report(told), commitment: 'rutiner', organisation: 'region' })
}
function assess(told: Told): void {
  const { status } = report(told)
  if (status !== null) report(told).assessment = { ...status, reason: 'Det går långsamt.' }
}

const some = fc.uniqueArray(fc.nat(kinds.length - 1), { maxLength: 12 })
const changed = (indexes: readonly number[]): Told => {
  const told = smallFollowUp()
  // An indicator that is gone goes last, so that the others have something to change.
  const gone = kinds.findIndex(([name]) => name === 'an indicator that is gone')
  for (const index of indexes.toSorted((a, b) => Number(a === gone) - Number(b === gone))) kinds[index]?.[3](told)
  return told
}

describe('what reads otherwise since an edition was frozen', () => {
  it('is nothing between a follow-up and the same, whatever it holds and in whichever order', () => {
    fc.assert(
      fc.property(some, (indexes) => {
        const now = changed(indexes)
        for (const rows of [now.data.sources, now.data.organisations, now.data.reports]) rows.reverse()
        expect(changesSince(changed(indexes), now)).toEqual([])
      }),
    )
  })

  it.each(kinds)('tells %s exactly once', (_name, group, what, change) => {
    const now = smallFollowUp()
    change(now)
    expect(changesSince(smallFollowUp(), now).map((one) => [one.group, one.what])).toEqual([[group, what]])
  })

  it('is the same set from either side, with then and now changed about', () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        const set = (from: Told, to: Told, isTurned: boolean) =>
          changesSince(from, to)
            .map(({ key, was, is }) => JSON.stringify(isTurned ? [key, is, was] : [key, was, is]))
            .toSorted()
        expect(set(changed(one), changed(other), false)).toEqual(set(changed(other), changed(one), true))
      }),
    )
  })

  it('never holds the same thing twice', () => {
    fc.assert(
      fc.property(some, (indexes) => {
        const keys = changesSince(smallFollowUp(), changed(indexes)).map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })

  it('leaves out what somebody has written in the follow-up, which is the edition’s own', () => {
    const now = smallFollowUp()
    now.data.narratives = []
    expect(changesSince(smallFollowUp(), now)).toEqual([])
  })

  it('says that something was not there, is not there, and why a value was revised', () => {
    const now = smallFollowUp()
    value(now).text = '11 %'
    const key = valueKey('rutin', 'gammal', value(now))
    const revision = { at: '2026-03-01T09:00:00.000Z', reason: 'Rättat.' }
    expect(changesSince(smallFollowUp(), now, { revisions: new Map([[key, revision]]) })).toMatchObject([
      { key, was: '10 %', is: '11 %', href: '/indikatorer/rutin', revision },
    ])
    const gone = smallFollowUp()
    series(gone).values.shift()
    expect(changesSince(smallFollowUp(), gone)).toMatchObject([{ was: '10 %', is: null, href: null, revision: null }])
    expect(changesSince(gone, smallFollowUp())).toMatchObject([{ was: null, is: '10 %' }])
  })

  it('does not take a value for gone when the series is too long to be read whole', () => {
    const now = smallFollowUp()
    series(now).values.shift()
    const readInPart = new Set([seriesKey('rutin', 'gammal')])
    expect(changesSince(smallFollowUp(), now, { readInPart })).toEqual([])
    expect(changesSince(now, smallFollowUp(), { readInPart })).toHaveLength(1)
  })

  it('never calls silence a status', () => {
    const now = smallFollowUp()
    Object.assign(report(now), { state: 'none', status: null })
    expect(changesSince(smallFollowUp(), now)).toMatchObject([{ was: 'Påbörjat, enligt plan', is: 'Ej rapporterat' }])
  })
})
