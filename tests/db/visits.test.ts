import { beforeEach, describe, expect, it } from 'vitest'
import { closeDatabase, read } from '#app/db/database.server.ts'
import { recordVisit } from '#app/db/round/visits.server.ts'
import type { LinkHolder } from '#app/domain/access/roles.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createCast, now, type Cast } from './cast.ts'

const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000)

describe('a visit to an organisation’s part of a round', () => {
  useDatabase('empty')
  let cast: Cast

  beforeEach(async () => {
    cast = await createCast()
  })

  it('keeps the first and the last, and is written down at most once in ten minutes', async () => {
    const at = [0, 1, 9.9, 10, 15, 20].map(minutes)
    const written: boolean[] = []
    for (const time of at) written.push(await recordVisit(cast.partner, cast.round.open, time))
    expect(written).toEqual([true, false, false, true, false, true])
    expect(await read().roundVisit.findMany()).toMatchObject([
      { organisationId: cast.region.id, firstAt: minutes(0), lastAt: minutes(20), lastName: 'Demo partner' },
    ])
  })

  it('is one when many come at once, and of each organisation by itself', async () => {
    const written = await Promise.all(
      Array.from({ length: 20 }, () => recordVisit(cast.partner, cast.round.open, minutes(0))),
    )
    expect(written.filter(Boolean).length).toBe(1)
    expect(await recordVisit(cast.otherPartner, cast.round.open, minutes(1))).toBe(true)
    expect(await read().roundVisit.count()).toBe(2)
  })

  it('by a link is the organisation’s too', async () => {
    const holder: LinkHolder = {
      kind: 'link',
      linkId: 1,
      name: 'Lina Länk',
      email: 'lina@exempel.se',
      roundId: cast.round.open,
      round: '2026',
      organisation: cast.region,
    }
    expect(await recordVisit(holder, cast.round.open, now)).toBe(true)
    expect(await read().roundVisit.findFirst()).toMatchObject({ lastName: 'Lina Länk' })
  })

  it('never fails the page: of nobody, of a round that is gone, and when nothing can be written', async () => {
    expect(await recordVisit(cast.coordinator, cast.round.open, now)).toBe(false)
    expect(await recordVisit(cast.partner, 999_999, now)).toBe(false)
    await closeDatabase()
    expect(await recordVisit(cast.partner, cast.round.open, now)).toBe(false)
  })
})
