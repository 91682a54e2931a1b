import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  areaSubject,
  columnsOf,
  organisationSubject,
  subjectsOf,
  type GridChoice,
} from '#app/domain/observation/grid.ts'
import { readPastedTable } from '#app/domain/observation/pasted-table.ts'
import { mostPasted, placeBlock, type BlockPlace } from '#app/domain/observation/place-block.ts'
import { areaOf, register } from '#tests/support/area-register.ts'
import { copiedBlock } from '#tests/support/spreadsheet.ts'

const years: GridChoice = { columns: 'years', from: 2018, to: 2019, breakdown: 'total' }
const municipalities = subjectsOf('municipality', register.areas, [])
const place: BlockPlace = {
  subjects: municipalities,
  rows: ['0127', '0162', '0125'].map((code) => areaSubject(areaOf(code))),
  columns: columnsOf(years, 'municipality'),
  allAreas: register.areas,
}
const laid = (text: string, where = place) => {
  const { placed, unplaced } = placeBlock(readPastedTable(text), where)
  return {
    cells: Object.fromEntries(placed.map((one) => [one.cell, one.text])),
    left: unplaced.map(({ row, why }) => `${row}: ${why}`),
  }
}

describe('a block copied from a spreadsheet', () => {
  it('is read back as it was, whatever its cells hold', () => {
    const cell = fc.string().map((text) => text.replace(/\r/g, '').replace(/^"/, ''))
    const full = fc.array(cell, { minLength: 2, maxLength: 4 }).filter((row) => row.some((one) => one.trim() !== ''))
    fc.assert(
      fc.property(fc.array(full, { minLength: 1, maxLength: 5 }), fc.constantFrom('\n', '\r\n'), (rows, lineEnd) => {
        expect(readPastedTable(copiedBlock(rows, lineEnd))).toEqual(rows)
      }),
    )
  })

  it('keeps quotation marks that were typed, and takes off those of the spreadsheet', () => {
    expect(readPastedTable('"en\nrad till"\t"säger ""ja"""\t"drygt nio av tio"')).toEqual([
      ['en\nrad till', 'säger "ja"', '"drygt nio av tio"'],
    ])
  })
})

describe('a block', () => {
  it('with names and years is laid where they say, in any order', () => {
    expect(laid('Kommun\t2019\t2018\r\nDanderyd\t62,5\t60\r\nBotkyrkas kommun\t70\t\r\n')).toEqual({
      cells: { 'area:0162/2019/total': '62,5', 'area:0162/2018/total': '60', 'area:0127/2019/total': '70' },
      left: [],
    })
  })

  it('with a code and a name in two columns is understood', () => {
    expect(laid('Kod\tKommun\tAndel 2019 (%)\n0180\tStockholm\t5\n127\tBotkyrka\t6').cells).toEqual({
      'area:0180/2019/total': '5',
      'area:0127/2019/total': '6',
    })
  })

  it('lists the names and headings that it knows nothing of, with the reason and the row', () => {
    const { cells, left } = laid('Kommun\t2019\tFörändring\nAtlantis\t5\t1\nDanderyd\t6\t1')
    expect(cells).toEqual({ 'area:0162/2019/total': '6' })
    expect(left).toEqual([
      '1: Rubriken är varken ett år eller en uppdelning. Kolumnen är inte med.',
      '2: ”Atlantis” finns inte i områdesregistret.',
    ])
  })

  it('without names and years is laid on the table from its first cell', () => {
    expect(laid('1\t2\n3\t4').cells).toEqual({
      'area:0127/2018/total': '1',
      'area:0127/2019/total': '2',
      'area:0162/2018/total': '3',
      'area:0162/2019/total': '4',
    })
    expect(laid('1\t2\t3').left[0]).toContain('3 kolumner med värden och tabellen 2')
    expect(laid('1\n2\n3\n4').left[0]).toContain('fler rader än tabellen')
  })

  it('with an area of another level finds it, so that the rule of the level can refuse it', () => {
    expect(Object.keys(laid('Område\t2019\nSkåne län\t5\nRiket\t6').cells)).toEqual([
      'area:12/2019/total',
      'area:00/2019/total',
    ])
  })

  it('of women and men is laid on the breakdowns of the table’s year', () => {
    const columns = columnsOf({ columns: 'breakdowns', from: 2019, to: 2019, breakdown: 'total' }, 'municipality')
    expect(laid('Kommun\tTotalt\tKvinnor\tMän\nDanderyd\t5\t6\t4', { ...place, columns }).cells).toEqual({
      'area:0162/2019/total': '5',
      'area:0162/2019/women': '6',
      'area:0162/2019/men': '4',
    })
  })

  it('of organisations goes by their names', () => {
    const subjects = ['Polisen', 'Region Stockholm'].map((name) =>
      organisationSubject({ slug: name.slice(0, 4), name }),
    )
    const where = { ...place, subjects, rows: subjects, allAreas: [] }
    expect(laid('\t2019\nRegion Stockholm\t5\nSkolan\t1', where)).toEqual({
      cells: { 'organisation:Regi/2019/total': '5' },
      left: ['3: ”Skolan” finns inte bland organisationerna.'],
    })
  })

  it('of a merged district’s years finds both the old ones and the new one', () => {
    const districts = { ...place, subjects: subjectsOf('district', register.areas, []), rows: [] }
    const { cells, left } = laid('Stadsdel\t2022\t2023\nRinkeby-Kista\t5\t6\nJärva\t\t7', districts)
    expect(left).toEqual([])
    expect(Object.values(cells)).toEqual(['5', '6', '7'])
  })

  it('is refused whole when it is larger than a form should carry', () => {
    const rows = Array.from({ length: mostPasted / 2 }, () => 'x\t1\t2').join('\n')
    expect(laid(rows).cells).toEqual({})
    expect(laid(rows).left).toHaveLength(1)
  })

  test('every text of it is either laid in a cell or listed, and none is laid twice', () => {
    const name = fc.constantFrom('Danderyd', 'Botkyrka', '0180', 'Atlantis', '')
    const cell = fc.constantFrom('1', '62,5', 'X', '', 'många')
    fc.assert(
      fc.property(fc.array(fc.tuple(name, cell, cell), { maxLength: 8 }), (rows) => {
        const block = [['Kommun', '2018', '2019'], ...rows]
        const { placed, unplaced } = placeBlock(block, place)
        const told = rows.flatMap((row, index) =>
          row.slice(1).flatMap((text, column) => (text === '' ? [] : [`${index + 2} ${2018 + column}`])),
        )
        const listed = new Set(unplaced.map(({ row }) => row))
        const laidOut = placed.map(({ row, year }) => `${row} ${year}`)
        expect(new Set(laidOut).size).toBe(laidOut.length)
        expect(told.filter((one) => !laidOut.includes(one) && !listed.has(Number(one.split(' ')[0])))).toEqual([])
      }),
    )
  })
})
