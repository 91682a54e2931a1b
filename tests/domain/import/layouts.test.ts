import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPasted, readSheets, readTable } from '#app/imports/table/read-table.server.ts'
import { byLikelihood } from '#app/domain/import/mapping/likely-sheet.ts'
import { readSheet } from '#app/domain/import/mapping/read-sheet.ts'
import { suggestMapping } from '#app/domain/import/mapping/suggest-mapping.ts'
import type { Table } from '#app/domain/import/table.ts'
import { register } from '#tests/support/area-register.ts'
import { useKeptFiles } from '#tests/support/workbook/kept-file.ts'
import {
  generatedSeries,
  layouts,
  municipalities,
  otherSeries,
  sexes,
  type Fact,
  type Layout,
} from '#tests/support/workbook/layouts.ts'
import { workbookBytes } from '#tests/support/workbook/workbook.ts'

const keep = useKeptFiles()
const series = [generatedSeries, otherSeries]
const context = { register, organisations: [], findOrganisation: () => undefined, thisYear: 2026 }

function finished<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const next = work.next()
    if (next.done === true) return next.value
  }
}

async function tableOf(layout: Layout, facts: readonly Fact[]): Promise<{ table: Table; isText: boolean }> {
  const made = layout.make(facts)
  if ('pasted' in made) return { table: readPasted(made.pasted), isText: true }
  const file = 'bytes' in made ? keep(made.bytes, 'tabell.csv') : keep(workbookBytes(made.book))
  const sheets = await readSheets(file)
  if (!sheets.ok) throw new Error(sheets.fault.why)
  const sheet = byLikelihood(sheets.sheets)[0]?.name ?? ''
  const answer = await readTable(file, sheet)
  if (!answer.ok) throw new Error(answer.fault.why)
  return { table: answer.table, isText: sheets.format === 'text' }
}

/** What a layout comes to, as a person would leave the suggestion: cell by cell. */
async function readLayout(layout: Layout, facts: readonly Fact[]) {
  const { table, isText } = await tableOf(layout, facts)
  const suggested = finished(suggestMapping(table, { ...context, series }))
  const mapping = layout.byHand?.(suggested) ?? suggested
  const known = { ...context, series: new Map(series.map((one) => [one.id, one])), isText }
  const reading = finished(readSheet(table, mapping, known))
  const stops = reading.problems.filter(({ severity }) => severity === 'stops')
  return { mapping, reading, stops }
}

const expected = (facts: readonly Fact[]) =>
  facts.map(({ code, breakdown, value }) => `7 ${code} 2023 ${breakdown} ${value ?? 'not-reported'}`).sort()

const told = (reading: Awaited<ReturnType<typeof readLayout>>['reading']) =>
  reading.values
    .map(({ seriesId, subject, year, breakdown, value }) => {
      const about = subject.kind === 'area' ? subject.area.code : subject.slug
      const said = value.type === 'exact' ? value.value : value.type === 'missing' ? value.reason : value.type
      return `${seriesId} ${about} ${year} ${breakdown} ${said}`
    })
    .sort()

const fixed: Fact[] = municipalities.flatMap((code, row) =>
  sexes.map((breakdown, column) => ({
    code,
    breakdown,
    value: row === 2 && column === 1 ? null : Math.round((row * 11 + column * 3.7 + 5) * 10) / 10,
  })),
)

/** Values as publications have them: one decimal, some missing. One at least is no whole number below one in hundred. */
const someFacts: fc.Arbitrary<Fact[]> = fc
  .array(fc.option(fc.integer({ min: 0, max: 1000 }), { freq: 8 }), {
    minLength: municipalities.length * sexes.length,
    maxLength: municipalities.length * sexes.length,
  })
  .map((tenths) =>
    municipalities.flatMap((code, row) =>
      sexes.map((breakdown, column): Fact => {
        const value = tenths[row * sexes.length + column] ?? null
        // Each column holds one value that tells a share of one from a percentage.
        return { code, breakdown, value: row === 0 ? 37.5 : value === null ? null : value / 10 }
      }),
    ),
  )

describe('generated workbooks and texts in the documented layouts', () => {
  it('are at least twenty-five', () => {
    expect(layouts.length).toBeGreaterThanOrEqual(25)
    expect(new Set(layouts.map(({ name }) => name)).size).toBe(layouts.length)
  })

  for (const layout of layouts) {
    it(`are read to the same values: ${layout.name}`, async () => {
      const { reading, stops } = await readLayout(layout, fixed)
      expect(stops).toEqual([])
      expect(told(reading)).toEqual(expected(fixed))
    })
  }

  it('are read to the same values whatever the values are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...layouts), someFacts, async (layout, facts) => {
        const { reading, stops } = await readLayout(layout, facts)
        expect(stops, layout.name).toEqual([])
        expect(told(reading), layout.name).toEqual(expected(facts))
      }),
      { numRuns: 120 },
    )
  })
})
