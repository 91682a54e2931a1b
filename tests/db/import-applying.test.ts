import { describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { beginImport, endWithout, failInterrupted } from '#app/db/import/applying.server.ts'
import { findImport } from '#app/db/import/imports.server.ts'
import { importedValues } from '#app/db/import/imported-values.server.ts'
import { discardImport, repeatImport } from '#app/db/import/repeating.server.ts'
import { undoImport } from '#app/db/import/undoing.server.ts'
import { acceptReport } from '#app/db/round/report-review.server.ts'
import { listValues } from '#app/db/value/values.server.ts'
import { thePublic } from '#app/domain/access/roles.ts'
import type { ProposedValue } from '#app/domain/import/proposed.ts'
import { createCast, later, now, type Cast } from '#tests/db/cast.ts'
import { useDatabase } from '#tests/support/database.ts'
import { apply, areaNamed, judged, prepareImport, proposed } from '#tests/support/imports.ts'

useDatabase('empty')

const county = areaNamed('01', 'Stockholms län')
const of = (cast: Cast, year: number, value: number) => proposed(cast.series.live, county, year, value)
const undoing = { reason: 'Fel fil.', leave: false }

const everything = async () => ({
  observations: await read().observation.findMany({ orderBy: { id: 'asc' } }),
  citations: await read().citation.count(),
  events: await read().indicatorEvent.count(),
})

async function imported(cast: Cast, values: ProposedValue[], at = now) {
  const id = await prepareImport(cast.coordinator, cast.sourceId, at)
  expect(await apply(cast.coordinator, id, await judged(cast.coordinator, values, at), at)).toMatchObject({ ok: true })
  return id
}

const versionOf = async (cast: Cast, id: number) => (await findImport(cast.coordinator, id))?.version ?? 0

describe('an import that is made', () => {
  it('is done, with its counts, and tells each value with what it replaced', async () => {
    const cast = await createCast()
    const id = await imported(cast, [of(cast, 2019, 23), of(cast, 2020, 30)])
    expect(await findImport(cast.coordinator, id)).toMatchObject({
      state: 'done',
      counts: { created: 1, revised: 1, unchanged: 0, skipped: 0 },
      appliedName: cast.coordinator.name,
    })
    expect(importedValues(cast.coordinator, id, 0, 10)).toMatchObject([
      { year: 2019, before: { value: 22 }, value: { value: 23 }, isCurrent: true, quoted: '23' },
      { year: 2020, before: null, value: { value: 30 }, locator: 'flik Värden, rad 2020, kolumn 01' },
    ])
    const last = await read().historyEvent.findFirstOrThrow({ orderBy: { id: 'desc' } })
    expect(last).toMatchObject({ kind: 'import.applied', subjectType: 'import', subjectId: String(id) })
  })

  it('is refused whole where a value has been changed since it was judged, and says which', async () => {
    const cast = await createCast()
    const what = await judged(cast.coordinator, [of(cast, 2019, 23), of(cast, 2020, 30)], now)
    await imported(cast, [of(cast, 2020, 31)])
    const before = await everything()
    const id = await prepareImport(cast.coordinator, cast.sourceId, now)
    const answer = await apply(cast.coordinator, id, what, later)
    expect(answer).toMatchObject({ ok: false, kind: 'overtaken', values: [{ cell: 'area:01/2020/total' }] })
    expect(await everything()).toEqual(before)
  })

  it('is refused whole where a value that would be changed is no longer there', async () => {
    const cast = await createCast()
    const first = await imported(cast, [of(cast, 2020, 31)])
    const what = await judged(cast.coordinator, [of(cast, 2020, 32), of(cast, 2021, 5)], now)
    await undoImport(cast.coordinator, first, await versionOf(cast, first), undoing, now)
    const before = await everything()
    const id = await prepareImport(cast.coordinator, cast.sourceId, now)
    expect(await apply(cast.coordinator, id, what, later)).toMatchObject({ ok: false, kind: 'overtaken' })
    expect(await everything()).toEqual(before)
  })

  it('is refused whole where its series has been edited since', async () => {
    const cast = await createCast()
    const what = await judged(cast.coordinator, [of(cast, 2020, 30)], now)
    await write((tx) => tx.series.update({ where: { id: cast.series.live }, data: { version: { increment: 1 } } }))
    const before = await everything()
    const id = await prepareImport(cast.coordinator, cast.sourceId, now)
    expect(await apply(cast.coordinator, id, what, now)).toMatchObject({ ok: false, kind: 'series-changed' })
    expect(await everything()).toEqual(before)
  })

  it('leaves nothing when it is stopped half-way', async () => {
    const cast = await createCast()
    const values = Array.from({ length: 30 }, (_, index) =>
      proposed(cast.series.live, county, 1990 + index, 50, { breakdown: index % 2 === 0 ? 'women' : 'men' }),
    )
    const before = await everything()
    const id = await prepareImport(cast.coordinator, cast.sourceId, now)
    const what = await judged(cast.coordinator, values, now)
    const rest = (done?: number) => (done === undefined ? Promise.resolve() : Promise.reject(new Error('Stopped.')))
    await expect(apply(cast.coordinator, id, what, now, { rest })).rejects.toThrow('Stopped.')
    expect(await everything()).toEqual(before)
    expect(await findImport(cast.coordinator, id)).toMatchObject({ state: 'running' })
  })

  it('is begun by one of those who press the button at once', async () => {
    const cast = await createCast()
    const id = await prepareImport(cast.coordinator, cast.sourceId, now)
    const answers = await Promise.all([1, 2, 3].map(() => beginImport(cast.coordinator, id, 1, 5)))
    expect(answers.filter((version) => version !== null)).toEqual([2])
  })

  it('says at the next start that it wrote nothing, when the process ended meanwhile', async () => {
    const cast = await createCast()
    const id = await prepareImport(cast.coordinator, cast.sourceId, now)
    await beginImport(cast.coordinator, id, 1, 5)
    expect(await failInterrupted()).toBe(1)
    expect(await findImport(cast.coordinator, id)).toMatchObject({
      state: 'failed',
      failure: expect.stringContaining('Inget värde lästes in') as string,
    })
    expect(await failInterrupted()).toBe(0)
  })

  it('may be looked at again with the reason, where it was refused', async () => {
    const cast = await createCast()
    const id = await prepareImport(cast.coordinator, cast.sourceId, now)
    const version = await beginImport(cast.coordinator, id, 1, 5)
    await endWithout(cast.coordinator, id, version ?? 0, 'prepared', 'Någon har ändrat.')
    expect(await findImport(cast.coordinator, id)).toMatchObject({ state: 'prepared', failure: 'Någon har ändrat.' })
  })

  it('is nothing for others than coordinators', async () => {
    const cast = await createCast()
    const id = await imported(cast, [of(cast, 2020, 30)])
    const before = await everything()
    for (const viewer of [cast.partner, cast.steering, cast.admin]) {
      expect(await findImport(viewer, id)).toBeNull()
      expect(importedValues(viewer, id, 0, 10)).toEqual([])
      expect(await beginImport(viewer, id, 1, 1)).toBeNull()
      expect(await undoImport(viewer, id, 3, undoing, now)).toMatchObject({ ok: false, kind: 'gone' })
      expect(await repeatImport(viewer, id, undefined, now)).toEqual({ ok: false, why: null })
      expect(await discardImport(viewer, id, 3, now)).toEqual({ ok: false, why: null })
    }
    expect(await everything()).toEqual(before)
  })
})

describe('a value that a report gave', () => {
  const organisation = (cast: Cast, year: number, value: number): ProposedValue => ({
    ...proposed(cast.series.own, county, year, value),
    subject: { kind: 'organisation', slug: cast.region.slug, name: cast.region.name },
  })

  /** The region's report of the open round, accepted, gives 40. */
  async function report(cast: Cast): Promise<void> {
    const key = { roundId: cast.round.open, commitmentId: cast.commitment.routine, organisationId: cast.region.id }
    const ownValues = { create: { indicatorId: cast.indicator.own, seriesId: cast.series.own, text: '40' } }
    const data = { ...key, state: 'submitted', updatedAt: now, ownValues }
    const made = await write((tx) => tx.statusReport.create({ data }))
    await acceptReport(cast.coordinator, made.id, made.version, now)
  }

  it('is left alone, and replaced only when somebody says so; then it is as visible as the report', async () => {
    const cast = await createCast()
    await report(cast)
    const left = await judged(cast.coordinator, [organisation(cast, 2026, 45), organisation(cast, 2025, 44)], now)
    const first = await prepareImport(cast.coordinator, cast.sourceId, now)
    expect(await apply(cast.coordinator, first, left, now)).toMatchObject({
      ok: true,
      counts: { created: 1, revised: 0, skipped: 1 },
    })
    const told = await judged(cast.coordinator, [organisation(cast, 2026, 45)], now)
    const id = await prepareImport(cast.coordinator, cast.sourceId, now)
    expect(await apply(cast.coordinator, id, told, now, { reported: true })).toMatchObject({ ok: true })
    const current = await read().observation.findFirstOrThrow({ where: { year: 2026, replacedAt: null } })
    expect(current).toMatchObject({ value: 45, revision: 2, importId: id })
    expect(current.statusReportId).not.toBeNull()
    const seen = await listValues(thePublic, { seriesIds: [cast.series.own] })
    expect(seen.get(cast.series.own)?.map(({ year }) => year)).toEqual([2025])
  })

  it('is the report’s own again when the import is undone', async () => {
    const cast = await createCast()
    await report(cast)
    const told = await judged(cast.coordinator, [organisation(cast, 2026, 45)], now)
    const id = await prepareImport(cast.coordinator, cast.sourceId, now)
    await apply(cast.coordinator, id, told, now, { reported: true })
    await undoImport(cast.coordinator, id, await versionOf(cast, id), undoing, later)
    const again = await judged(cast.coordinator, [organisation(cast, 2026, 45)], later)
    expect(again.judgement.judged).toMatchObject([{ outcome: 'changed', from: { isReported: true, revision: 3 } }])
  })

  it('that is given after an import was undone is the first current value of its cell again', async () => {
    const cast = await createCast()
    const id = await imported(cast, [organisation(cast, 2026, 45)])
    await undoImport(cast.coordinator, id, await versionOf(cast, id), undoing, now)
    await report(cast)
    const chain = await read().observation.findMany({
      where: { seriesId: cast.series.own },
      orderBy: { revision: 'asc' },
    })
    expect(chain.map(({ revision, value, replacedAt }) => [revision, value, replacedAt === null])).toEqual([
      [1, 45, false],
      [2, 40, true],
    ])
    // The public may not read the report yet, and what was undone does not come back to them meanwhile.
    expect((await listValues(thePublic, { seriesIds: [cast.series.own] })).get(cast.series.own)).toBeUndefined()
  })
})

describe('an import that is undone', () => {
  it('brings back what was there with its sources, and ends what was not, with the reason', async () => {
    const cast = await createCast()
    const id = await imported(cast, [of(cast, 2019, 23), of(cast, 2020, 30)])
    const answer = await undoImport(cast.coordinator, id, await versionOf(cast, id), undoing, later)
    expect(answer).toEqual({ ok: true, counts: { restored: 1, ended: 1, since: 0 } })
    const current = await read().observation.findMany({ where: { seriesId: cast.series.live, replacedAt: null } })
    expect(current).toMatchObject([
      { year: 2019, value: 22, revision: 3, revisionReason: 'Importen ”varden.xlsx” ångrades: Fel fil.' },
    ])
    expect(await findImport(cast.coordinator, id)).toMatchObject({
      state: 'undone',
      undone: { name: cast.coordinator.name, reason: 'Fel fil.' },
    })
    expect(importedValues(cast.coordinator, id, 0, 10).map(({ isCurrent }) => isCurrent)).toEqual([false, false])
  })

  it('is stopped by values that somebody has changed since, until they are to be left', async () => {
    const cast = await createCast()
    const first = await imported(cast, [of(cast, 2019, 23), of(cast, 2020, 30)])
    await imported(cast, [of(cast, 2020, 31)], later)
    const before = await everything()
    const version = await versionOf(cast, first)
    expect(await undoImport(cast.coordinator, first, version, undoing, later)).toMatchObject({
      ok: false,
      kind: 'since',
    })
    expect(await everything()).toEqual(before)
    expect(await undoImport(cast.coordinator, first, version, { ...undoing, leave: true }, later)).toMatchObject({
      ok: true,
      counts: { restored: 1, ended: 0, since: 1 },
    })
  })

  it('is undone once, and not by somebody who has an older page', async () => {
    const cast = await createCast()
    const id = await imported(cast, [of(cast, 2020, 30)])
    const version = await versionOf(cast, id)
    const old = await undoImport(cast.coordinator, id, version - 1, undoing, later)
    expect(old).toMatchObject({ ok: false, kind: 'changed-meanwhile' })
    const answers = await Promise.all([1, 2].map(() => undoImport(cast.coordinator, id, version, undoing, later)))
    expect(answers.map(({ ok }) => ok).toSorted((a, b) => Number(a) - Number(b))).toEqual([false, true])
  })

  it('makes an indicator that has no value without it a development indicator again', async () => {
    const cast = await createCast()
    await write((tx) => tx.observation.deleteMany({ where: { seriesId: cast.series.live } }))
    await write((tx) => tx.indicator.update({ where: { id: cast.indicator.live }, data: { state: 'development' } }))
    const id = await imported(cast, [of(cast, 2020, 30)])
    const stateOf = async () => (await read().indicator.findUnique({ where: { id: cast.indicator.live } }))?.state
    expect(await stateOf()).toBe('new')
    await undoImport(cast.coordinator, id, await versionOf(cast, id), undoing, later)
    expect(await stateOf()).toBe('development')
    expect(await read().indicatorEvent.count({ where: { indicatorId: cast.indicator.live } })).toBe(0)
    const last = await read().historyEvent.findFirstOrThrow({ orderBy: { id: 'desc' } })
    expect(last.changes).toContain('Ställning: rutin-for-skolgang')
  })

  it('leaves an indicator that has other values by now as it is', async () => {
    const cast = await createCast()
    await write((tx) => tx.observation.deleteMany({ where: { seriesId: cast.series.live } }))
    await write((tx) => tx.indicator.update({ where: { id: cast.indicator.live }, data: { state: 'development' } }))
    const id = await imported(cast, [of(cast, 2020, 30)])
    await imported(cast, [of(cast, 2021, 31)], later)
    await undoImport(cast.coordinator, id, await versionOf(cast, id), undoing, later)
    expect((await read().indicator.findUnique({ where: { id: cast.indicator.live } }))?.state).toBe('new')
  })
})

describe('an import that is not made', () => {
  it('is put away once, with what came; one that is done cannot be', async () => {
    const cast = await createCast()
    const id = await prepareImport(cast.coordinator, cast.sourceId, now)
    expect(await discardImport(cast.coordinator, id, 9, now)).toMatchObject({ ok: false })
    expect(await discardImport(cast.coordinator, id, 1, now)).toEqual({ ok: true })
    expect(await findImport(cast.coordinator, id)).toMatchObject({ state: 'discarded' })
    const done = await imported(cast, [of(cast, 2020, 30)])
    expect(await discardImport(cast.coordinator, done, await versionOf(cast, done), now)).toMatchObject({ ok: false })
  })

  it('is repeated with the same choices, or with another file', async () => {
    const cast = await createCast()
    const id = await imported(cast, [of(cast, 2020, 30)])
    await write((tx) => tx.import.update({ where: { id }, data: { choices: '{"column":3}' } }))
    const again = await repeatImport(cast.coordinator, id, undefined, later)
    expect(await findImport(cast.coordinator, again.ok ? again.id : 0)).toMatchObject({
      state: 'prepared',
      title: 'varden.xlsx',
      choices: { column: 3 },
      repeatsId: id,
      counts: null,
    })
    const file = { sha256: 'a'.repeat(64), name: 'nasta.xlsx', mediaType: 'text/plain', size: 3 }
    const next = await repeatImport(cast.coordinator, id, file, later)
    expect(await findImport(cast.coordinator, next.ok ? next.id : 0)).toMatchObject({ title: 'nasta.xlsx', file })
  })
})
