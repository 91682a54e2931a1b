import Database from 'better-sqlite3'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { thePublic } from '#app/domain/access/roles.ts'
import { findAreaRegister } from '#app/db/organisation/areas.server.ts'
import { read, write } from '#app/db/database.server.ts'
import { completeAreas } from '#prisma/areas/complete.ts'
import { areaRows } from '#prisma/areas/register.ts'
import { register } from '#tests/support/area-register.ts'
import { useDatabase } from '#tests/support/database.ts'

const facts = async () =>
  JSON.stringify([
    await read().area.findMany({ orderBy: { id: 'asc' } }),
    await read().areaSuccession.findMany({ orderBy: { id: 'asc' } }),
  ])

describe('an empty installation', () => {
  useDatabase('empty')

  test('holds the whole register, with parents, validity and successors', async () => {
    await completeAreas()
    const held = await findAreaRegister(thePublic)
    const byCode = (areas: readonly { code: string }[]) => [...areas].sort((a, b) => (a.code < b.code ? -1 : 1))
    expect(byCode(held.areas)).toEqual(byCode(register.areas))
  })

  test('says of the merger in 2020 that it has not been checked', async () => {
    await completeAreas()
    const merger = await read().areaSuccession.findFirstOrThrow({ where: { from: { code: '0180-alvsjo' } } })
    expect(merger).toMatchObject({ on: '2020-07-01', note: expect.stringContaining('inte kontrollerats') as unknown })
  })

  test('has its register loaded once, however often it is started', async () => {
    await completeAreas()
    const first = await facts()
    await completeAreas()
    expect(await facts()).toBe(first)
    expect(await read().area.count()).toBe(areaRows.length)
  })

  test('that holds an older register gets what is missing and keeps its own areas and ids', async () => {
    await write(async (tx) => {
      await tx.area.create({ data: { code: '01', name: 'Stockholm län', kind: 'county' } })
      await tx.area.create({ data: { code: 'egen', name: 'Eget område', kind: 'district' } })
    })
    const { id } = await read().area.findUniqueOrThrow({ where: { code: '01' } })
    await completeAreas()
    const county = await read().area.findUniqueOrThrow({ where: { code: '01' }, include: { parent: true } })
    expect(county).toMatchObject({ id, name: 'Stockholms län', parent: { code: '00' } })
    expect(await read().area.count()).toBe(areaRows.length + 1)
  })
})

describe('the example partnership', () => {
  useDatabase('example')

  test('holds the whole register, and its values are about areas in it', async () => {
    expect(await read().area.count()).toBe(areaRows.length)
    const used = await read().area.findMany({ where: { observations: { some: {} } }, select: { code: true } })
    expect(used.map((area) => area.code).sort()).toEqual(['00', 'unstated'])
    const before = await facts()
    await completeAreas()
    expect(await facts()).toBe(before)
  })
})

test('the second migration keeps every area and every value that points at one', () => {
  const database = new Database(':memory:')
  const sql = (name: string) =>
    readFileSync(new URL(`../../prisma/migrations/${name}/migration.sql`, import.meta.url), 'utf8')
  database.exec(sql('0001_first'))
  database.exec(`
    INSERT INTO "Area" (id, code, name, kind) VALUES (7, '00', 'Riket', 'country'), (9, '01', 'Stockholms län', 'county');
    INSERT INTO "Indicator" (id, slug, name, shortName, unit, state) VALUES (1, 'i', 'I', 'I', 'percent', 'active');
    INSERT INTO "Series" (id, slug, indicatorId, position, label, shortLabel, level) VALUES (1, 's', 1, 1, 'S', 'S', 'country');
    INSERT INTO "Observation" (id, seriesId, cell, areaId, year, breakdown, valueType, value)
      VALUES (1, 1, 'area:01/2019/total', 9, 2019, 'total', 'exact', 22);
  `)
  database.pragma('foreign_keys = OFF')
  database.transaction(() => database.exec(sql('0002_areas')))()
  expect(database.prepare(`SELECT id, code, name, kind, parentId FROM "Area" ORDER BY id`).all()).toEqual([
    { id: 7, code: '00', name: 'Riket', kind: 'country', parentId: null },
    { id: 9, code: '01', name: 'Stockholms län', kind: 'county', parentId: null },
  ])
  expect(database.prepare(`SELECT areaId, value FROM "Observation"`).all()).toEqual([{ areaId: 9, value: 22 }])
  expect(database.pragma('foreign_key_check')).toEqual([])
  database.close()
})
