import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findIndicator } from '#app/db/indicator/indicators.server.ts'
import { thePublic } from '#app/domain/access/roles.ts'
import type { CitedValue, DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { indicatorData } from '#app/domain/indicator/indicator-data.ts'
import { breakdowns, type Breakdown } from '#app/domain/series/cell.ts'
import { missingReasons, type MissingReason } from '#app/domain/series/missing.ts'
import type { ObservedValue } from '#app/domain/series/value.ts'
import { fromColumns } from '#app/domain/series/value.ts'
import { valueTypeWords, type CsvColumn } from '#app/exports/indicator-csv.ts'
import { indicatorFormats } from '#app/exports/indicator-formats.ts'
import { useDatabase } from '#tests/support/database.ts'
import { readCsv } from '#tests/support/read-csv.ts'

useDatabase('example')

const share = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100)
const whole = fc.option(fc.nat(100_000))
const words = fc.string({ unit: fc.constantFrom('a', 'å', ';', '"', '\n', '=', ' ', '–'), minLength: 1, maxLength: 8 })
const observed = fc.oneof(
  share.map((value): ObservedValue => ({ type: 'exact', value })),
  fc
    .tuple(share, share, fc.option(words, { nil: undefined }))
    .map(([low, high, own]): ObservedValue => ({ type: 'range', low, high, words: own })),
  fc
    .constantFrom(...(Object.keys(missingReasons) as MissingReason[]))
    .map((reason): ObservedValue => ({ type: 'missing', reason })),
)
const known = fc.record({ value: observed, numerator: whole, denominator: whole, note: fc.option(words) })
const cell = fc.record({
  year: fc.integer({ min: 2000, max: 2030 }),
  breakdown: fc.constantFrom(...(Object.keys(breakdowns) as Breakdown[])),
  now: known,
  before: fc.array(
    fc.record({
      known,
      replacedAt: fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
      reason: fc.option(words),
    }),
    { maxLength: 3 },
  ),
})
type Cell = typeof cell extends fc.Arbitrary<infer One> ? One : never

const citedOf = ({ year, breakdown, now, before }: Cell): CitedValue => ({
  subject: 'area:00',
  subjectName: 'Riket',
  year,
  breakdown,
  ...now,
  yearInferred: false,
  citations: [],
  revision: before.length + 1,
  earlier: before.map((one, index) => ({
    ...one.known,
    revision: index + 1,
    citations: [],
    replacedAt: one.replacedAt,
    reason: one.reason,
  })),
})

async function template(): Promise<DescribedIndicator> {
  const indicator = await findIndicator(thePublic, 'rutin-for-skolgang-i-skyddat-boende')
  if (indicator === null) throw new Error('The example lacks the indicator.')
  return { ...indicator, series: indicator.series.slice(0, 1) }
}
const holding = (indicator: DescribedIndicator, values: CitedValue[]): DescribedIndicator => ({
  ...indicator,
  series: indicator.series.map((series) => ({ ...series, values })),
})

const number = (text: string): number | null => (text === '' ? null : Number(text.replace(',', '.')))
const orNull = (text: string): string | null => (text === '' ? null : text)
const keyOf = <Key extends string>(table: Record<Key, unknown>, isIt: (key: Key) => boolean): Key | undefined =>
  (Object.keys(table) as Key[]).find(isIt)

/** A row of the file, back again. */
function backFrom(row: Record<CsvColumn, string>) {
  return {
    year: Number(row.År),
    breakdown: keyOf(breakdowns, (key) => breakdowns[key].label === row.Uppdelning),
    value: fromColumns({
      valueType: keyOf(valueTypeWords, (key) => valueTypeWords[key] === row.Värdetyp) ?? '',
      value: number(row.Värde),
      low: number(row.Lägst),
      high: number(row.Högst),
      words: orNull(row.Ord),
      missingReason: keyOf(missingReasons, (key) => missingReasons[key].label === row['Varför värdet saknas']) ?? null,
    }),
    numerator: number(row.Täljare),
    denominator: number(row.Nämnare),
    note: orNull(row.Anmärkning),
    revision: Number(row.Revision),
    holds: row.Gäller === 'ja',
    replacedAt: orNull(row['Ersatt (UTC)']),
    reason: orNull(row['Varför värdet ändrades']),
  }
}

describe('values with their sexes, parts, holes and revisions', () => {
  it('come back from CSV as they were: first all that hold, then what they were before', async () => {
    const indicator = await template()
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 6 }), (cells) => {
        const values = cells.map(citedOf)
        const rows = readCsv(indicatorFormats.csv.write(holding(indicator, values))) as Record<CsvColumn, string>[]
        const factsOf = ({ year, breakdown }: CitedValue) => ({ year, breakdown })
        expect(rows.map(backFrom)).toEqual([
          ...values.map((row) => ({
            ...factsOf(row),
            value: row.value,
            numerator: row.numerator,
            denominator: row.denominator,
            note: row.note,
            revision: row.revision,
            holds: true,
            replacedAt: null,
            reason: null,
          })),
          ...values.flatMap((row) =>
            (row.earlier ?? []).map(({ value, numerator, denominator, note, revision, replacedAt, reason }) => ({
              ...factsOf(row),
              value,
              numerator,
              denominator,
              note,
              revision,
              holds: false,
              replacedAt: replacedAt.toISOString(),
              reason,
            })),
          ),
        ])
      }),
    )
  })

  it('come back from JSON as they were, each with what it was before', async () => {
    const indicator = await template()
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 6 }), (cells) => {
        const values = cells.map(citedOf)
        const bytes = indicatorFormats.json.write(holding(indicator, values))
        const data = indicatorData.parse(JSON.parse(new TextDecoder().decode(bytes)))
        const back = data.series.flatMap((series) => series.values)
        expect(
          back.map(({ earlier, ...row }) => ({
            ...row,
            earlier: earlier.map((one) => ({ ...one, replacedAt: new Date(one.replacedAt) })),
          })),
        ).toEqual(values)
      }),
    )
  })
})
