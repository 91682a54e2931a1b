import { expect, it } from 'vitest'
import { tablesOf } from '#app/domain/follow-up/document/document.ts'
import { csvNumber, csvOf } from '#app/exports/csv.ts'
import { generatedContent } from '#tests/support/generated-content.ts'
import { longNarrative, nastyContent, nastyTexts } from '#tests/support/nasty-content.ts'

/** A file of semicolons, quotes and windows' line ends as rows of cells. */
function rowsOf(bytes: Uint8Array): string[][] {
  const text = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes)
  expect(text.startsWith('\ufeff')).toBe(true)
  const rows: string[][] = [[]]
  for (const match of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^;"\r\n]*))(;|\r\n|$)/g)) {
    const [whole, quoted, plain = '', end] = match
    if (whole === '' && match.index > 0) break
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  return rows
}

it.each([
  ['a generated follow-up', generatedContent({ commitments: 9, indicators: 3, actors: 4 })],
  ['nasty texts', nastyContent()],
] as const)(
  'the tables of %s stand in the file with number, section, heads, cells, notes and sources',
  (_name, content) => {
    const rows = rowsOf(csvOf({ content, sha256: null }))
    const told = (text: string): string => {
      const held = text.replaceAll('\v', '\n')
      return /^[=+\-@\t\r]/.test(held) ? `'${held}` : held
    }
    let from = 0
    for (const table of tablesOf(content.document)) {
      const section = content.document.sections.find(({ blocks }) => blocks.includes(table))
      const at = rows.findIndex(
        ([first], index) => index >= from && first === told(`${table.label}. ${table.caption}`.replaceAll('\v', '\n')),
      )
      expect(at).toBeGreaterThanOrEqual(from)
      expect(rows[at]?.[1]).toBe(told(section?.title ?? ''))
      expect(rows[at + 1]).toEqual(table.columns.map(({ label }) => told(label)))
      expect(rows.slice(at + 2, at + 2 + table.rows.length)).toEqual(
        table.rows.map((row) => row.map(({ text, number }) => (number === undefined ? told(text) : csvNumber(number)))),
      )
      from = at + 2 + table.rows.length
      if (table.source !== undefined && table.source !== '')
        expect(rows.slice(from, from + 2)).toContainEqual(['Källa', told(table.source)])
    }
    expect(csvOf({ content: structuredClone(content), sha256: null })).toEqual(csvOf({ content, sha256: null }))
  },
)

it('runs nothing, and cuts nothing', () => {
  const cells = rowsOf(csvOf({ content: nastyContent(), sha256: null })).flat()
  expect(cells.filter((cell) => /^[=+@]/.test(cell))).toEqual([])
  expect(cells.filter((cell) => cell.startsWith('-') && !/^-\d+(,\d+)?$/.test(cell))).toEqual([])
  expect(cells).toContain(`'${nastyTexts[0]}`)
  expect(cells).toContain(longNarrative)
})
