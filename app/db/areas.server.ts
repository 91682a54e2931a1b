import type { Viewer } from '#app/domain/access/roles.ts'
import type { Area } from '#app/domain/area/area.ts'
import { areaRegister, type AreaRegister } from '#app/domain/area/register.ts'
import { holdsAreas, loadAreas } from '#prisma/areas/load.ts'
import { read, write } from './database.server.ts'
import { areaSelect, describeArea } from './described-rows.server.ts'

/** Brings the register of areas up to this version of the code; writes only when something is missing or outdated. */
export async function completeAreas(): Promise<void> {
  if (await holdsAreas(read())) return
  await write(async (tx) => {
    await loadAreas(tx)
  })
}

/** Every area with its validity and its successors. Areas are the same for all viewers. */
export async function findAreaRegister(_viewer: Viewer): Promise<AreaRegister> {
  const rows = await read().area.findMany({ select: areaSelect, orderBy: { code: 'asc' } })
  return areaRegister(rows.map((row): Area => describeArea(row)))
}
