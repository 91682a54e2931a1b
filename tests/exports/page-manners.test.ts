import { describe, expect, it } from 'vitest'
import type { Block, Table } from '#app/domain/follow-up/document/document.ts'
import { linesIn, tableLayout, textWidth } from '#app/exports/docx/column-widths.ts'
import { isKeptWithTable } from '#app/exports/kept-with-table.ts'

const table = (labels: string[], row: string[]): Table => ({
  type: 'table',
  caption: 'En tabell',
  columns: labels.map((label) => ({ label })),
  rows: [row.map((text) => ({ text }))],
})
const paragraph = (text: string): Block => ({ type: 'paragraph', text })

describe('what stays with a table on its page', () => {
  const small = table(['Ord'], ['Genomfört'])

  it('is each of the short paragraphs that lead up to it', () => {
    const blocks = [paragraph('Arbetet fortsätter.'), paragraph('1 av 1 har rapporterat.'), small]
    expect(blocks.map((_block, index) => isKeptWithTable(blocks, index))).toEqual([true, true, false])
  })

  it('is no long paragraph, no paragraph far before it, and none that something else follows', () => {
    const far = [...Array.from({ length: 4 }, () => paragraph('En mening.')), small]
    expect(isKeptWithTable(far, 0)).toBe(false)
    expect(isKeptWithTable(far, 1)).toBe(true)
    expect(isKeptWithTable([paragraph('a'.repeat(500)), small], 0)).toBe(false)
    expect(isKeptWithTable([paragraph('En mening.'), { type: 'list', items: [] }, small], 0)).toBe(false)
    expect(isKeptWithTable([paragraph('En mening.')], 0)).toBe(false)
  })
})

describe('the columns of a table in Word', () => {
  it('are no wider together than what stands in them needs, and never wider than the text', () => {
    const widthOf = (one: Table): number => tableLayout(one).widths.reduce((sum, width) => sum + width, 0)
    expect(widthOf(table(['Status', 'Antal'], ['Genomfört', '1']))).toBeLessThan(textWidth.portrait / 2)
    const long = table(['Åtagande', 'Svar'], ['Stödja och bidra. '.repeat(30), 'Vi har ordnat utbildning. '.repeat(20)])
    expect(widthOf(long)).toBeLessThanOrEqual(textWidth.portrait)
    expect(widthOf(long)).toBeGreaterThan(textWidth.portrait - 10)
  })

  it('give a long text the room that short ones do not need', () => {
    const { widths } = tableLayout(
      table(['Åtagande', 'Mål', 'Läge'], ['Stödja och bidra. '.repeat(30), 'Mål 7', 'Avviker']),
    )
    expect(widths[0]).toBeGreaterThan(5 * Math.max(widths[1] ?? 0, widths[2] ?? 0))
  })

  it('are counted in lines, so that only a table that fits on a page is held together', () => {
    const low = table(['Ord', 'Betyder'], ['Genomfört', 'Allt är gjort.'])
    expect(linesIn(low, tableLayout(low))).toBe(1)
    const high = table(['Åtagande', 'Svar'], ['En mening om arbetet. '.repeat(100), 'Ja'])
    expect(linesIn(high, tableLayout(high))).toBeGreaterThan(20)
  })
})
