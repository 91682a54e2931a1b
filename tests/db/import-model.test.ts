import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { findImport } from '#app/db/import/imports.server.ts'
import { undoImport, whatUndoingDoes } from '#app/db/import/undoing.server.ts'
import { recordValues } from '#app/db/value/record-values.server.ts'
import { findSeriesToRecord, listStoredValues } from '#app/db/value/series-values.server.ts'
import { openedCells } from '#app/domain/observation/check-entries.ts'
import { areaSubject, gridCell } from '#app/domain/observation/grid.ts'
import { createCast, now, type Cast } from '#tests/db/cast.ts'
import { useDatabase } from '#tests/support/database.ts'
import { apply, areaNamed, judged, prepareImport, proposed } from '#tests/support/imports.ts'

useDatabase('empty')

const county = areaNamed('01', 'Stockholms län')
const years = [2018, 2019, 2020] as const
const value = fc.integer({ min: 1, max: 4 })

type Act =
  | { act: 'import'; values: Record<number, number> }
  | { act: 'undo'; which: number; leave: boolean }
  | { act: 'type'; year: number; value: number }

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.dictionary(fc.constantFrom(...years.map(String)), value, { minKeys: 1 }).map((values) => ({
    act: 'import' as const,
    values: values as unknown as Record<number, number>,
  })),
  fc.record({ act: fc.constant('undo' as const), which: fc.nat(5), leave: fc.boolean() }),
  fc.record({ act: fc.constant('type' as const), year: fc.constantFrom(...years), value }),
)

/** What was put in a cell, one upon the other; what an import put there is gone once the import is undone. */
interface Layer {
  importId: number | null
  value: number
}

class Model {
  readonly layers = new Map<number, Layer[]>(years.map((year) => [year, []]))
  readonly undone = new Set<number>()
  readonly imports: number[] = []

  top(year: number): Layer | undefined {
    return this.layers.get(year)?.findLast(({ importId }) => importId === null || !this.undone.has(importId))
  }

  put(year: number, layer: Layer): void {
    this.layers.get(year)?.push(layer)
  }

  /** The cells that an import wrote, and whether its value is current in each. */
  cellsOf(id: number): { year: number; isCurrent: boolean }[] {
    return years
      .filter((year) => this.layers.get(year)?.some(({ importId }) => importId === id))
      .map((year) => ({ year, isCurrent: this.top(year)?.importId === id }))
  }
}

async function typeByHand(cast: Cast, year: number, typed: number, at: Date): Promise<void> {
  const series = await findSeriesToRecord(cast.coordinator, 'rutin-for-skolgang', 'serie')
  if (series === null) throw new Error('No series.')
  const stored = await listStoredValues(cast.coordinator, series.id, { from: 2000, to: 2030 })
  const subject = areaSubject(county)
  const cell = gridCell(subject, { year, breakdown: 'total' })
  const from = stored.find((one) => one.cell === cell)
  const entry = {
    cell,
    subject,
    year,
    breakdown: 'total',
    text: String(typed),
    place: { row: 1, column: '1' },
  } as const
  const content = {
    entry,
    value: { type: 'exact', value: typed },
    numerator: undefined,
    denominator: undefined,
  } as const
  const written =
    from === undefined ? { outcome: 'new' as const, ...content } : { outcome: 'changed' as const, from, ...content }
  const provenance = { source: 'plan', locator: 'samtal', note: '', yearInferred: false }
  const save = { entries: [written], opened: openedCells(stored), provenance, reasonOf: () => 'Rättat.' }
  expect(await recordValues(cast.coordinator, series, save, at)).toMatchObject({ ok: true })
}

const rows = () => read().observation.findMany({ include: { citations: true }, orderBy: { id: 'asc' } })

describe('imports, undoings and edits by hand in any order', () => {
  it('leave the values that a pile of layers would, delete nothing, and keep the revisions in a row', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { minLength: 3, maxLength: 14 }), async (acts) => {
        const who = await fresh()
        const model = new Model()
        model.put(2019, { importId: null, value: 22 })
        let at = now.getTime()
        for (const act of acts) {
          at += 60_000
          const before = await rows()
          await perform(who, model, act, new Date(at))
          const after = await rows()
          keepAll(before, after)
          for (const year of years) expect(currentOf(after, year)).toBe(model.top(year)?.value)
        }
      }),
      { numRuns: 40 },
    )
  })
})

let cast: Cast | undefined

/** The cast with its one value, cited; what the run before has left is taken away. */
async function fresh(): Promise<Cast> {
  if (cast === undefined) {
    const made = await createCast()
    const citation = { observationId: made.observationId, sourceId: made.sourceId, position: 1, locator: 'rad 3' }
    await write((tx) => tx.citation.create({ data: { ...citation, quotedText: '22' } }))
    cast = made
  }
  const { observationId } = cast
  await write(async (tx) => {
    await tx.observation.deleteMany({ where: { NOT: { id: observationId } } })
    await tx.observation.updateMany({ data: { replacedAt: null } })
    await tx.import.deleteMany({})
  })
  return cast
}

async function perform(who: Cast, model: Model, act: Act, at: Date): Promise<void> {
  if (act.act === 'type') {
    if (model.top(act.year)?.value === act.value) return
    await typeByHand(who, act.year, act.value, at)
    model.put(act.year, { importId: null, value: act.value })
    return
  }
  if (act.act === 'import') {
    const values = Object.entries(act.values).map(([year, one]) => proposed(who.series.live, county, Number(year), one))
    const id = await prepareImport(who.coordinator, who.sourceId, at)
    const what = await judged(who.coordinator, values, at)
    expect(await apply(who.coordinator, id, what, at)).toMatchObject({ ok: true })
    model.imports.push(id)
    for (const [year, one] of Object.entries(act.values)) {
      if (model.top(Number(year))?.value !== one) model.put(Number(year), { importId: id, value: one })
    }
    return
  }
  const id = model.imports[act.which % Math.max(1, model.imports.length)]
  if (id === undefined) return
  const cells = model.cellsOf(id)
  const current = cells.filter(({ isCurrent }) => isCurrent)
  const since = cells.length - current.length
  const version = (await findImport(who.coordinator, id))?.version ?? 0
  if (!model.undone.has(id)) {
    const { counts } = await whatUndoingDoes(who.coordinator, id)
    expect([counts.restored + counts.ended, counts.since]).toEqual([current.length, since])
  }
  const answer = await undoImport(who.coordinator, id, version, { reason: 'Fel fil.', leave: act.leave }, at)
  const mayUndo = !model.undone.has(id) && current.length > 0 && (since === 0 || act.leave)
  expect(answer.ok).toBe(mayUndo)
  if (mayUndo) model.undone.add(id)
}

type Row = Awaited<ReturnType<typeof rows>>[number]

function currentOf(all: readonly Row[], year: number): number | undefined {
  const current = all.filter((row) => row.year === year && row.replacedAt === null)
  expect(current.length).toBeLessThanOrEqual(1)
  return current[0]?.value ?? undefined
}

/** Every earlier row is there as it was, but for when it was replaced; every new one has its citation and the next number. */
function keepAll(before: readonly Row[], after: readonly Row[]): void {
  const now = new Map(after.map((row) => [row.id, row]))
  for (const old of before) {
    const { replacedAt, ...rest } = old
    expect(now.get(old.id)).toMatchObject(rest)
    if (replacedAt !== null) expect(now.get(old.id)?.replacedAt).toEqual(replacedAt)
  }
  for (const cell of new Set(after.map((row) => row.cell))) {
    const chain = after.filter((row) => row.cell === cell)
    expect(chain.map(({ revision }) => revision)).toEqual(chain.map((_, index) => index + 1))
    for (const row of chain) expect(row.citations).toHaveLength(1)
  }
}
