import { describe, expect, it } from 'vitest'
import { readAttendance } from '#app/domain/gathering/attendance-list.ts'
import type { Table } from '#app/domain/import/table.ts'
import { looksLikePerson, withoutPeople } from '#app/domain/organisation/person-text.ts'
import { editDistance, nameFinder } from '#app/domain/organisation/written-name.ts'

const organisations = [
  { slug: 'lansstyrelsen', name: 'Länsstyrelsen Stockholm', shortName: 'Länsstyrelsen' },
  { slug: 'region', name: 'Region Stockholm', shortName: 'Region Stockholm' },
  { slug: 'stad', name: 'Stockholms stad', shortName: 'Stockholms stad' },
  { slug: 'polisen', name: 'Polismyndigheten', shortName: 'Polisen' },
  { slug: 'fk', name: 'Försäkringskassan', shortName: 'Försäkringskassan' },
  { slug: 'huddinge', name: 'Huddinge kommun', shortName: 'Huddinge' },
  { slug: 'storsthlm', name: 'Storsthlm (för länets 26 kommuner)', shortName: 'Storsthlm' },
]
const find = nameFinder(organisations, new Map([['polishuset i solna', 'polisen']]))

const table = (...rows: string[][]): Table => ({
  sheet: 'Blad1',
  merged: [],
  rows: rows.map((cells, index) => ({
    number: index + 1,
    cells: cells.map((text) => (text === '' ? undefined : { text, kind: 'text' as const })),
  })),
})

const counts = (list: Table, chosen?: number) => {
  const read = readAttendance(list, find, chosen)
  if (!read.ok) throw new Error(read.why)
  return {
    ...read,
    written: Object.fromEntries(read.written.map(({ text, count }) => [text, count])),
  }
}

describe('how organisations are written', () => {
  it.each([
    ['Polisen', 'polisen'],
    ['POLISMYNDIGHETEN', 'polisen'],
    ['Region Sthlm', 'region'],
    ['region-stockholm', 'region'],
    ['Länsstyrelsen i Stockholms län', 'lansstyrelsen'],
    ['Lst Stockholm', 'lansstyrelsen'],
    ['Stockholm stad', 'stad'],
    ['Huddinge', 'huddinge'],
    ['Huddinge  kommun', 'huddinge'],
    ['FK', 'fk'],
    ['Storsthlm', 'storsthlm'],
    ['Polishuset i Solna', 'polisen'],
  ])('%s is found without a guess', (text, slug) => {
    expect(find(text)).toMatchObject({ kind: 'certain', slug })
  })

  it.each([
    ['Försäkringskasan', 'fk', 'similar'],
    ['Polsien', 'polisen', 'similar'],
    ['Region Stockholm, Södersjukhuset', 'region', 'part'],
    ['@polisen.se', 'polisen', 'domain'],
    ['@huddinge.se', 'huddinge', 'domain'],
    ['@regionstockholm.se', 'region', 'domain'],
    ['@forsakringskassan.se', 'fk', 'domain'],
  ])('%s is only a suggestion', (text, slug, why) => {
    expect(find(text)).toEqual({ kind: 'suggested', slug, why })
  })

  it.each(['Stockholm', 'Unizon', '@gmail.com', 'Kommunen', 'Botkyrka kommun'])('%s is nobody here', (text) => {
    expect(find(text)).toEqual({ kind: 'none' })
  })

  it('the distance counts signs that change places once', () => {
    expect([editDistance('polisen', 'polsien'), editDistance('abc', 'abc'), editDistance('', 'ab')]).toEqual([1, 0, 2])
  })
})

describe('what may be somebody’s name', () => {
  it.each([
    'Anna Svensson',
    'Svensson, Anna',
    'anna.svensson@huddinge.se',
    '19800101-1234',
    '800101 1234',
    '070-123 45 67',
    'Li Wei',
    'Lindström',
    'Åsa',
    'Anna Svensson Huddinge kommun',
  ])('%s is taken for a person', (text) => {
    expect(looksLikePerson(text)).toBe(true)
  })

  it.each(['Kvinnojouren Blåklockan', 'Botkyrka kommun', 'Brottsofferjouren', 'ROKS', 'Socialtjänsten Väst', 'KTH'])(
    '%s is not',
    (text) => {
      expect(looksLikePerson(text)).toBe(false)
    },
  )

  it('is taken out of a text that holds an organisation too', () => {
    expect(withoutPeople('Anna Svensson, Botkyrka kommun')).toBe('Botkyrka kommun')
    expect(withoutPeople('Anna Svensson')).toBeUndefined()
  })
})

describe('an attendance list', () => {
  it('gives counts by what is written, and nothing of anybody', () => {
    const read = counts(
      table(
        ['Temautbildning 12 mars'],
        ['Förnamn', 'Efternamn', 'Organisation', 'E-post'],
        ['Kerstin', 'Provnamn', 'Polisen', 'kerstin.provnamn@polisen.se'],
        ['Bo', 'Testperson', 'Polisen', 'bo@polisen.se'],
        ['Ann', 'Påhittad', 'Huddinge kommun', ''],
        ['Ola', 'Exempel', '', 'ola@polisen.se'],
        ['Ida', 'Exempel', '', 'ida@gmail.com'],
        ['Ida', 'Prov', 'Eva Fel', 'ida.prov@unizon.se'],
      ),
    )
    expect(read).toMatchObject({ unnamed: 2, repeated: 0, total: 6 })
    expect(read.written).toEqual({ Polisen: 2, 'Huddinge kommun': 1, '@polisen.se': 1 })
    expect(JSON.stringify(read)).not.toMatch(/Kerstin|Provnamn|Testperson|Påhittad|Exempel|Eva|kerstin|gmail|unizon/i)
  })

  it('counts somebody who stands in it twice once, and says how many such rows there were', () => {
    const head = ['Namn', 'Arbetsplats', 'Mejl']
    const read = counts(
      table(
        head,
        ['Kerstin Prov', 'Polisen', 'kerstin@polisen.se'],
        ['Kerstin  PROV', 'polisen', ''],
        ['K. Prov', 'Polismyndigheten', 'KERSTIN@polisen.se'],
        ['Kerstin Prov', 'Huddinge', ''],
        ['Kerstin Prov', 'Polisen', 'kerstin.prov@polisen.se'],
      ),
    )
    // Another address is another person; so is the same name at another organisation.
    expect(read).toMatchObject({ total: 3, repeated: 2, written: { Polisen: 2, Huddinge: 1 } })
  })

  it('is found to have its organisations where the texts are organisations, also without headings', () => {
    expect(
      counts(table(['Kerstin Prov', 'Polisen'], ['Bo Test', 'Huddinge kommun'], ['Ann Prov', 'Kvinnojouren X']))
        .written,
    ).toEqual({ Polisen: 1, 'Huddinge kommun': 1, 'Kvinnojouren X': 1 })
    expect(counts(table(['Polisen'], ['Polisen'], ['Region Stockholm'])).written).toEqual({
      Polisen: 2,
      'Region Stockholm': 1,
    })
  })

  it('may hold counts already, and its sum is not counted', () => {
    const read = counts(table(['Organisation', 'Antal'], ['Polisen', '12'], ['Huddinge kommun', '3'], ['Summa', '15']))
    expect(read).toMatchObject({ total: 15, written: { Polisen: 12, 'Huddinge kommun': 3 } })
  })

  it('whose column cannot be seen asks for it, without showing what stands there', () => {
    const list = table(['Namn', 'Anna Svensson?'], ['Kerstin Prov', 'Enheten'], ['Bo Test', 'Gruppen'])
    const read = readAttendance(list, find)
    expect(read).toMatchObject({ ok: false, columns: [{ label: 'Kolumn A: Namn' }, { label: 'Kolumn B' }] })
    expect(JSON.stringify(read)).not.toMatch(/Kerstin|Svensson|Enheten/)
    expect(counts(list, 1).written).toEqual({ Enheten: 1, Gruppen: 1 })
  })
})
