import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { ReportContent } from '#app/domain/follow-up/edition/content.ts'
import { tablesOf } from '#app/domain/follow-up/document/document.ts'
import { xlsxOf } from '#app/exports/xlsx.ts'
import { sheetNames } from '#app/exports/xlsx/sheet-names.ts'
import { generatedContent } from '#tests/support/generated-content.ts'
import { longNarrative, nastyContent } from '#tests/support/nasty-content.ts'
import { all, unzipped, xmlParts, type Element } from '#tests/support/office-file.ts'

type Value = string | number | undefined
interface Sheet {
  name: string
  /** Cells by row and column, from 0; undefined where there is none. */
  rows: Value[][]
  root: Element
}

const columnOf = (address: string): number =>
  Array.from(/^[A-Z]+/.exec(address)?.[0] ?? '').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

async function read(content: ReportContent, sha256: string | null = null) {
  const bytes = await xlsxOf({ content, sha256 })
  const archive = await unzipped(bytes)
  const parts = xmlParts(archive)
  const part = (path: string): Element => {
    const found = parts.get(path)
    if (found === undefined) throw new Error(`${path} is missing.`)
    return found
  }
  const strings = all(part('xl/sharedStrings.xml'), 'si').map((one) =>
    all(one, 't')
      .map(({ text }) => text)
      .join(''),
  )
  const sheets = all(part('xl/workbook.xml'), 'sheet').map(({ attributes }, index): Sheet => {
    const root = part(`xl/worksheets/sheet${index + 1}.xml`)
    const rows: Value[][] = []
    for (const cell of all(root, 'c')) {
      const address = cell.attributes['r'] ?? ''
      const value = all(cell, 'v')[0]?.text
      const row = Number(/\d+$/.exec(address)?.[0]) - 1
      rows[row] ??= []
      if (value === undefined) continue
      rows[row][columnOf(address)] = cell.attributes['t'] === 's' ? strings[Number(value)] : Number(value)
    }
    return { name: attributes['name'] ?? '', rows, root }
  })
  const sheet = (name: string): Sheet => {
    const found = sheets.find((one) => one.name === name)
    if (found === undefined) throw new Error(`No sheet called ${name}.`)
    return found
  }
  return { bytes, archive, parts, sheets, sheet }
}

/** The rows of a sheet of data, each by the heads of its columns. */
const records = ({ rows }: Sheet): Record<string, Value>[] =>
  rows.slice(1).map((row) => Object.fromEntries((rows[0] ?? []).map((head, index) => [head, row[index]])))

const held = (text: string): string => text.replaceAll('\v', '\n')
const generated = generatedContent({ commitments: 9, indicators: 3, actors: 4 })

describe.each([
  ['a generated follow-up', generated],
  ['one full of nasty text', nastyContent()],
] as const)('the workbook of %s', (_name, content) => {
  let opened: ReturnType<typeof read> | undefined
  const once = () => (opened ??= read(content))

  it('has a sheet for every table, with every cell in order, numbers as numbers, and the source under it', async () => {
    const { sheets } = await once()
    for (const [index, table] of tablesOf(content.document).entries()) {
      const { rows, root } = sheets[index + 1] ?? { rows: [], root: undefined }
      expect(rows[0]?.[0]).toBe(`${table.label}. ${held(table.caption)}`)
      expect(rows[3]).toEqual(table.columns.map(({ label }) => held(label)))
      for (const [at, row] of table.rows.entries()) {
        for (const [column, { text, number }] of row.entries()) {
          const value = rows[4 + at]?.[column]
          if (number !== undefined) expect(value).toBe(number)
          else if (text.length <= 32_767) expect(value ?? '').toBe(held(text))
          else expect(String(value)).toContain('Resten står på bladet ”Långa texter”')
        }
      }
      const under = rows.slice(4 + table.rows.length).flat()
      for (const words of [table.note, table.source && `Källa: ${table.source}`]) {
        if (words !== undefined && words !== '') expect(under).toContain(held(words))
      }
      expect(all(root!, 'pane')[0]?.attributes).toMatchObject({ ySplit: '4', state: 'frozen' })
    }
  })

  it('holds no formula, whatever the texts begin with', async () => {
    const { parts } = await once()
    expect([...parts.values()].flatMap((part) => all(part, 'f'))).toEqual([])
    const types = [...parts.values()].flatMap((part) => all(part, 'c').map(({ attributes }) => attributes['t']))
    expect(new Set(types)).toEqual(new Set(['s', undefined]))
  })

  it('has names of sheets that Excel takes, and lists them on the first', async () => {
    const { sheets, sheet } = await once()
    const names = sheets.map(({ name }) => name)
    expect(new Set(names.map((name) => name.toLocaleLowerCase('sv'))).size).toBe(names.length)
    expect(names.filter((name) => name.length > 31 || name === '' || /[[\]:*?/\\]|^'|'$/.test(name))).toEqual([])
    const first = sheet('Om').rows.map((row) => row[0])
    expect(first.slice(first.indexOf('Blad') + 1)).toEqual(names.slice(1))
  })

  it('has the same bytes the next time', async () => {
    const { bytes, archive } = await once()
    const again = await xlsxOf({ content: structuredClone(content), sha256: null })
    expect(createHash('sha256').update(again).digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(archive.times.size).toBe(1)
  })

  it('puts no more in a cell than Excel holds', async () => {
    const { sheets } = await once()
    const longest = Math.max(...sheets.flatMap(({ rows }) => rows.flat().map((value) => String(value ?? '').length)))
    expect(longest).toBeLessThanOrEqual(32_767)
  })
})

describe('the sheets of data', () => {
  it('have every value once, as the numbers that they are', async () => {
    const rows = records((await read(generated)).sheet('Indikatorvärden'))
    const values = generated.data.indicators.flatMap((indicator) =>
      indicator.series.flatMap((series) => series.values.map((value) => ({ indicator, series, value }))),
    )
    expect(rows.length).toBe(values.length)
    for (const [index, { indicator, series, value }] of values.entries()) {
      expect(rows[index]).toMatchObject({ Indikator: indicator.name, Serie: series.label, År: value.year })
      expect(rows[index]?.['Värde'] ?? null).toBe(value.value)
      expect(rows[index]?.['Täljare'] ?? null).toBe(value.numerator)
      expect(rows[index]?.['Nämnare'] ?? null).toBe(value.denominator)
      expect(rows[index]?.['Källans ord'] ?? '').toBe(value.citations.map(({ quotedText }) => quotedText).join(' | '))
    }
  })

  it('have a row for every commitment and everybody who answers for it', async () => {
    const rows = records((await read(generated)).sheet('Åtaganden och status'))
    const silent = generated.data.commitments.filter(
      ({ slug }) => !generated.data.reports.some(({ commitment }) => commitment === slug),
    )
    expect(rows.length).toBe(generated.data.reports.length + silent.length)
    const accepted = generated.data.reports.filter(({ status }) => status !== null)
    expect(rows.filter((row) => row['Genomförande'] !== undefined).length).toBe(accepted.length)
    expect(rows.map((row) => row['Åtagandets ordalydelse'])).toEqual(
      expect.arrayContaining(generated.data.commitments.map(({ text }) => text)),
    )
  })

  it('keep all of a text that is longer than a cell, on a sheet that the cell names', async () => {
    const { sheet } = await read(nastyContent())
    const start = records(sheet('Texter'))[0]?.['Text']
    expect(String(start)).toMatch(/\[…\] \(Texten är längre än en cell i Excel rymmer\. .* text \d+\.\)$/)
    const number = Number(/text (\d+)\.\)$/.exec(String(start))?.[1])
    const rest = records(sheet('Långa texter')).filter((row) => row['Text'] === number)
    const whole = String(start).split(' […] ')[0] + rest.map((row) => row['Fortsättning']).join('')
    expect(whole).toBe(longNarrative)
  })

  it('say whose checksum it is', async () => {
    const sha256 = 'cd'.repeat(32)
    const decided: ReportContent = {
      ...generated,
      frozen: { at: '2027-02-01T10:00:00.000Z', by: 'Sam', number: 1, reason: '' },
      decision: { caseNumber: '=1+1', meetingOn: '2027-03-05', at: '2027-03-06T10:00:00.000Z', by: 'Sam', note: '' },
    }
    const told = (await read(decided, sha256)).sheet('Om').rows.flat()
    expect(told).toContain(sha256)
    expect(told).toContain('=1+1')
  })
})

describe('the names of sheets', () => {
  it('are cut, cleaned and numbered', () => {
    expect(
      sheetNames(['Om/[a]:*?\\', "'x'", '', 'Om a', 'History', `${'😀'.repeat(20)}`, 'a'.repeat(40), 'A'.repeat(40)]),
    ).toEqual([
      'Om a',
      'x',
      'Blad',
      'Om a (2)',
      'History (2)',
      '😀'.repeat(15),
      'a'.repeat(31),
      `${'A'.repeat(27)} (2)`,
    ])
  })
})
