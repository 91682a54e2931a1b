import { describe, expect, it } from 'vitest'
import { gatheringBlocks } from '#app/domain/follow-up/compile/compile-gatherings.ts'
import type { Cell } from '#app/domain/follow-up/document/document.ts'
import { daysInWords } from '#app/domain/gathering/gathering.ts'
import type { HeldGathering, ToldAttendance } from '#app/domain/gathering/told-attendance.ts'

const gathering = (more: Partial<HeldGathering>): HeldGathering => ({
  slug: 'en-utbildning-2026',
  kind: 'theme-training',
  title: 'En utbildning',
  heldOn: '2026-03-12',
  endsOn: null,
  place: '',
  description: '',
  awardedTo: '',
  isDemo: false,
  possibleActions: [],
  commitments: [],
  attendance: null,
  ...more,
})

const from = (name: string, told: ToldAttendance['total']): ToldAttendance['rows'][number] => ({
  organisation: { slug: name.toLowerCase(), name },
  name,
  told,
})

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const tableOf = (gatherings: HeldGathering[]) => {
  const table = gatheringBlocks(gatherings, 2026).find((block) => block.type === 'table')
  if (table?.type !== 'table') throw new Error('There is no table of gatherings.')
  return table
}
const texts = (row: readonly Cell[] | undefined) => (row ?? []).map(({ text }) => plain(text))

describe('the table of gatherings in an annual follow-up', () => {
  it('is left out, with its heading, when the year had none', () => {
    expect(gatheringBlocks([], 2026)).toEqual([])
  })

  it('tells the first gathering first, each with its kind, its days and the way to its own page', () => {
    const { rows, caption } = tableOf([
      gathering({
        slug: 'konferens',
        kind: 'conference',
        title: 'Konferensen',
        heldOn: '2026-09-22',
        endsOn: '2026-09-23',
      }),
      gathering({}),
    ])
    expect(caption).toBe('Sammankomster som samverkan har hållit 2026')
    expect(rows.map((row) => texts(row).slice(0, 3))).toEqual([
      ['En utbildning', 'Temautbildning', '12 mars 2026'],
      ['Konferensen', 'Spridningskonferens', '22–23 september 2026'],
    ])
    expect(rows.map(([title]) => title?.href)).toEqual([
      '/sammankomster/en-utbildning-2026',
      '/sammankomster/konferens',
    ])
  })

  it('says where nobody has been counted, which is something else than nobody', () => {
    const [row] = tableOf([gathering({})]).rows
    expect(texts(row).slice(3)).toEqual(['Inte räknade', ''])
    expect(row?.[3]?.number).toBeUndefined()
  })

  it('has a number only for a total that may be told, and says of small and withheld counts that they are', () => {
    const { rows, note, source } = tableOf([
      gathering({
        attendance: {
          total: { kind: 'number', count: 38 },
          rows: [
            from('Kriminalvården', { kind: 'few' }),
            from('Polismyndigheten', { kind: 'withheld' }),
            from('Region Stockholm', { kind: 'number', count: 28 }),
          ],
        },
      }),
      gathering({ heldOn: '2026-05-05', attendance: { total: { kind: 'few' }, rows: [] } }),
      gathering({ heldOn: '2026-06-05', attendance: { total: { kind: 'withheld' }, rows: [] } }),
    ])
    expect(rows.map((row) => ({ text: plain(row[3]?.text ?? ''), number: row[3]?.number }))).toEqual([
      { text: '38', number: 38 },
      { text: 'Färre än 5', number: undefined },
      { text: 'Visas inte', number: undefined },
    ])
    expect(rows[0]?.[4]?.text.split('\n').map(plain)).toEqual([
      'Kriminalvården: färre än 5',
      'Polismyndigheten: visas inte',
      'Region Stockholm: 28',
    ])
    expect(note).toContain('Antal under fem visas inte')
    expect(source).toBe('Samverkans egna deltagarlistor.')
  })

  it('has as many cells in each row as it has columns', () => {
    const { rows, columns } = tableOf([gathering({}), gathering({ heldOn: '2026-01-01' })])
    for (const row of rows) expect(row).toHaveLength(columns.length)
  })
})

describe('the days of a gathering', () => {
  it.each([
    ['2026-03-12', null, '12 mars 2026'],
    ['2026-03-12', '2026-03-12', '12 mars 2026'],
    ['2026-09-22', '2026-09-23', '22–23 september 2026'],
    ['2026-03-31', '2026-04-01', '31 mars till 1 april 2026'],
    ['2026-12-31', '2027-01-01', '31 december 2026 till 1 januari 2027'],
  ])('from %s to %s are told as they are said', (heldOn, endsOn, said) => {
    expect(plain(daysInWords({ heldOn, endsOn }))).toBe(said)
  })
})
