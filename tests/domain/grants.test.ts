import { describe, expect, it } from 'vitest'
import { readKronor } from '#app/domain/grant/amount.ts'
import { checkGrantRows } from '#app/domain/grant/check-rows.ts'
import { shareUsed, whyNotFigures, type Grant } from '#app/domain/grant/grant.ts'
import { grantInput } from '#app/domain/grant/input.ts'
import { readGrantRows } from '#app/domain/grant/read-rows.ts'
import { resolveRecipient } from '#app/domain/grant/recipient.ts'
import { groupGrants, ofRecipients, totalsOf } from '#app/domain/grant/totals.ts'
import { readWay } from '#app/domain/grant/way.ts'
import { readPasted } from '#app/imports/table/read-table.server.ts'
import { register } from '#tests/support/area-register.ts'

const kronor = (text: string, unit?: number): number | null | string => {
  const read = readKronor(text, unit)
  return read.ok ? read.kronor : read.why
}

describe('an amount', () => {
  it('is read as people write it, in kronor, thousands and millions', () => {
    const written = [
      '1200000',
      '1 200 000',
      '1\u00a0200\u00a0000 kr',
      '1,2 mnkr',
      '1,2 miljoner kronor',
      '1200 tkr',
      '1.2 mkr',
      '0',
    ]
    expect(written.map((text) => kronor(text))).toEqual([...Array.from({ length: 7 }, () => 1_200_000), 0])
    expect(kronor('0,07 mnkr')).toBe(70_000)
    expect(kronor('1,15', 1_000_000)).toBe(1_150_000)
    expect(kronor('350 kr', 1000)).toBe(350)
  })

  it('is not stated where nothing stands or the source says so, which is never zero', () => {
    expect(['', ' ', '..', 'uppgift saknas', 'ej redovisat', 'Ej angivet'].map((text) => kronor(text))).toEqual(
      Array.from({ length: 6 }, () => null),
    )
  })

  it('is refused in words where it may mean two things or cannot be right', () => {
    expect(kronor('-')).toContain('både noll och att uppgift saknas')
    expect(kronor('–5 000')).toContain('mindre än noll')
    expect(kronor('12,5')).toContain('hela kronor')
    expect(kronor('3 000 mnkr')).toContain('kan inte vara rätt')
    expect(kronor('en miljon')).toContain('inget belopp')
    expect(kronor('12 dollar')).toContain('inget belopp')
    expect(kronor('62 5')).toContain('inget belopp')
  })
})

describe('the figures of a grant', () => {
  it('may show more used than granted, or no amount, only with a note', () => {
    expect(whyNotFigures({ granted: 100, used: 101 }, '')?.why).toContain('Mer är använt')
    expect(whyNotFigures({ granted: 100, used: 101 }, 'Egna medel.')).toBeUndefined()
    expect(whyNotFigures({ granted: null, used: null }, '')?.field).toBe('note')
    expect(whyNotFigures({ granted: 100, used: null }, '')).toBeUndefined()
    expect(whyNotFigures({ granted: 0, used: 0 }, '')).toBeUndefined()
  })

  it('give a share only where both are stated and something was granted', () => {
    expect(shareUsed({ granted: 800, used: 733 })).toBe(91.6)
    expect(shareUsed({ granted: 800, used: null })).toBeUndefined()
    expect(shareUsed({ granted: 0, used: 0 })).toBeUndefined()
  })

  it('sum what is stated, saying of how many, and take the share of those who state both', () => {
    const totals = totalsOf([
      { granted: 1000, used: 900 },
      { granted: 500, used: null },
      { granted: null, used: 300 },
      { granted: 1000, used: 700 },
    ])
    expect(totals).toEqual({
      all: 4,
      granted: { sum: 2500, stated: 3 },
      used: { sum: 1900, stated: 3 },
      share: { percent: 80, of: 2 },
    })
    expect(totalsOf([{ granted: null, used: null }]).share).toBeUndefined()
    expect(ofRecipients(2, 4)).toBe('2 av 4\u00a0mottagare')
    expect(ofRecipients(4, 4)).toBe('fyra\u00a0mottagare')
  })

  it('are never summed across ways or years', () => {
    const grant = (year: number, way: 'applied' | 'requisitioned', granted: number) =>
      ({ year, way, granted, used: 1 }) as Grant
    const groups = groupGrants([
      grant(2024, 'applied', 10),
      grant(2025, 'requisitioned', 20),
      grant(2025, 'applied', 30),
    ])
    expect(groups.map(({ year, way, totals }) => [year, way, totals.granted.sum])).toEqual([
      [2025, 'requisitioned', 20],
      [2025, 'applied', 30],
      [2024, 'applied', 10],
    ])
  })
})

describe('the form', () => {
  it('reads amounts, and says at which field something is wrong', () => {
    const typed = {
      year: '2024',
      way: 'applied',
      recipient: ' Jouren ',
      purpose: '',
      granted: '1,2 mnkr',
      used: '',
      sourceId: '3',
      locator: '',
      note: '',
    }
    expect(grantInput.parse(typed)).toMatchObject({
      year: 2024,
      recipient: 'Jouren',
      granted: 1_200_000,
      used: null,
      sourceId: 3,
    })
    const faults = grantInput.safeParse({
      ...typed,
      year: '24',
      way: 'lån',
      recipient: '',
      granted: 'mycket',
      sourceId: '',
    })
    expect(faults.error?.issues.map(({ path }) => path[0])).toEqual(['year', 'way', 'recipient', 'granted', 'sourceId'])
    expect(grantInput.safeParse({ ...typed, used: '2 mnkr' }).error?.issues[0]?.path).toEqual(['note'])
  })
})

describe('a table of grants', () => {
  const paste = (...lines: string[]) => readGrantRows(readPasted(lines.join('\n')))
  const heading = 'År\tMottagare\tSätt\tBeviljat\tAnvänt'

  it('is read under its headings in any order, with titles above and the unit of money in the heading', () => {
    const { rows, problems } = paste(
      'Utvecklingsmedel i länet',
      'Kommun\tAnvända medel (tkr)\tBeviljade medel (mnkr)\tÅr\tSätt\tAnmärkning',
      'Solna\t357\t0,42\t2024\tRekvirerat\t',
      'Jouren\t\t250 000 kr\t2024\tansökan\tEj slutredovisat',
    )
    expect(problems).toEqual([])
    expect(rows).toEqual([
      {
        row: 3,
        year: 2024,
        way: 'requisitioned',
        recipient: 'Solna',
        purpose: '',
        note: '',
        granted: 420_000,
        used: 357_000,
      },
      {
        row: 4,
        year: 2024,
        way: 'applied',
        recipient: 'Jouren',
        purpose: '',
        note: 'Ej slutredovisat',
        granted: 250_000,
        used: null,
      },
    ])
  })

  it('says which column or row is wrong', () => {
    expect(paste('År\tMottagare', '2024\tSolna').problems[0]?.why).toContain('”sätt”, ”beviljat” och ”använt”')
    const { rows, problems } = paste(
      heading,
      '2024\tSolna\tlån\t1\t1',
      'förra\tSolna\trekv.\t1\t1',
      '2024\t\trekv\t1\t1',
      '2024\tSolna\trekv\t1\t2',
      '2024\tTäby\trekv\t-\t2',
    )
    expect(rows).toEqual([])
    expect(problems.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6])
    expect(problems.map(({ why }) => why.slice(0, 20))).toEqual([
      'Kolumnen sätt: ”lån”',
      'Kolumnen år: ”förra”',
      'Kolumnen mottagare: ',
      'Mer är använt (2\u00a0kr)',
      'Kolumnen beviljat: ”',
    ])
    expect(paste(heading).problems[0]?.why).toContain('inga rader')
  })

  it('is new, changed or unchanged against what is stored, and may say one thing once', () => {
    const { rows } = paste(
      heading,
      '2024\tSolna\trekv\t100\t90',
      '2024\tTäby\trekv\t100\t80',
      '2024\tNacka\trekv\t5\t5',
      '2024\tsolna\trekv\t1\t1',
    )
    const stored = (id: number, recipient: string, used: number) =>
      ({
        id,
        year: 2024,
        way: 'requisitioned',
        recipient,
        purpose: '',
        granted: 100,
        used,
        note: '',
        version: 1,
      }) as const
    const { checked, problems } = checkGrantRows(rows, [stored(1, 'SOLNA', 90), stored(2, 'Täby', 70)])
    expect(checked.map(({ outcome }) => outcome)).toEqual(['unchanged', 'changed', 'new'])
    expect(problems).toEqual([{ row: 5, why: expect.stringContaining('Rad 2 gäller redan') as unknown }])
  })
})

describe('a recipient', () => {
  it('is the organisation or the municipality that has the name, and otherwise as written', () => {
    const known = { register, organisations: [{ id: 7, name: 'Region Stockholm', shortName: 'Regionen' }] }
    expect(resolveRecipient('regionen', 2024, known)).toEqual({
      recipient: 'Region Stockholm',
      organisationId: 7,
      areaCode: null,
    })
    expect(resolveRecipient('Solna kommun', 2024, known)).toEqual({
      recipient: 'Solna',
      organisationId: null,
      areaCode: '0184',
    })
    expect(resolveRecipient('Kvinnojouren  Exemplet', 2024, known)).toMatchObject({
      recipient: 'Kvinnojouren Exemplet',
      areaCode: null,
    })
    expect(['rekvirerat', 'Rekv.', 'ANSÖKT', 'sökt', 'lån'].map(readWay)).toEqual([
      'requisitioned',
      'requisitioned',
      'applied',
      'applied',
      undefined,
    ])
  })
})
