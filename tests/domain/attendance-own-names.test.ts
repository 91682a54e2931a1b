import { describe, expect, it } from 'vitest'
import { readAttendance } from '#app/domain/gathering/attendance-list.ts'
import type { Table } from '#app/domain/import/table.ts'
import { nameFinder } from '#app/domain/organisation/written-name.ts'

const find = nameFinder(
  [
    { slug: 'polisen', name: 'Polismyndigheten', shortName: 'Polisen' },
    { slug: 'region', name: 'Region Stockholm', shortName: 'Region Stockholm' },
    { slug: 'kv', name: 'Kriminalvården', shortName: 'Kriminalvården' },
  ],
  new Map(),
)

const head = ['Förnamn', 'Efternamn', 'E-post', 'Organisation']
const table = (...rows: string[][]): Table => ({
  sheet: 'Blad1',
  merged: [],
  rows: [head, ...rows].map((cells, index) => ({
    number: index + 1,
    cells: cells.map((text) => (text === '' ? undefined : { text, kind: 'text' as const })),
  })),
})

const written = (...rows: string[][]) => {
  const read = readAttendance(table(...rows), find)
  if (!read.ok) throw new Error(read.why)
  return { ...Object.fromEntries(read.written.map(({ text, count }) => [text, count])), unnamed: read.unnamed }
}

describe('a name that stands in the organisation’s column', () => {
  it.each([
    ['after a comma before the organisation', ['Ida', 'Zetterqvarn', '', 'Zetterqvarn, Kriminalvården']],
    ['after the organisation', ['Ida', 'Zetterqvarn', '', 'Kriminalvården Zetterqvarn']],
    ['in brackets', ['Ida', 'Al-Zetterqvarn', '', 'Kriminalvården (Ida Al-Zetterqvarn)']],
    ['that only the address tells', ['', '', 'ida.zetterqvarn@exempel.se', 'Kriminalvården Zetterqvarn']],
    ['that is somebody else’s, after c/o', ['Ida', 'Prov', '', 'Kriminalvården c/o Zetterqvarn']],
  ])('is gone %s, and the count is the organisation’s', (_, row) => {
    expect(written(row)).toEqual({ Kriminalvården: 1, unnamed: 0 })
  })

  it('alone is counted among those without an organisation', () => {
    expect(written(['Ida', 'Zetterqvarn', '', 'Zetterqvarn'])).toEqual({ unnamed: 1 })
  })

  it('that is a word of the organisation’s leaves the organisation’s as it is', () => {
    expect(written(['Ida', 'Stockholm', '', 'Region Stockholm'])).toEqual({ 'Region Stockholm': 1, unnamed: 0 })
  })
})
