import { beforeEach, describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { findIndicator } from '#app/db/indicator/indicators.server.ts'
import { thePublic, type Viewer } from '#app/domain/access/roles.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createCast, later, now, type Cast } from './cast.ts'

useDatabase('empty')

let cast: Cast
let slug: string
beforeEach(async () => {
  cast = await createCast()
  const { indicatorId } = await read().series.findUniqueOrThrow({ where: { id: cast.series.live } })
  ;({ slug } = await read().indicator.findUniqueOrThrow({ where: { id: indicatorId } }))
})

/** Makes the observation a replaced one, and writes the next revision of its cell. */
async function revise(id: number, value: number, reason: string): Promise<number> {
  return write(async (tx) => {
    const { id: _, createdAt: __, ...old } = await tx.observation.update({ where: { id }, data: { replacedAt: later } })
    const created = await tx.observation.create({
      data: {
        ...old,
        value,
        revision: old.revision + 1,
        revisionReason: reason,
        replacedAt: null,
        statusReportId: null,
        createdAt: later,
        citations: {
          create: { sourceId: cast.sourceId, position: 1, locator: 'rad 2', quotedText: String(value) },
        },
      },
    })
    return created.id
  })
}
const readAs = async (viewer: Viewer) => {
  const indicator = await findIndicator(viewer, slug)
  return indicator?.series.flatMap((series) => series.values) ?? []
}

describe('a value that has been revised', () => {
  it('is the newest one, and tells everybody what it was, until when and why, oldest first', async () => {
    const before = await readAs(thePublic)
    expect(before.map(({ revision, earlier }) => [revision, earlier])).toEqual([[1, undefined]])
    const second = await revise(cast.observationId, 40, 'Rättat i källan.')
    await revise(second, 41, 'Rättat igen.')
    const [value, ...others] = await readAs(thePublic)
    expect(others).toEqual([])
    expect(value).toMatchObject({ value: { type: 'exact', value: 41 }, revision: 3 })
    expect(value?.earlier).toMatchObject([
      { revision: 1, value: before[0]?.value, replacedAt: later, reason: 'Rättat i källan.' },
      { revision: 2, value: { type: 'exact', value: 40 }, reason: 'Rättat igen.' },
    ])
    expect(value?.earlier?.[1]?.citations[0]).toMatchObject({ locator: 'rad 2', quotedText: '40' })
  })

  it('is not mixed up with the same place and year of one sex', async () => {
    await write(async (tx) => {
      const { id: _, ...old } = await tx.observation.findUniqueOrThrow({ where: { id: cast.observationId } })
      const cell = old.cell.replace(/total$/, 'women')
      await tx.observation.create({ data: { ...old, cell, breakdown: 'women', value: 3 } })
    })
    await revise(cast.observationId, 40, 'Rättat.')
    const values = await readAs(thePublic)
    const counts = Object.fromEntries(values.map(({ breakdown, earlier }) => [breakdown, earlier?.length ?? 0]))
    expect(counts).toEqual({ total: 1, women: 0 })
  })

  it('keeps what an unpublished report said from everybody who may not read the report', async () => {
    await write(async (tx) => {
      const report = await tx.statusReport.create({
        data: {
          roundId: cast.round.open,
          commitmentId: cast.commitment.routine,
          organisationId: cast.region.id,
          state: 'accepted',
          done: '',
          reason: '',
          obstacles: '',
          nextStep: '',
          createdAt: now,
          updatedAt: now,
        },
      })
      await tx.observation.update({ where: { id: cast.observationId }, data: { statusReportId: report.id } })
    })
    await revise(cast.observationId, 40, 'Rättat.')
    const seen = async (viewer: Viewer) => (await readAs(viewer))[0]?.earlier?.length ?? 0
    expect([await seen(thePublic), await seen(cast.otherPartner), await seen(cast.admin)]).toEqual([0, 0, 0])
    expect([await seen(cast.partner), await seen(cast.coordinator), await seen(cast.steering)]).toEqual([1, 1, 1])
  })
})
