import type { Prisma } from '#app/db/generated/client.ts'
import { areaRows, areaSuccessionRows, type AreaRow } from './register.ts'

/**
 * Writes the register of areas: what is missing is added, and what an older version wrote is brought up to date. Areas
 * that are not in the register are left alone. Runs inside the caller's transaction; run again it changes nothing.
 *
 * @returns each area's id by its code
 */
export async function loadAreas(tx: Prisma.TransactionClient): Promise<Map<string, number>> {
  const known = new Map((await tx.area.findMany()).map((area) => [area.code, area]))
  await tx.area.createMany({
    data: areaRows.filter((row) => !known.has(row.code)).map(({ parent: _parent, ...row }) => row),
  })
  const ids = new Map(
    (await tx.area.findMany({ select: { id: true, code: true } })).map((area) => [area.code, area.id]),
  )
  for (const [parentId, codes] of childrenByParent(ids)) {
    await tx.area.updateMany({ where: { code: { in: codes } }, data: { parentId } })
  }
  for (const { code, name, kind, validFrom = null, validTo = null } of areaRows) {
    const old = known.get(code)
    if (old === undefined) continue
    if (old.name === name && old.kind === kind && old.validFrom === validFrom && old.validTo === validTo) continue
    await tx.area.update({ where: { code }, data: { name, kind, validFrom, validTo } })
  }
  for (const { from, to, ...rest } of areaSuccessionRows) {
    const pair = { fromId: idOf(ids, from), toId: idOf(ids, to) }
    await tx.areaSuccession.upsert({ where: { fromId_toId: pair }, update: rest, create: { ...pair, ...rest } })
  }
  return ids
}

/** Whether the database holds the register as this version of the code writes it. */
export async function holdsAreas(
  database: Pick<Prisma.TransactionClient, 'area' | 'areaSuccession'>,
): Promise<boolean> {
  const areas = await database.area.findMany({ include: { parent: { select: { code: true } } } })
  const held = new Set(areas.map((area) => JSON.stringify([...factsOf(area), area.parent?.code ?? null])))
  const successions = await database.areaSuccession.findMany({
    include: { from: { select: { code: true } }, to: { select: { code: true } } },
  })
  const heldSuccessions = new Set(successions.map((one) => `${one.from.code} ${one.to.code} ${one.on} ${one.note}`))
  return (
    areaRows.every((row) => held.has(JSON.stringify([...factsOf(row), row.parent ?? null]))) &&
    areaSuccessionRows.every((one) => heldSuccessions.has(`${one.from} ${one.to} ${one.on} ${one.note}`))
  )
}

const factsOf = (area: { [Key in keyof Omit<AreaRow, 'parent'>]: string | null }) => [
  area.code,
  area.name,
  area.kind,
  area.validFrom ?? null,
  area.validTo ?? null,
]

/** The codes that lie in each area, by the area's id. */
function childrenByParent(ids: ReadonlyMap<string, number>): Map<number, string[]> {
  const children = new Map<number, string[]>()
  for (const { code, parent } of areaRows) {
    if (parent === undefined) continue
    const parentId = idOf(ids, parent)
    children.set(parentId, [...(children.get(parentId) ?? []), code])
  }
  return children
}

function idOf(ids: ReadonlyMap<string, number>, code: string): number {
  const id = ids.get(code)
  if (id === undefined) throw new Error(`The register of areas names ${code}, which it does not hold.`)
  return id
}
