import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { readJudgingContext } from '#app/db/import/judging-context.server.ts'
import { findImport } from '#app/db/import/imports.server.ts'
import { inPauses, letOthers } from '#app/db/import/rest.server.ts'
import { undoImport } from '#app/db/import/undoing.server.ts'
import { findIndicator } from '#app/db/indicator/indicators.server.ts'
import { thePublic } from '#app/domain/access/roles.ts'
import { judgeInSteps } from '#app/domain/import/judging/judge.ts'
import type { ProposedValue } from '#app/domain/import/proposed.ts'
import { createCast, later, now, type Cast } from '#tests/db/cast.ts'
import { useDatabase } from '#tests/support/database.ts'
import { apply, areaNamed, prepareImport, proposed } from '#tests/support/imports.ts'

const file = useDatabase('empty')

const many = 100_000
const years = 20
const breakdowns = ['total', 'women', 'men'] as const

/** As many areas as there are municipalities, and series enough for a hundred thousand values. */
async function hundredThousand(cast: Cast): Promise<ProposedValue[]> {
  const areas = Array.from({ length: 290 }, (_, index) =>
    areaNamed(String(1000 + index), `Kommun ${index}`, 'municipality'),
  )
  await write((tx) => tx.area.createMany({ data: areas.map(({ code, name, kind }) => ({ code, name, kind })) }))
  const perSeries = areas.length * years * breakdowns.length
  const seriesIds: number[] = []
  for (let made = 0; made * perSeries < many; made += 1) {
    const { id } = await write((tx) =>
      tx.series.create({
        data: {
          slug: `stor-${made}`,
          indicatorId: cast.indicator.count,
          position: made + 2,
          label: `Stor ${made}`,
          shortLabel: `Stor ${made}`,
          level: 'municipality',
        },
      }),
    )
    seriesIds.push(id)
  }
  const values = seriesIds.flatMap((seriesId, at) =>
    areas.flatMap((area, index) =>
      Array.from({ length: years }, (_, year) =>
        breakdowns.map((breakdown) =>
          proposed(seriesId, area, 2005 + year, (index * 7 + year * 3 + at) % 900, { breakdown }),
        ),
      ).flat(),
    ),
  )
  return values.slice(0, many)
}

/** Asks a server of this process for what the public reads, again and again. Answers how long each answer took. */
function visit() {
  const waits: number[] = []
  const server = createServer((_request, response) => {
    void findIndicator(thePublic, 'rutin-for-skolgang').then((found) => response.end(JSON.stringify(found)))
  }).listen(0)
  const { port } = server.address() as AddressInfo
  let isOver = false
  const asking = (async () => {
    while (!isOver) {
      const from = performance.now()
      const answer = await fetch(`http://localhost:${port}/`)
      expect(await answer.text()).toContain('rutin-for-skolgang')
      waits.push(performance.now() - from)
      await sleep(25)
    }
  })()
  return {
    end: async () => {
      isOver = true
      await asking
      server.close()
      return waits.toSorted((a, b) => a - b)
    },
  }
}

const told = (waits: readonly number[]): string =>
  `${waits.length} other requests answered, median ${Math.round(waits[waits.length >> 1] ?? 0)} ms, longest ${Math.round(waits.at(-1) ?? 0)} ms`

/** The same rows by prepared statements alone, in one transaction: what nothing can be much faster than. */
function floor(seriesId: number, sourceId: number): NodeJS.CpuUsage {
  const database = new Database(file(), { timeout: 10_000 })
  const observation = database.prepare(
    `INSERT INTO Observation (seriesId, cell, areaId, year, breakdown, valueType, value, createdAt)
     VALUES (?, ?, 1, 2020, 'total', 'exact', ?, '2026-11-22T09:00:00.000+00:00')`,
  )
  const citation = database.prepare(
    "INSERT INTO Citation (observationId, sourceId, position, locator, quotedText) VALUES (?, ?, 1, 'rad 1', '1')",
  )
  const from = process.cpuUsage()
  database.transaction(() => {
    for (let index = 0; index < many; index += 1) {
      citation.run(observation.run(seriesId, `golv:${index}`, index).lastInsertRowid, sourceId)
    }
  })()
  const used = process.cpuUsage(from)
  database.close()
  return used
}

const processor = ({ user, system }: NodeJS.CpuUsage): string => `${((user + system) / 1e6).toFixed(1)} s`

describe('an import of 100 000 values', () => {
  it('is judged, made and undone whole, and others are answered all the time', async () => {
    const cast = await createCast()
    const values = await hundredThousand(cast)
    expect(values).toHaveLength(many)
    const id = await prepareImport(cast.coordinator, cast.sourceId, now)
    const before = await read().observation.count()

    const made = visit()
    const cpu = process.cpuUsage()
    const start = performance.now()
    const context = await readJudgingContext(
      cast.coordinator,
      values.map(({ seriesId }) => seriesId),
      now,
      { rest: letOthers },
    )
    const judgement = await inPauses(judgeInSteps(values, context))
    const isJudged = performance.now()
    const progress: number[] = []
    const rest = async (done?: number) => {
      if (done !== undefined) progress.push(done)
      await letOthers()
    }
    const answer = await apply(cast.coordinator, id, { judgement, series: context.series }, now, { rest })
    const isDone = performance.now()
    const made100 = process.cpuUsage(cpu)
    const waits = await made.end()

    expect(answer).toEqual({ ok: true, counts: { created: many, revised: 0, unchanged: 0, skipped: 0 } })
    expect(await read().observation.count({ where: { importId: id, replacedAt: null } })).toBe(many)
    expect(await read().citation.count({ where: { observation: { importId: id } } })).toBe(many)
    expect(await read().historyEvent.count({ where: { kind: 'import.applied' } })).toBe(1)
    expect(progress.at(-1)).toBe(many)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
    // Somebody was answered again and again while it went on, not only before and after.
    expect(waits.length).toBeGreaterThan(20)
    expect(waits.at(-1)).toBeLessThan((isDone - start) / 2)

    const undoing = visit()
    const undoingFrom = performance.now()
    const undoingCpu = process.cpuUsage()
    const version = (await findImport(cast.coordinator, id))?.version ?? 0
    const undone = await undoImport(cast.coordinator, id, version, { reason: 'Fel fil.', leave: false }, later)
    const isUndone = performance.now()
    const undone100 = process.cpuUsage(undoingCpu)
    const undoingWaits = await undoing.end()
    expect(undone).toEqual({ ok: true, counts: { restored: 0, ended: many, since: 0 } })
    expect(await read().observation.count({ where: { replacedAt: null } })).toBe(before)
    expect(await read().observation.count()).toBe(before + many)
    expect(undoingWaits.length).toBeGreaterThan(5)

    const least = floor(cast.series.count, cast.sourceId)
    const sum = ({ user, system }: NodeJS.CpuUsage): number => user + system
    const ratio = (sum(least) / sum(made100)).toFixed(2)
    const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(1)} s`
    console.log(
      `100 000 values: judged in ${seconds(start, isJudged)}, written in ${seconds(isJudged, isDone)}, processor ${processor(made100)}; ${told(waits)}\n` +
        `of prepared statements alone: ${ratio} (${processor(least)})\n` +
        `undone in ${seconds(undoingFrom, isUndone)}, processor ${processor(undone100)}; ${told(undoingWaits)}`,
    )
  }, 240_000)
})
