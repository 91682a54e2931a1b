import type { Viewer } from '#app/domain/access/roles.ts'
import type { Area } from '#app/domain/area/area.ts'
import { areaRegister, type AreaRegister } from '#app/domain/area/register.ts'
import { read } from '#app/db/database.server.ts'
import { areaSelect, describeArea } from '#app/db/described-rows.server.ts'

/** Every area with its validity and its successors. Areas are the same for all viewers. */
export async function findAreaRegister(_viewer: Viewer): Promise<AreaRegister> {
  const rows = await read().area.findMany({ select: areaSelect, orderBy: { code: 'asc' } })
  return areaRegister(rows.map((row): Area => describeArea(row)))
}
