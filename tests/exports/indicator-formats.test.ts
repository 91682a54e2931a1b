import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read } from '#app/db/database.server.ts'
import { findIndicator } from '#app/db/indicator/indicators.server.ts'
import { thePublic } from '#app/domain/access/roles.ts'
import { hasValues } from '#app/domain/follow-up/document/figure.ts'
import type { CitedValue, DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { dataOf, indicatorData } from '#app/domain/indicator/indicator-data.ts'
import { answers, type Answer } from '#app/domain/series/answer.ts'
import { breakdowns, type Breakdown } from '#app/domain/series/cell.ts'
import { missingReasons, type MissingReason } from '#app/domain/series/missing.ts'
import { fromColumns, type ObservedValue, type ValueType } from '#app/domain/series/value.ts'
import { valueTypeWords, type CsvColumn } from '#app/exports/indicator-csv.ts'
import { indicatorFormats } from '#app/exports/indicator-formats.ts'
import { useDatabase } from '#tests/support/database.ts'
import { readCsv } from '#tests/support/read-csv.ts'

useDatabase('example')

const number = (text: string): number | null => (text === '' ? null : Number(text.replace(',', '.')))
const keyOf = <Key extends string>(table: Record<Key, unknown>, isIt: (key: Key) => boolean): Key | undefined =>
  (Object.keys(table) as Key[]).find(isIt)

/** The value of a row of the file, back again. */
function valueOf(row: Record<CsvColumn, string>): ObservedValue {
  const reason = keyOf(missingReasons, (key) => missingReasons[key].label === row['Varför värdet saknas'])
  const valueType = keyOf(valueTypeWords, (key) => valueTypeWords[key] === row.Värdetyp) ?? ''
  const answer = keyOf(answers, (key) => answers[key].label === row.Ord)
  return fromColumns({
    valueType,
    value: number(row.Värde),
    low: number(row.Lägst),
    high: number(row.Högst),
    words: valueType === 'answer' ? (answer ?? null) : row.Ord === '' ? null : row.Ord,
    missingReason: reason ?? null,
  })
}
const rowsOf = (indicator: DescribedIndicator) =>
  readCsv(indicatorFormats.csv.write(indicator)) as Record<CsvColumn, string>[]
const jsonOf = (indicator: DescribedIndicator) =>
  indicatorData.parse(JSON.parse(new TextDecoder().decode(indicatorFormats.json.write(indicator))))
const svgOf = (indicator: DescribedIndicator) => new TextDecoder().decode(indicatorFormats.svg.write(indicator))

/** Every indicator of the example. */
async function allFound(): Promise<DescribedIndicator[]> {
  const slugs = await read().indicator.findMany({ select: { slug: true } })
  return Promise.all(slugs.map(({ slug }) => found(slug)))
}

async function found(slug: string): Promise<DescribedIndicator> {
  const indicator = await findIndicator(thePublic, slug)
  if (indicator === null) throw new Error(`No indicator ${slug}.`)
  return indicator
}

const share = fc.integer({ min: -100_000, max: 100_000 }).map((hundredths) => hundredths / 100)
/** Text that people and sources write, with all that CSV stumbles on. An empty text is none. */
const words = fc
  .string({ unit: fc.constantFrom('a', 'å', ';', '"', '\n', ',', '=', '+', '-', '@', ' ', '1', '–'), minLength: 1 })
  .filter((text) => !text.startsWith("'"))
const anyValue: { [Type in ValueType]: fc.Arbitrary<Extract<ObservedValue, { type: Type }>> } = {
  exact: share.map((value) => ({ type: 'exact', value })),
  range: fc
    .record({ low: share, high: share, words: fc.option(words, { nil: undefined }) })
    .map((rest) => ({ type: 'range', ...rest })),
  approximate: fc
    .record({ words, value: fc.option(share, { nil: undefined }) })
    .map((rest) => ({ type: 'approximate', ...rest })),
  spread: fc.record({ low: share, high: share }).map((rest) => ({ type: 'spread', ...rest })),
  answer: fc.constantFrom(...(Object.keys(answers) as Answer[])).map((answer) => ({ type: 'answer', answer })),
  few: fc.constant({ type: 'few' }),
  missing: fc
    .constantFrom(...(Object.keys(missingReasons) as MissingReason[]))
    .map((reason) => ({ type: 'missing', reason })),
}
const cited = (value: ObservedValue, note: string | null): CitedValue => ({
  subject: 'area:00',
  subjectName: 'Riket',
  year: 2019,
  breakdown: 'total',
  value,
  yearInferred: false,
  numerator: 13,
  denominator: 21,
  note,
  citations: [],
})

/** A series with exactly these values. */
async function holding(values: CitedValue[]): Promise<DescribedIndicator> {
  const indicator = await found('rutin-for-skolgang-i-skyddat-boende')
  return { ...indicator, series: indicator.series.map((series) => ({ ...series, values })) }
}

describe('an indicator’s values', () => {
  it.each(Object.entries(anyValue))('of type %s come back from CSV and JSON as they were', async (_type, values) => {
    const indicator = await holding([])
    fc.assert(
      fc.property(fc.array(values as fc.Arbitrary<ObservedValue>), fc.option(words), (all, note) => {
        const held = {
          ...indicator,
          series: indicator.series.map((series) => ({ ...series, values: all.map((value) => cited(value, note)) })),
        }
        const rows = rowsOf(held)
        expect(rows.map(valueOf)).toEqual(all)
        for (const row of rows) expect(row).toMatchObject({ Anmärkning: note ?? '', Täljare: '13', Nämnare: '21' })
        const data = jsonOf(held)
        expect(data).toEqual(JSON.parse(JSON.stringify(dataOf(held))))
        expect(data.series[0]?.values.map(({ value }) => value)).toEqual(all)
      }),
    )
  })

  it('of the whole example come back, one row each, with every citation in the order of its place', async () => {
    const indicators = await allFound()
    let count = 0
    for (const indicator of indicators) {
      const values = indicator.series.flatMap((series) => series.values)
      const rows = rowsOf(indicator)
      expect(rows.map(valueOf)).toEqual(values.map(({ value }) => value))
      expect(rows.map((row) => Number(row.År))).toEqual(values.map(({ year }) => year))
      const breakdownOf = (label: string): Breakdown | undefined =>
        keyOf(breakdowns, (key) => breakdowns[key].label === label)
      expect(rows.map((row) => breakdownOf(row.Uppdelning))).toEqual(values.map(({ breakdown }) => breakdown))
      for (const [at, { citations }] of values.entries()) {
        expect(rows[at]?.['Källans ord']).toBe(citations.map((one) => one.quotedText).join(' | '))
        expect(rows[at]?.['Plats i källan'].split(' | ')).toHaveLength(Math.max(1, citations.length))
      }
      const data = jsonOf(indicator)
      expect(data.series.flatMap((series) => series.values.map(({ value }) => value))).toEqual(
        values.map(({ value }) => value),
      )
      for (const value of data.series.flatMap((series) => series.values)) {
        for (const { source } of value.citations) expect(Object.keys(data.sources)).toContain(source)
      }
      count += values.length
    }
    expect(count).toBeGreaterThan(30)
  })

  it('are written as Excel in Swedish reads them, and never as a formula', async () => {
    const bytes = indicatorFormats.csv.write(
      await holding([
        cited({ type: 'exact', value: 62.5 }, '=HYPERLINK("http://ond.invalid")'),
        cited({ type: 'exact', value: -3 }, null),
      ]),
    )
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    expect(text.startsWith('\ufeffIndikator;')).toBe(true)
    expect(text).toContain(';exakt;62,5;')
    expect(text).toContain(';exakt;-3;')
    expect(text).toContain(`"'=HYPERLINK(`)
    expect(text).not.toMatch(/(^|;)"?=/m)
  })
})

describe('an indicator’s chart as a file', () => {
  it('stands alone: its style, title, description and source are inside, and nothing is fetched', async () => {
    for (const indicator of (await allFound()).filter(hasValues)) {
      const svg = svgOf(indicator)
      expect(svg).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
      expect(svg).toMatch(/<title id="titel">[^<]+<\/title><desc id="beskrivning">[^<]*<\/desc><style>/)
      expect(svg).toMatch(/>Källa(:| saknas)/)
      expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
        /https?:|url\(|@import|var\(|<script|<image|href/,
      )
      expect(svg).not.toMatch(/NaN|undefined|Infinity/)
    }
  })

  it('draws lines over years with every value, and bars where all is of one year', async () => {
    const lines = svgOf(await found('rutin-for-skolgang-i-skyddat-boende'))
    for (const value of [16, 14, 15, 22]) expect(lines).toContain(`data-y="${value}"`)
    const bars = svgOf(await found('overenskommelser-om-samverkan'))
    expect(bars.match(/class="part-bar"/g)).toHaveLength(6)
    expect(bars.match(/class="part-stem"/g)).toHaveLength(4)
  })

  it('is not made of an indicator without values', async () => {
    expect(indicatorFormats.svg.write(await found('kartlagt-antal-barn'))).toBeUndefined()
    expect(rowsOf(await found('kartlagt-antal-barn'))).toEqual([])
  })
})
